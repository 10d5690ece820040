package org.prikbord.feed.page;

import java.util.List;
import java.util.Set;
import org.prikbord.feed.HeardService;
import org.prikbord.model.heard.HearingView;
import org.prikbord.model.heard.StepKind;

/**
 * A step that the person may take with a post, as a form.
 *
 * @param step its key
 * @param name the key of what the step is called
 * @param words the key of what is asked
 */
public record HeardAct(String step, String name, String words) {
    private static final Set<String> ASKING = Set.of("declined", "moved", "done", "no", "reopened");

    /** Those that the person may take now. */
    static List<HeardAct> of(Set<StepKind> steps, HearingView view) {
        return steps.stream().map(kind -> of(kind, view)).toList();
    }

    private static HeardAct of(StepKind kind, HearingView view) {
        String name = kind == StepKind.DUE && view.due() != null ? "moved" : kind.key();
        return new HeardAct(
                kind.key(), "heard.do." + name, ASKING.contains(name) ? "heard.words." + name : "heard.words");
    }

    /** Whether it names who owns it: {@link HeardService.Step#owner()}. */
    public boolean naming() {
        return step.equals(StepKind.OWNER.key());
    }

    /** Whether it names a day: {@link HeardService.Step#due()}. */
    public boolean dating() {
        return step.equals(StepKind.DUE.key());
    }
}
