package org.prikbord.model.heard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.person.PersonView;

/**
 * What happens with what a post says, as pages show it; the same for everybody.
 *
 * @param askers how many ask for an owner
 * @param steps what happened, in order
 * @param owner null while it has none
 * @param due null while no day was promised
 * @param answer DONE or NO; null while it is open
 * @param overdue whether its day is over and it is open
 * @param version what a next step is based on
 */
public record HearingView(
        int askers,
        List<Step> steps,
        boolean heard,
        PersonView owner,
        LocalDate due,
        StepKind answer,
        boolean overdue,
        int version) {
    public HearingView {
        steps = List.copyOf(steps);
    }

    /**
     * Something that happened.
     *
     * @param words may be empty
     * @param owner who owns it since then; null for what names nobody
     * @param due null for what names no day
     */
    public record Step(StepKind kind, PersonView teller, Instant at, String words, PersonView owner, LocalDate due) {}

    /** Whether that person has an answer to give, or to bring nearer: it is open, and they own it or speak for the company. */
    public boolean awaits(SignedIn reader) {
        boolean owns = owner != null && owner.id() == reader.personId();
        return answer == null && (owns || reader.speaksForCompany());
    }

    /** The first thing that came of asking: by that it is heard. */
    public Optional<Step> hearer() {
        return steps.stream().filter(step -> step.kind() != StepKind.ASKED).findFirst();
    }

    /** The step by which it was answered; nothing while it is open. */
    public Optional<Step> answered() {
        return answer == null ? Optional.empty() : last(answer);
    }

    /** The step by which its day was moved last; nothing while the first one stands. */
    public Optional<Step> moved() {
        long days = steps.stream().filter(step -> step.kind() == StepKind.DUE).count();
        return days > 1 ? last(StepKind.DUE) : Optional.empty();
    }

    private Optional<Step> last(StepKind kind) {
        return steps.stream().filter(step -> step.kind() == kind).reduce((earlier, later) -> later);
    }
}
