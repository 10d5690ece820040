package org.prikbord.model.challenge;

import java.util.ArrayList;
import java.util.List;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Text;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;

/**
 * What a challenge asks, and what is promised to who answers it. A draft's may have gaps; {@link #missing} says which.
 *
 * @param title the question
 * @param problem what goes wrong, for whom, how often
 * @param budget in whole cents; 0 where nothing may be spent, null as long as nobody has decided
 * @param criteria what ideas are judged by
 * @param sponsor who answers the ideas
 * @param carrier who will carry out what is chosen, or null as long as nobody has agreed to
 * @param audience the teams that see it; everybody when empty
 * @param details what is asked of each idea beside title and text
 * @param anonymous whether ideas can be proposed without a name
 */
public record Charter(
        String title,
        String problem,
        Baseline baseline,
        Long budget,
        List<Criterion> criteria,
        Schedule schedule,
        Person sponsor,
        Person carrier,
        List<Team> audience,
        DetailFields details,
        boolean anonymous) {
    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_PROBLEM = 5_000;
    public static final int MOST_CRITERIA = 10;
    /** A thousand million, in cents. */
    public static final long LARGEST_BUDGET = 100_000_000_000L;

    public Charter {
        title = Text.required("title", title, LONGEST_TITLE);
        problem = Text.optional("problem", problem, LONGEST_PROBLEM);
        if (budget != null && (budget < 0 || budget > LARGEST_BUDGET)) {
            throw RuleBroken.at("budget", "challenge.budget", LARGEST_BUDGET / 100);
        }
        if (criteria.size() > MOST_CRITERIA) {
            throw RuleBroken.at("criteria", "challenge.tooManyCriteria", MOST_CRITERIA);
        }
        criteria = List.copyOf(criteria);
        audience = List.copyOf(audience);
    }

    /** The same in other days. */
    Charter with(Schedule other) {
        return new Charter(
                title, problem, baseline, budget, criteria, other, sponsor, carrier, audience, details, anonymous);
    }

    /** The fields that have to be filled in before the challenge can open, as forms and JSON name them. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        note(problem.isBlank(), "problem", missing);
        note(baseline.figure() == null, "baseline", missing);
        note(baseline.unit().isBlank(), "baselineUnit", missing);
        note(budget == null, "budget", missing);
        note(criteria.isEmpty(), "criteria", missing);
        schedule.unknown().forEach(phase -> missing.add(Schedule.field(phase)));
        note(carrier == null, "carrier", missing);
        return missing;
    }

    private static void note(boolean gap, String field, List<String> missing) {
        if (gap) {
            missing.add(field);
        }
    }
}
