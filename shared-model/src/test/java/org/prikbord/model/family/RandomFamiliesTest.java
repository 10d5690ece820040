package org.prikbord.model.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.choice.Tally;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.idea.CardAnswer;
import org.prikbord.model.idea.CardCount;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Remark;
import org.prikbord.model.post.Stance;

/**
 * Random ideas, votes, cards, comments, edits, merges, splits and undos, in random order, beside {@link Expected}. At
 * each point nobody counts twice and who is for a part is for the whole; once everything is undone, every idea has the
 * very rows that it would have had without.
 */
class RandomFamiliesTest {
    private static final int STEPS = 70;
    private static final long BASE_SEED = 20261127;

    private Scene scene;
    private Random random;
    private Expected expected;
    private List<Person> people;
    private List<Long> proposed;
    private Deque<Long> done;

    static Stream<Arguments> seeds() {
        return Database.both()
                .flatMap(database -> IntStream.range(0, 5).mapToObj(i -> Arguments.of(database, BASE_SEED + i)));
    }

    @ParameterizedTest(name = "seed {1}")
    @MethodSource("seeds")
    void undoBringsBackEveryVoteCommentCardAndVersion(Database database, long seed) {
        begin(database, seed);
        for (int step = 0; step < STEPS; step++) {
            String act = act();
            compareReading("seed " + seed + ", step " + step + ", " + act);
        }
        while (!done.isEmpty()) {
            undo(done.pop());
            compareReading("seed " + seed + ", undoing");
        }
        assertThat(scene.shown()).as("seed " + seed).containsExactlyElementsOf(proposed);
        compareRows("seed " + seed);
    }

