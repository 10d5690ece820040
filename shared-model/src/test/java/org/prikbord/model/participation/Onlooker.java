package org.prikbord.model.participation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Somebody who reads what is told of participation, knows how large each team is, and subtracts. Works out by itself what
 * fits, one number after the other, and knows nothing of how teams were chosen to be hidden.
 */
final class Onlooker {
    private final List<Group> teams;
    private final List<Group> shown;
    private final Group all;

    /**
     * @param teams all there are; of a hidden one only the size is looked at
     * @param all the figures of everybody, or null when they are not told
     */
    Onlooker(List<Group> teams, List<Group> shown, Group all) {
        this.teams = teams;
        this.shown = shown;
        this.all = all;
    }

    /** What follows about persons, one sentence each; empty when nothing does. */
    List<String> learns() {
        List<String> learnt = new ArrayList<>();
        shown.stream().filter(Onlooker::tellsOfPersons).forEach(team -> learnt.add("reads " + team));
        List<Group> hidden = teams.stream()
                .filter(team -> shown.stream().noneMatch(told -> told.name().equals(team.name())))
                .toList();
        if (all != null && !hidden.isEmpty()) {
            int sum = (int)
                    (all.tookPart() - shown.stream().mapToLong(Group::tookPart).sum());
            Group rest = new Group(
                    "the rest", hidden.stream().mapToLong(Group::members).sum(), sum);
            if (tellsOfPersons(rest)) {
                learnt.add("subtracts " + rest);
            }
            hidden.stream()
                    .filter(team -> fits(team, hidden, sum).cardinality() == 1)
                    .forEach(team -> learnt.add("infers " + team));
        }
        return learnt;
    }

    private static boolean tellsOfPersons(Group group) {
        return group.members() < 5
                || (group.tookPart() >= 1 && group.tookPart() <= 4)
                || group.tookPart() == group.members();
    }

    /** The numbers of a team that leave the others a way to make up the rest of the sum. */
    private static BitSet fits(Group team, List<Group> hidden, int sum) {
        BitSet reachable = new BitSet();
        reachable.set(0);
        for (Group other : hidden) {
            if (other != team) {
                BitSet more = new BitSet();
                reachable.stream().forEach(count -> more.set(count, count + (int) other.members() + 1));
                reachable.or(more);
            }
        }
        BitSet fits = new BitSet();
        for (int count = 0; count <= Math.min(team.members(), sum); count++) {
            fits.set(count, reachable.get(sum - count));
        }
        return fits;
    }
}
