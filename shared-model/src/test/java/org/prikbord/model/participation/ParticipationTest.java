package org.prikbord.model.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParticipationTest {
    private static final long SEED = 20_261_126;
    private static final int COMPANIES = 20_000;

    /** Printed with a failure. */
    private static List<Group> company(Random random) {
        int teams = 1 + random.nextInt(10);
        int largest = 2 + random.nextInt(30);
        double keenness = random.nextDouble();
        return IntStream.range(0, teams)
                .mapToObj(i -> team("Team " + i, 1 + random.nextInt(largest), keenness, random))
                .toList();
    }

    private static Group team(String name, int members, double keenness, Random random) {
        int tookPart = switch (random.nextInt(6)) {
            case 0 -> 0;
            case 1 -> members;
            case 2 -> Math.min(members, 1 + random.nextInt(4));
            default ->
                (int) random.ints(members, 0, 1000)
                        .filter(chance -> chance < keenness * 1000)
                        .count();
        };
        return new Group(name, members, tookPart);
    }

    private static List<String> learnt(List<Group> teams, Participation told) {
        return new Onlooker(teams, told.shown(), told.all().orElse(null)).learns();
    }

    @Test
    void subtractingTellsNobodyWhatOnePersonDid() {
        Random random = new Random(SEED);
        for (int i = 0; i < COMPANIES; i++) {
            List<Group> teams = company(random);
            assertThat(learnt(teams, Participation.of(teams)))
                    .as("company %d of seed %d: %s", i, SEED, teams)
                    .isEmpty();
        }
    }

    @Test
    void leavingOutOnlyWhatMustNotBeShownWouldNotDo() {
        Random random = new Random(SEED);
        int caught = 0;
        for (int i = 0; i < COMPANIES; i++) {
            List<Group> teams = company(random);
            List<Group> shown =
                    teams.stream().filter(team -> !team.identifies()).toList();
            Group all = new Group(
                    "",
                    teams.stream().mapToLong(Group::members).sum(),
                    teams.stream().mapToLong(Group::tookPart).sum());
            caught += new Onlooker(teams, shown, all).learns().isEmpty() ? 0 : 1;
        }
        assertThat(caught).as("companies of seed %d", SEED).isGreaterThan(COMPANIES / 5);
    }

    @Test
    void everyTeamIsShownOrCounted() {
        Random random = new Random(SEED);
        for (int i = 0; i < COMPANIES; i++) {
            List<Group> teams = company(random);
            Participation told = Participation.of(teams);
            assertThat(teams).containsAll(told.shown());
            assertThat(told.shown().size() + told.hidden()).isEqualTo(teams.size());
        }
    }

    @Test
    void aCompanyOfOrdinaryTeamsIsShownWhole() {
        Participation told = Participation.of(
                List.of(new Group("Shops", 40, 12), new Group("IT", 12, 9), new Group("Office", 9, 0)));
        assertThat(told.shown()).extracting(Group::name).containsExactly("IT", "Shops", "Office");
        assertThat(told.all()).contains(new Group("", 61, 21));
        assertThat(told.hidden()).isZero();
    }

    @Test
    void theNextSmallestTeamGoesWithTheOnlyOneThatMustNotBeShown() {
        Participation told =
                Participation.of(List.of(new Group("Shops", 40, 12), new Group("IT", 12, 9), new Group("Board", 3, 2)));
        assertThat(told.shown()).containsExactly(new Group("Shops", 40, 12));
        assertThat(told.hidden()).isEqualTo(2);
        assertThat(told.all()).contains(new Group("", 55, 23));
    }

    @Test
    void twoSmallTeamsThatTogetherAreTooFewTakeAThirdAlong() {
        Participation told = Participation.of(List.of(
                new Group("Shops", 40, 12), new Group("IT", 12, 9), new Group("Board", 2, 1), new Group("Law", 2, 1)));
        assertThat(told.shown()).containsExactly(new Group("Shops", 40, 12));
        assertThat(told.hidden()).isEqualTo(3);
    }

    @Test
    void nothingIsToldWhereEverybodyTogetherAreTooFew() {
        Participation told = Participation.of(List.of(new Group("Board", 4, 2)));
        assertThat(told.shown()).isEmpty();
        assertThat(told.all()).isEmpty();
        assertThat(told.hidden()).isEqualTo(1);
    }

    @Test
    void aCompanyOfNobodyHasNothingToTell() {
        assertThat(Participation.of(List.of()).shown()).isEmpty();
    }
}