    private void begin(Database database, long seed) {
        scene = new Scene(database);
        random = new Random(seed);
        expected = new Expected();
        done = new ArrayDeque<>();
        people = Stream.generate(() -> scene.hired("Person")).limit(8).toList();
        proposed = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            propose();
        }
    }

    private void propose() {
        String title = "Idea " + proposed.size();
        long idea = scene.propose(person(), title);
        proposed.add(idea);
        expected.made(idea, title + ": Because it saves a lot.");
    }

    private Person person() {
        return people.get(random.nextInt(people.size()));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String act() {
        long idea = any(expected.standing());
        Person person = person();
        int die = random.nextInt(100);
        if (die < 25) {
            scene.vote(person, idea);
            expected.vote(idea, person.id());
            return "vote";
        }
        if (die < 32) {
            scene.unvote(person, idea);
            expected.unvote(idea, person.id());
            return "unvote";
        }
        if (die < 52) {
            return card(idea, person);
        }
        if (die < 64) {
            Stance stance = any(List.of(Stance.FOR, Stance.AGAINST, Stance.QUESTION));
            long comment = scene.comment(person, idea, new Remark("Said " + die, stance, null));
            expected.own.get(idea).comments.add(comment);
            return "comment";
        }
        return die < 74 ? edit(idea) : regroup(idea, die);
    }

    private String card(long idea, Person person) {
        if (!expected.isDealt(idea, person.id())) {
            scene.database.run(() -> scene.exposures.deal(idea, person));
            expected.deal(idea, person.id());
        }
        if (random.nextInt(4) > 0) {
            CardAnswer answer = any(List.of(CardAnswer.values()));
            scene.database.run(() -> scene.exposures.answer(idea, person, answer));
            expected.answer(idea, person.id(), answer);
        }
        return "card";
    }

    private String edit(long idea) {
        Expected.Own own = expected.own.get(idea);
        String text = "Text number " + random.nextInt();
        scene.edit(idea, text);
        own.words.add(own.words.get(0).replaceFirst(":.*", ": " + text));
        return "edit";
    }

    private String regroup(long idea, int die) {
        if (die < 86) {
            long other = any(expected.standing());
            if (other != idea) {
                long merge = scene.merge(idea, other);
                became(merge, List.of(Math.min(idea, other), Math.max(idea, other)));
            }
            return "merge";
        }
        if (die < 92) {
            became(scene.split(idea), List.of(idea));
            return "split";
        }
        if (!done.isEmpty() && random.nextBoolean()) {
            undo(done.pop());
        } else if (!done.isEmpty()) {
            tryUndo(any(List.copyOf(done)));
        } else {
            propose();
        }
        return "undo";
    }

    private void became(long regrouping, List<Long> sources) {
        List<Long> results = scene.results(regrouping);
        results.forEach(result -> expected.made(result, words(result)));
        expected.join(sources, results.get(0));
        done.push(regrouping);
    }

    private String words(long idea) {
        return scene.database.in(() ->
                scene.ideas.get(idea).title() + ": " + scene.ideas.get(idea).text());
    }

    /** Any of them can be undone as long as nothing else came of it. */
    private void tryUndo(long regrouping) {
        List<Long> standing = expected.standing();
        if (standing.containsAll(scene.results(regrouping))) {
            done.remove(regrouping);
            undo(regrouping);
        } else {
            assertThatThrownBy(() -> scene.undo(scene.editor, regrouping)).isInstanceOf(RuleBroken.class);
        }
    }

    private void undo(long regrouping) {
        scene.undo(scene.editor, regrouping);
        List<Long> sources = scene.database.in(() -> scene.regroupings.get(regrouping).sources().stream()
                .map(Idea::id)
                .toList());
        expected.join(sources, null);
        expected.join(scene.results(regrouping), sources.get(0));
    }

    private void compareReading(String when) {
        List<Long> standing = expected.standing();
        assertThat(scene.shown()).as(when).isEqualTo(standing);
        List<CardCount> counts = scene.database.in(() -> scene.exposures.counts(standing));
        List<Tally> tallies = scene.database.in(() -> scene.exposures.tallies(scene.challenge.id()));
        assertThat(tallies).as(when).extracting(Tally::idea).isEqualTo(standing);
        for (long idea : standing) {
            assertThat(scene.supporters(idea)).as(when).isEqualTo(expected.supporters(idea));
            long comments =
                    scene.database.in(() -> scene.ideas.view(idea).orElseThrow().comments());
            assertThat(comments).as(when).isEqualTo(expected.comments(idea));
            long dealt = expected.dealt(idea);
            assertThat(counts.stream()
                            .filter(count -> count.idea() == idea)
                            .mapToLong(CardCount::shown)
                            .sum())
                    .as(when)
                    .isEqualTo(dealt);
            assertThat(tallies.stream()
                            .filter(tally -> tally.idea() == idea)
                            .mapToLong(Tally::shown)
                            .sum())
                    .as(when)
                    .isEqualTo(dealt);
        }
    }

    private void compareRows(String when) {
        expected.own.forEach((idea, own) -> {
            assertThat(scene.database.in(() -> scene.versions.words(idea, 1_000, false)))
                    .as(when)
                    .extracting(words -> words.version() + " " + words.title() + ": " + words.text())
                    .containsExactlyElementsOf(IntStream.rangeClosed(0, own.version())
                            .mapToObj(back -> own.version() - back)
                            .map(version -> version + " " + own.words.get(version))
                            .toList());
            assertThat(rows("select v.person.id, v.version from Vote v where v.idea.id = :idea", idea))
                    .as(when)
                    .isEqualTo(new TreeMap<>(own.votes));
            assertThat(rows("select c.id, c.idea.id from Comment c where c.idea.id = :idea", idea)
                            .keySet())
                    .as(when)
                    .isEqualTo(own.comments);
            Map<Long, String> answers = new TreeMap<>();
            rows("select e.person.id, e.answer from Exposure e where e.idea.id = :idea", idea)
                    .forEach((person, answer) -> answers.put(person, String.valueOf(answer)));
            assertThat(answers).as(when).isEqualTo(expected.answers(idea));
        });
    }

    private Map<Long, Object> rows(String query, long idea) {
        Map<Long, Object> rows = new TreeMap<>();
        scene.database
                .in(() -> scene.database
                        .em()
                        .createQuery(query, Object[].class)
                        .setParameter("idea", idea)
                        .getResultList())
                .forEach(row -> rows.put((Long) row[0], row[1]));
        return rows;
    }
}
