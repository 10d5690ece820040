package org.prikbord.ideas.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.prikbord.ideas.NumbersService;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.participation.AnswerTimes;
import org.prikbord.model.participation.Funnel;
import org.prikbord.model.participation.Funnel.Crowd;
import org.prikbord.model.participation.Group;
import org.prikbord.model.participation.Participation;
import org.prikbord.web.text.Texts;

/**
 * <code>numbers.xhtml</code>: who took part in a challenge and what came of it. The bars are SVG in the rows of the
 * tables that say the same. PrimeFaces 15 would draw them on a canvas, for which <code>p:chart</code> loads Chart.js,
 * jQuery and its components, 970 kB of script for what stands still.
 */
@Named
@RequestScoped
public class NumbersPage {
    private static final long WHOLE = 100;
    private static final long HOURS_TOLD = 48;

    @Inject
    private NumbersService numbers;

    @Inject
    private Texts texts;

    private long id;
    private ChallengeView challenge;
    private Funnel funnel;
    private AnswerTimes times;
    private Participation participation;

    /**
     * A line with its bar.
     *
     * @param width of the bar, 0 to 100
     * @param figure what the bar shows, in words
     */
    public record Bar(String name, long width, String figure) {}

    /** Counts. */
    public void load() {
        NumbersService.Counted counted = numbers.of(id);
        challenge = counted.challenge();
        funnel = counted.told().funnel();
        times = counted.told().times();
        participation = counted.told().participation();
    }

    /** From whom it is for to who chose; nobody where that would tell of persons. */
    public List<Bar> getPeople() {
        Crowd people = funnel.people();
        return people == null
                ? List.of()
                : List.of(
                        bar("invited", people.invited(), people.invited()),
                        bar("proposed", people.proposed(), people.invited()),
                        bar("chose", people.chose(), people.invited()));
    }

    /** From ideas to what was done. */
    public List<Bar> getIdeas() {
        return List.of(
                bar("ideas", funnel.ideas(), funnel.ideas()),
                bar("answered", funnel.answered(), funnel.ideas()),
                bar("chosen", funnel.chosen(), funnel.ideas()),
                bar("delivered", funnel.delivered(), funnel.ideas()));
    }

    private Bar bar(String name, long number, long whole) {
        long width = whole == 0 ? 0 : Math.round((double) WHOLE * number / whole);
        return new Bar(texts.get("ideas.numbers." + name), width, texts.of("ideas.numbers.number", number));
    }

    /** The teams that may be shown, and all people together where that may be. */
    public List<Bar> getTeams() {
        List<Bar> bars = new ArrayList<>();
        participation.all().ifPresent(all -> bars.add(share(texts.get("ideas.numbers.all"), all)));
        participation.shown().forEach(team -> bars.add(share(team.name(), team)));
        return bars;
    }

    private Bar share(String name, Group group) {
        return new Bar(
                name,
                group.percent(),
                texts.of("ideas.numbers.share", group.percent(), group.tookPart(), group.members()));
    }

    /** How many teams are not shown. */
    public int getHidden() {
        return participation.hidden();
    }

    /** Whether any idea has its answer. */
    public boolean isAnswered() {
        return times.known();
    }

    /** How long an idea waited for its answer, half of them less. */
    public String getMedian() {
        return words(times.median());
    }

    /** How long that one waited which waited longest. */
    public String getLongest() {
        return words(times.longest());
    }

    private String words(Duration wait) {
        return wait.toHours() < HOURS_TOLD
                ? texts.of("ideas.numbers.hours", wait.toHours())
                : texts.of("ideas.numbers.days", wait.toDays());
    }

    public ChallengeView getChallenge() {
        return challenge;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
