package org.prikbord.model.participation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Participation by team, without those teams whose figures would tell of persons, and so that these do not follow from
 * the others either. How large a team is, everybody can look up; so the figures of all people less those of the teams
 * that are shown are known for the hidden ones together. These must be a group that could be shown itself, and each
 * hidden team must have more than one number that fits; as long as that is not so, the next smallest team is hidden too
 * (complementary suppression; A. Hundepool et al., "Statistical Disclosure Control", Wiley 2012, chapter 4). When none is
 * left, the figures of all people are not told.
 */
public final class Participation {
    /** Groups of fewer are not shown. */
    public static final int FEWEST = 5;

    private static final Comparator<Group> SMALLEST =
            Comparator.comparingLong(Group::members).thenComparing(Group::name);
    private static final Comparator<Group> KEENEST =
            Comparator.comparingLong(Group::percent).reversed().thenComparing(Group::name);

    private final List<Group> shown;
    private final int hidden;
    private final Group all;

    private Participation(Collection<Group> shown, Collection<Group> hidden) {
        this.shown = shown.stream().sorted(KEENEST).toList();
        this.hidden = hidden.size();
        List<Group> everybody = new ArrayList<>(shown);
        everybody.addAll(hidden);
        this.all = hidden.isEmpty() || isSafe(hidden) ? Group.together(everybody) : null;
    }

    /** What may be told of these teams, which are all there are. */
    public static Participation of(Collection<Group> teams) {
        Deque<Group> shown = new ArrayDeque<>();
        List<Group> hidden = new ArrayList<>();
        teams.stream().sorted(SMALLEST).forEach(team -> (team.identifies() ? hidden : shown).add(team));
        while (!hidden.isEmpty() && !shown.isEmpty() && !isSafe(hidden)) {
            hidden.add(shown.remove());
        }
        return new Participation(shown, hidden);
    }

    private static boolean isSafe(Collection<Group> hidden) {
        Group together = Group.together(hidden);
        return hidden.size() > 1 && !together.identifies() && hidden.stream().allMatch(team -> isOpen(team, together));
    }

    /** Whether more than one number of a team's members may have taken part, as far as the sum of all hidden ones tells. */
    private static boolean isOpen(Group team, Group together) {
        long others = together.members() - team.members();
        long least = Math.max(0, together.tookPart() - others);
        long most = Math.min(team.members(), together.tookPart());
        return least < most;
    }

    /** The teams that may be shown, the keenest first. */
    public List<Group> shown() {
        return shown;
    }

    /** How many teams are not. */
    public int hidden() {
        return hidden;
    }

    /** All people together; empty when that would tell of persons. */
    public Optional<Group> all() {
        return Optional.ofNullable(all);
    }
}
