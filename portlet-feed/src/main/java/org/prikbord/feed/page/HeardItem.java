package org.prikbord.feed.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prikbord.model.heard.HearingView;
import org.prikbord.model.heard.StepKind;
import org.prikbord.model.person.PersonView;

/** What happens with a post, ready to be drawn; the same for everybody. */
public record HeardItem(HearingView view) {
    private static final String DONE = "done";
    private static final String NOW = "now";
    private static final String NEXT = "next";
    private static final Set<StepKind> EXPLAINED =
            EnumSet.of(StepKind.DECLINED, StepKind.DONE, StepKind.NO, StepKind.REOPENED);

    /**
     * One of the four dots.
     *
     * @param key of its name
     * @param state done, now or next
     * @param name whose it was; null for nobody's
     * @param at when it was; null for not yet
     * @param day by which it is due; null for none
     * @param late whether that day is over
     */
    public record Mark(String key, String state, String name, Instant at, LocalDate day, boolean late) {
        /** Says to who listens that this is where it stands. */
        public String current() {
            return NOW.equals(state) ? "step" : null;
        }

        /** Whether there is nothing to say of it yet. */
        public boolean bare() {
            return name == null && day == null;
        }
    }

    /**
     * Something that happened, as a sentence.
     *
     * @param key of the sentence
     * @param who took that step
     * @param what its second argument: a name or a day; null for none
     */
    public record Line(String key, String who, Object what, Instant at, String words) {}

    /** How many ask for an owner. */
    public int askers() {
        return view.askers();
    }

    /** Whether nobody can ask any more. */
    public boolean answered() {
        return view.answer() != null;
    }

    /** Heard, owner, due, and done or no. */
    public List<Mark> marks() {
        boolean open = view.answer() == null;
        boolean owned = view.owner() != null;
        Optional<HearingView.Step> hearer = view.hearer();
        Optional<HearingView.Step> answer = view.answered();
        return List.of(
                mark("heard", view.heard() ? DONE : NOW, hearer),
                new Mark(
                        "heard.step.owner",
                        owned ? DONE : state(open && view.heard()),
                        owned ? view.owner().name() : null,
                        null,
                        null,
                        false),
                new Mark(
                        "heard.step.due",
                        view.due() != null && !open ? DONE : state(open && owned),
                        null,
                        null,
                        view.due(),
                        view.overdue()),
                mark(view.answer() == StepKind.NO ? "no" : "done", open ? NEXT : DONE, answer));
    }

    private static String state(boolean now) {
        return now ? NOW : NEXT;
    }

    private static Mark mark(String name, String state, Optional<HearingView.Step> step) {
        return new Mark(
                "heard.step." + name,
                state,
                step.map(HearingView.Step::teller).map(PersonView::name).orElse(null),
                step.map(HearingView.Step::at).orElse(null),
                null,
                false);
    }

    /** All that happened, in order. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        boolean promised = false;
        for (HearingView.Step step : view.steps()) {
            lines.add(line(step, promised));
            promised = promised || step.kind() == StepKind.DUE;
        }
        return lines;
    }

    private static Line line(HearingView.Step step, boolean promised) {
        boolean moved = promised && step.kind() == StepKind.DUE;
        return new Line(
                "heard.did." + (moved ? "moved" : step.kind().key()),
                step.teller().name(),
                step.owner() == null ? step.due() : step.owner().name(),
                step.at(),
                step.words());
    }

    /** What was explained last: why it was moved, what was done, why not; null while nothing was. */
    public Line told() {
        List<Line> lines = lines();
        for (int i = lines.size() - 1; i >= 0; i--) {
            boolean moved = "heard.did.moved".equals(lines.get(i).key());
            if (moved || EXPLAINED.contains(view.steps().get(i).kind())) {
                return lines.get(i);
            }
        }
        return null;
    }
}
