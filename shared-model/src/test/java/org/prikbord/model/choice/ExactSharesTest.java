package org.prikbord.model.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prikbord.model.choice.Division.Added;
import org.prikbord.model.choice.Division.Bought;
import org.prikbord.model.choice.Division.Missed;
import org.prikbord.model.choice.Division.Payment;

/** That the fast count is the plain one, to the last fraction of a cent. */
class ExactSharesTest {
    private static final long SEED = 1_126;
    private static final List<Poll> POLLS = polls();

    private static List<Poll> polls() {
        Random random = new Random(SEED);
        return IntStream.range(0, 300)
                .mapToObj(i -> Poll.random(random, 1 + random.nextInt(40), 1 + random.nextInt(20)))
                .toList();
    }

    @Test
    void countsAsTheDefinitionReads() {
        for (Poll poll : POLLS) {
            Division division = poll.divide();
            PlainCount plain = completed(poll);
            assertThat(division.bought()).as("in %s", poll).isEqualTo(bought(poll, plain));
            assertThat(division.missed())
                    .as("in %s", poll)
                    .allMatch(missed -> missed.supportersLeft()
                            == plain.left(missed.project()).roundedDown());
            assertThat(division.added())
                    .as("in %s", poll)
                    .allMatch(added -> added.supportersLeft()
                            == plain.left(added.project()).roundedDown());
        }
    }

    /** Raises the shares by the rule, however often it takes. */
    private static PlainCount completed(Poll poll) {
        PlainCount count = new PlainCount(poll, 100);
        for (int percent = 101; percent <= 400 && leavesRoom(poll, count); percent++) {
            PlainCount larger = new PlainCount(poll, percent);
            if (larger.cost() > poll.budget()) {
                break;
            }
            count = larger;
        }
        return count;
    }

    private static boolean leavesRoom(Poll poll, PlainCount count) {
        return poll.projects().stream()
                .filter(project -> !count.payments().containsKey(project.id()))
                .anyMatch(project -> poll.votes(project) > 0 && project.cost() <= poll.budget() - count.cost());
    }

    private static List<Bought> bought(Poll poll, PlainCount plain) {
        Map<Long, Project> projects =
                poll.projects().stream().collect(Collectors.toMap(Project::id, Function.identity()));
        List<Bought> bought = new ArrayList<>();
        long left = poll.budget();
        for (Map.Entry<Long, List<Fraction>> entry : plain.payments().entrySet()) {
            Project project = projects.get(entry.getKey());
            left -= project.cost();
            bought.add(bought(project, entry.getValue(), left));
        }
        return bought;
    }

    private static Bought bought(Project project, List<Fraction> paid, long left) {
        Fraction price = paid.stream().max(Comparator.naturalOrder()).orElseThrow();
        Map<Long, Integer> payments = new TreeMap<>(Comparator.reverseOrder());
        paid.forEach(payment -> payments.merge(payment.roundedDown(), 1, Integer::sum));
        Fraction votes = Fraction.of(project.cost()).over(price);
        return new Bought(
                project,
                paid.size(),
                new java.math.BigDecimal(votes.top())
                        .divide(new java.math.BigDecimal(votes.bottom()), 2, java.math.RoundingMode.HALF_EVEN),
                price.roundedDown(),
                payments.entrySet().stream()
                        .map(payment -> new Payment(payment.getValue(), payment.getKey()))
                        .toList(),
                project.cost() - paid.stream().mapToLong(Fraction::roundedDown).sum(),
                left);
    }

    @Test
    void fewerStepsLeaveMoreToFractionsAndChangeNothing() {
        for (Poll poll : POLLS.subList(0, 100)) {
            Election election = new Election(poll.budget(), poll.projects(), poll.ballots());
            int[] fine = order(election, Purses.finest(election));
            for (int bits : new int[] {1, 3, 8, 20}) {
                assertThat(order(election, bits))
                        .as("%d bits in %s", bits, poll)
                        .isEqualTo(fine);
            }
        }
    }

    private static int[] order(Election election, int bits) {
        Purses purses = new Count(election, 100, bits).purses();
        return IntStream.range(0, purses.rounds()).map(purses::boughtIn).toArray();
    }

    @Test
    void nobodyPaysMoreThanTheShareAndPaymentsMakeUpTheCost() {
        for (Poll poll : POLLS) {
            Division division = poll.divide();
            assertThat(new PlainCount(poll, division.percent()).left())
                    .as("in %s", poll)
                    .allMatch(left -> left.compareTo(Fraction.ZERO) >= 0);
            for (Bought bought : division.bought()) {
                long paid = bought.payments().stream()
                        .mapToLong(payment -> payment.people() * payment.cents())
                        .sum();
                assertThat(paid + bought.roundedOff())
                        .isEqualTo(bought.project().cost());
                assertThat(bought.payments().stream().mapToInt(Payment::people).sum())
                        .isEqualTo(bought.supporters())
                        .isGreaterThan((int) bought.roundedOff());
                assertThat(bought.payments()).allMatch(payment -> payment.cents() <= bought.price());
                assertThat(bought.price()).isLessThanOrEqualTo(division.share());
            }
        }
    }

    @Test
    void whatIsNotBoughtCouldNotBePaidFor() {
        for (Poll poll : POLLS) {
            Division division = poll.divide();
            assertThat(division.missed()).as("in %s", poll).allMatch(ExactSharesTest::isShort);
            assertThat(division.added()).as("in %s", poll).allMatch(ExactSharesTest::isShort);
        }
    }

    private static boolean isShort(Missed missed) {
        return missed.supportersLeft() < missed.project().cost();
    }

    private static boolean isShort(Added added) {
        return added.supportersLeft() < added.project().cost();
    }

    /** Ten cents each, in thirds: doubles lose so much that the last project seems too dear. */
    @Test
    void whatIsJustEnoughIsEnough() {
        double left = 30.0 / 3 - 7.0 / 3 - 10.0 / 3;
        assertThat(left + left + left).isLessThan(13);
        Division division = Poll.of(30, List.of(10, 13, 7), "123", "123", "123").divide();
        assertThat(division.bought())
                .extracting(bought -> bought.project().id())
                .containsExactly(3L, 1L, 2L);
        assertThat(division.left()).isZero();
    }

    @Test
    void oneCentTooLittleIsNotEnough() {
        Division division = Poll.of(30, List.of(10, 14, 7), "123", "123", "123").divide();
        assertThat(division.chosen()).extracting(Project::id).containsExactly(3L, 1L);
        assertThat(division.missed()).containsExactly(new Missed(new Project(2, 14), 3, 13));
    }

    @Test
    void largeAmountsDoNotOverflow() {
        long third = Long.MAX_VALUE / 3;
        Poll poll = new Poll(
                Long.MAX_VALUE,
                List.of(new Project(1, third), new Project(2, third), new Project(3, third), new Project(4, third)),
                Poll.of(1, List.of(), "1234", "123", "12", "4").ballots());
        Division division = poll.divide();
        assertThat(division.chosen()).hasSize(3);
        assertThat(division.left()).isEqualTo(Long.MAX_VALUE - 3 * third);
        assertThat(Arrays.asList(division.fairShare(), division.share()))
                .allMatch(share -> share >= Long.MAX_VALUE / 4);
    }
}
