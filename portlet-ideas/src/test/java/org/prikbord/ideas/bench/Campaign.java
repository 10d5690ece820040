package org.prikbord.ideas.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.prikbord.model.choice.Answer;
import org.prikbord.model.choice.Answer.Said;
import org.prikbord.model.choice.Tally;

/**
 * A simulated campaign. The quality of an idea is normal (0, 1). A voter who reads one says yes when its quality plus
 * their taste, normal (0, 1) for each voter and idea, is above their threshold, normal ({@value #THRESHOLD},
 * {@value #LENIENCY}): a bit more than a third of all answers are yes, and voters differ in how readily they say it.
 * 100 ideas arrive evenly over the first 70 % of the campaign, 300 voters over all of it. Each reads ten cards, or all
 * when there are fewer yet: nearly 30 reads per idea. Nobody skips, but those of a ring that does.
 *
 * <p>Whoever deals the cards, the same seed gives the same ideas, voters and tastes.
 */
final class Campaign {
    static final int IDEAS = 100;
    static final int VOTERS = 300;
    static final int CARDS = 10;
    static final int BEST = 10;
    private static final double THRESHOLD = 0.5;
    private static final double LENIENCY = 0.4;
    private static final double ARRIVAL = 0.7;

    private final double[] quality;
    private final double[][] taste;
    private final double[] threshold;
    private final double[] whenRingComes;
    private final long chance;

    Campaign(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int everybody = VOTERS + Ring.SIZE;
        quality = normal(IDEAS, random);
        taste = IntStream.range(0, everybody)
                .mapToObj(voter -> normal(IDEAS, random))
                .toArray(double[][]::new);
        threshold = Arrays.stream(normal(everybody, random))
                .map(each -> THRESHOLD + LENIENCY * each)
                .toArray();
        whenRingComes = random.doubles(Ring.SIZE).toArray();
        chance = random.nextLong();
    }

    private static double[] normal(int count, RandomGenerator random) {
        return IntStream.range(0, count)
                .mapToDouble(each -> random.nextGaussian())
                .toArray();
    }

    /** Everything that was said, when the cards are dealt that way and that ring is about. */
    List<Answer> play(Way way, Ring ring) {
        return new Course(way, ring).run();
    }

    /** The best by quality. */
    Set<Long> trulyBest() {
        return new HashSet<>(byQuality().subList(0, BEST));
    }

    /** The idea that half of the ideas are better than. */
    long median() {
        return byQuality().get(IDEAS / 2);
    }

    private List<Long> byQuality() {
        return IntStream.range(0, IDEAS)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer idea) -> quality[idea])
                        .reversed())
                .map(Integer::longValue)
                .toList();
    }

    double quality(long idea) {
        return quality[(int) idea];
    }

    /** The share of all possible voters that would say yes to it. */
    double approval(long idea) {
        return Measures.normalBelow((quality[(int) idea] - THRESHOLD) / Math.sqrt(1 + LENIENCY * LENIENCY));
    }

    /** When an idea arrives; the whole campaign is 1 long. */
    static double arrival(long idea) {
        return ARRIVAL * idea / IDEAS;
    }

    private Said honestly(int voter, long idea) {
        return quality[(int) idea] + taste[voter][(int) idea] > threshold[voter] ? Said.YES : Said.NO;
    }

    /** One run of it. */
    private final class Course {
        private final Way way;
        private final Ring ring;
        private final RandomGenerator random = new SplittableRandom(chance);
        private final List<Answer> answers = new ArrayList<>();
        private final Map<Long, Tally> counts = new HashMap<>();
        private final long friends = median();

        Course(Way way, Ring ring) {
            this.way = way;
            this.ring = ring;
        }

        List<Answer> run() {
            IntStream.range(0, ring == Ring.NONE ? VOTERS : VOTERS + Ring.SIZE)
                    .boxed()
                    .sorted(Comparator.comparingDouble(this::comes))
                    .forEach(this::vote);
            return answers;
        }

        private double comes(int voter) {
            return voter < VOTERS
                    ? (voter + 0.5) / VOTERS
                    : ring.comes(arrival(friends), whenRingComes[voter - VOTERS]);
        }

        private void vote(int voter) {
            boolean member = voter >= VOTERS;
            if (member && !ring.takesCards()) {
                answers.add(new Answer(voter, friends, Said.YES, false));
                return;
            }
            int most = member ? ring.cards() : CARDS;
            Set<Long> seen = new HashSet<>();
            List<Long> hand = deal(voter, seen, most);
            while (!hand.isEmpty()) {
                for (long idea : hand) {
                    say(new Answer(voter, idea, said(voter, idea), true));
                    seen.add(idea);
                    if (member && ring.leavesWhenDealt() && idea == friends) {
                        return;
                    }
                }
                hand = deal(voter, seen, most);
            }
        }

        private List<Long> deal(int voter, Set<Long> seen, int most) {
            int cards = Math.min(way.atATime(), most - seen.size());
            if (cards == 0) {
                return List.of();
            }
            List<Tally> present = new ArrayList<>();
            for (long idea = 0; idea < IDEAS && arrival(idea) <= comes(voter); idea++) {
                present.add(counts.getOrDefault(idea, new Tally(idea, 0, 0, 0)));
            }
            return way.deal(present, seen, cards, random);
        }

        private Said said(int voter, long idea) {
            return voter < VOTERS ? honestly(voter, idea) : ring.says(idea == friends, honestly(voter, idea));
        }

        private void say(Answer answer) {
            answers.add(answer);
            counts.merge(answer.idea(), Tally.of(List.of(answer)).get(0), Tally::plus);
        }
    }
}
