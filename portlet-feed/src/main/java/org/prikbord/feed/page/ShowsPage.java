package org.prikbord.feed.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.prikbord.feed.ShowService;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.show.ShowView;

/** <code>shows.xhtml</code>: the shows to come, the next first, and those that can be read back. */
@Named
@RequestScoped
public class ShowsPage {
    @Inject
    private ShowService shows;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Clock clock;

    private List<ShowView> ahead = List.of();
    private List<ShowView> over = List.of();

    /** Reads all of them. */
    public void load() {
        Instant now = clock.instant();
        Map<Boolean, List<ShowView>> all =
                shows.all().stream().collect(Collectors.partitioningBy(show -> show.when(now) == ShowView.When.OVER));
        over = all.get(true);
        ahead = new ArrayList<>(all.get(false));
        Collections.reverse(ahead);
    }

    /** Those that run or are to come. */
    public List<ShowView> getAhead() {
        return ahead;
    }

    public List<ShowView> getOver() {
        return over;
    }

    /** Whether the person may announce one. */
    public boolean isMayAnnounce() {
        return currentPerson.required().speaksForCompany();
    }
}
