package org.prikbord.ideas.bench;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.prikbord.ideas.bench.Crowd.Told;
import org.prikbord.ideas.bench.Crowd.Twins;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.event.Channels;
import org.prikbord.model.idea.IdeaStamp;
import org.prikbord.model.idea.IdeaText;
import org.prikbord.model.idea.IdeaTexts;
import org.prikbord.model.similar.SimilarIdeas;
import org.prikbord.proof.Results;
import org.prikbord.proof.Screen;

/**
 * Similar ideas while typing: how fast over ten thousand, and whether the twin of an idea finds it. What was not there
 * when the search was made (held-out.jsonl) is printed beside, and what it says to texts from another world.
 */
final class SimilarFigures implements Figures {
    private static final int IDEAS = 10_000;
    private static final int SHOWN = 3;
    private static final double MILLIS = 50;
    private static final double FOUND = 40;
    /** As the use case asks. */
    private static final int FOUND_AT_ONCE = 20;

    private static final int WARM_UP = 1_000;
    private static final int ASKED = 5_000;

    @Override
    public List<String> names() {
        return List.of("ideas.similar", "ideas.twins");
    }

    @Override
    public void measure(long seed, Results results) throws IOException {
        List<Told> crowd = Crowd.of(IDEAS, seed);
        List<Twins> twins = Crowd.twins("twins.jsonl");
        long before = usedMemory();
        long begin = System.nanoTime();
        SimilarIdeas similar = over(crowd);
        double seconds = (System.nanoTime() - begin) / 1e9;
        say("%,d ideas read in %.1f s, in %.1f MB", crowd.size(), seconds, (usedMemory() - before) / 1e6);
        results.atMost("ideas.similar", medianMillis(similar, typed(crowd, twins, new Random(seed))), "ms", MILLIS);
        for (String file : List.of("twins.jsonl", "held-out.jsonl")) {
            List<Twins> pairs = Crowd.twins(file);
            for (String language : List.of("en", "nl")) {
                List<Twins> some = pairs.stream()
                        .filter(pair -> pair.language().equals(language))
                        .toList();
                say("%s, %s: %d of %d", file, language, found(similar, crowd, some), some.size());
            }
        }
        sayNoise(similar, crowd);
        results.atLeast("ideas.twins", found(similar, crowd, twins), "of " + twins.size(), FOUND);
    }

    /** That has read the crowd; the first idea of it has the id 1. */
    static SimilarIdeas over(List<Told> crowd) {
        SimilarIdeas similar = new SimilarIdeas(new Kept(crowd), new Channels(), new Alone(), Clock.systemUTC());
        similar.look();
        return similar;
    }

    /** Texts of people who are still typing: some way into the title, or into the text. */
    private static List<Told> typed(List<Told> crowd, List<Twins> twins, Random random) {
        List<Told> typed = new ArrayList<>();
        for (int i = 0; i < WARM_UP + ASKED; i++) {
            Told whole = i % 2 == 0
                    ? twins.get(random.nextInt(twins.size())).twin()
                    : crowd.get(random.nextInt(crowd.size()));
            boolean inTitle = random.nextInt(4) == 0;
            typed.add(
                    inTitle
                            ? new Told(begun(whole.title(), random), "")
                            : new Told(whole.title(), begun(whole.text(), random)));
        }
        return typed;
    }

    private static String begun(String words, Random random) {
        return words.substring(0, 1 + random.nextInt(words.length()));
    }

    private static double medianMillis(SimilarIdeas similar, List<Told> typed) {
        long[] nanos = new long[typed.size()];
        for (int i = 0; i < nanos.length; i++) {
            long begin = System.nanoTime();
            similar.like(typed.get(i).title(), typed.get(i).text(), FOUND_AT_ONCE);
            nanos[i] = System.nanoTime() - begin;
        }
        long[] counted = Arrays.copyOfRange(nanos, WARM_UP, nanos.length);
        Arrays.sort(counted);
        double median = counted[counted.length / 2] / 1e6;
        say(
                "median %.2f ms, p99 %.2f ms, slowest %.2f ms of %,d",
                median, counted[counted.length * 99 / 100] / 1e6, counted[counted.length - 1] / 1e6, counted.length);
        return median;
    }

    /** How many twins have their original among the first. */
    private static long found(SimilarIdeas similar, List<Told> crowd, List<Twins> pairs) {
        return pairs.stream()
                .filter(pair -> similar.like(pair.twin().title(), pair.twin().text(), SHOWN).stream()
                        .anyMatch(idea -> told(crowd, idea.id()).equals(pair.original())))
                .count();
    }

    private static void sayNoise(SimilarIdeas similar, List<Told> crowd) throws IOException {
        Set<Told> world = Set.copyOf(Crowd.fromAnotherWorld());
        List<Told> strangers = Crowd.strangers();
        long noisy = strangers.stream()
                .filter(stranger -> similar.like(stranger.title(), stranger.text(), SHOWN).stream()
                        .anyMatch(idea -> !world.contains(told(crowd, idea.id()))))
                .count();
        say("of %d texts from another world, %d are shown an idea of the company", strangers.size(), noisy);
    }

    private static Told told(List<Told> crowd, long id) {
        return crowd.get((int) id - 1);
    }

    private static long usedMemory() {
        Runtime machine = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            machine.gc();
        }
        return machine.totalMemory() - machine.freeMemory();
    }

    private static void say(String words, Object... numbers) {
        Screen.say(String.format(Locale.ROOT, words, numbers));
    }

    /** The crowd in the place of a database; the first idea has the id 1. */
    private static final class Kept extends IdeaTexts {
        private final List<Told> crowd;

        private Kept(List<Told> crowd) {
            this.crowd = crowd;
        }

        @Override
        public List<IdeaStamp> changedSince(Instant moment, long after, int limit) {
            return IntStream.rangeClosed((int) after + 1, crowd.size())
                    .limit(limit)
                    .mapToObj(id -> new IdeaStamp(id, 0))
                    .toList();
        }

        @Override
        public List<IdeaText> of(Collection<Long> ids) {
            return ids.stream()
                    .map(id -> new IdeaText(
                            id, 0, told(crowd, id).title(), told(crowd, id).text()))
                    .toList();
        }
    }

    private static final class Alone extends NewTransaction {
        @Override
        public <T> T call(Supplier<T> work) {
            return work.get();
        }
    }
}
