package org.prikbord.kudos.screen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.kudos.CompanyValues;
import org.prikbord.model.kudos.KudosRepository;
import org.prikbord.model.kudos.KudosView;
import org.prikbord.model.kudos.ValueView;
import org.prikbord.model.screen.ScreenKey;
import org.prikbord.model.screen.ScreenView;
import org.prikbord.model.screen.Screens;

/** What a screen's key opens. Nobody is signed in: the key alone says which notes there are to see. */
@ApplicationScoped
public class KeyedScreens {
    /** How long a note is news in a canteen; the script drops what is older by itself while it has no net. */
    static final Duration FRESH = Duration.ofDays(14);

    /** At three a minute that is a lunch break's worth. */
    static final int MOST = 40;

    @Inject
    private Screens screens;

    @Inject
    private KudosRepository kudos;

    @Inject
    private CompanyValues values;

    @Inject
    private Clock clock;

    /** What there is to show now. */
    public record Shown(ScreenView screen, List<KudosView> kudos, List<ValueView> values) {
        public Shown {
            kudos = List.copyOf(kudos);
            values = List.copyOf(values);
        }
    }

    /** The screen that this opens; {@link NotFound} when it opens nothing, or not any more. */
    @Transactional
    public ScreenView find(String key) {
        return screens.opened(new ScreenKey(String.valueOf(key))).orElseThrow(NotFound::new);
    }

    /** What it shows, for the screen itself: that it asks is noted. {@link NotFound} as above. */
    @Transactional
    public Shown read(String key) {
        ScreenView screen = find(key);
        screens.saw(screen);
        List<KudosView> found = kudos.onScreen(screen.teamId(), clock.instant().minus(FRESH), MOST);
        return new Shown(screen, found, values.all());
    }
}
