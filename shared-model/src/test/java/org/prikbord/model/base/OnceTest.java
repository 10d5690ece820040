package org.prikbord.model.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.Thread.State;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.fixture.AtOnce;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;

class OnceTest {
    private static final int MANY = 20;
    private static final OnceKey KEY = OnceKey.of("key", "Hello");

    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private Once once(Database database) {
        return once(database, Runnable::run);
    }

    private Once once(Database database, Executor executor) {
        return new Once(database.em(), database.newTransaction(), clock, executor);
    }

    private Long write(Database database, Person author) {
        Post post = new Post(author, PostKind.MESSAGE, "Hello", Set.of(), clock);
        database.em().persist(post);
        return post.id();
    }

    private static long posts(Database database, Person author) {
        return database.in(() -> database.em()
                .createQuery("select count(p) from Post p where p.author.id = :author", Long.class)
                .setParameter("author", author.id())
                .getSingleResult());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aSecondSubmitGetsWhatTheFirstMade(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob");
        Once once = once(database);
        Long first = once.once(anna.id(), KEY, () -> write(database, anna));
        assertThat(once.once(anna.id(), KEY, () -> write(database, anna))).isEqualTo(first);
        assertThat(once.once(bob.id(), KEY, () -> write(database, bob))).isNotEqualTo(first);
        once.once(anna.id(), OnceKey.of(null), () -> write(database, anna));
        once.once(anna.id(), OnceKey.of(" "), () -> write(database, anna));
        assertThat(posts(database, anna)).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aWriteThatFailsLeavesTheKeyFree(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Once once = once(database);
        assertThatThrownBy(() -> once.once(anna.id(), KEY, () -> {
                    throw new RuleBroken("text.empty");
                }))
                .isInstanceOf(RuleBroken.class);
        assertThat(once.once(anna.id(), KEY, () -> write(database, anna))).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aKeyThatWasUsedForSomethingElseIsRefused(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Once once = once(database);
        once.once(anna.id(), KEY, () -> write(database, anna));
        OnceKey reused = OnceKey.of("key", "Goodbye");
        assertThatThrownBy(() -> once.once(anna.id(), reused, () -> write(database, anna)))
                .hasMessageContaining("key.reused");
        assertThat(posts(database, anna)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatArrivesTogetherIsWrittenInOneTransaction(Database database) throws Exception {
        Person anna = Staff.hired(database, "Anna");
        long commits = database.commits();
        long statements = database.statements();
        List<Long> made = written(database, anna, i -> OnceKey.of("key " + i, "Hello"), i -> write(database, anna));
        assertThat(database.commits() - commits).isEqualTo(1);
        // one for all posts, and perhaps one for their ids
        assertThat(database.statements() - statements).isBetween(1L, 2L);
        assertThat(new HashSet<>(made)).hasSize(MANY);
        assertThat(posts(database, anna)).isEqualTo(MANY);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void oneThatFailsAmongOthersFailsAlone(Database database) throws Exception {
        Person anna = Staff.hired(database, "Anna");
        List<Object> made = written(database, anna, i -> OnceKey.of("key " + i, "Hello"), i -> {
            Long id = write(database, anna);
            if (i == 7) {
                throw new RuleBroken("text.empty");
            }
            return id;
        });
        assertThat(made.get(7)).isInstanceOf(RuleBroken.class);
        assertThat(made.stream().filter(Long.class::isInstance))
                .hasSize(MANY - 1)
                .doesNotHaveDuplicates();
        assertThat(posts(database, anna)).isEqualTo(MANY - 1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aRetryAmongOthersGetsWhatTheFirstMade(Database database) throws Exception {
        Person anna = Staff.hired(database, "Anna");
        Long first = once(database).onceAmongOthers(anna.id(), KEY, () -> write(database, anna));
        IntFunction<OnceKey> keys = i -> i < 3 ? KEY : OnceKey.of(i < 6 ? "same" : "key " + i, "Hello");
        List<Long> made = written(database, anna, keys, i -> write(database, anna));
        assertThat(made.subList(0, 3)).containsOnly(first);
        assertThat(new HashSet<>(made.subList(3, 6))).hasSize(1);
        assertThat(new HashSet<>(made)).hasSize(MANY - 4);
        assertThat(posts(database, anna)).isEqualTo(MANY - 4);
    }

    /** What each gets, or is refused with, of many who have all arrived before the first is written. */
    @SuppressWarnings("unchecked")
    private <T> List<T> written(Database database, Person person, IntFunction<OnceKey> keys, IntFunction<Long> write)
            throws Exception {
        Set<Thread> arrived = ConcurrentHashMap.newKeySet();
        ExecutorService writer = Executors.newSingleThreadExecutor();
        Once once = once(
                database,
                work -> writer.execute(() -> {
                    while (arrived.stream()
                                    .filter(thread -> thread.getState() == State.WAITING)
                                    .count()
                            < MANY) {
                        Thread.onSpinWait();
                    }
                    work.run();
                }));
        try {
            return AtOnce.run(MANY, i -> {
                arrived.add(Thread.currentThread());
                try {
                    return (T) once.onceAmongOthers(person.id(), keys.apply(i), () -> write.apply(i));
                } catch (RuleBroken refused) {
                    return (T) refused;
                }
            });
        } finally {
            writer.shutdown();
        }
    }

    @Test
    void refusesAKeyThatIsTooLong() {
        assertThatThrownBy(() -> OnceKey.of("x".repeat(101))).hasMessageContaining("key.tooLong");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void twoHundredDoubleSubmitsAtOnceMakeOnePostEach(Database database) throws Exception {
        List<Person> people = IntStream.range(0, 20)
                .mapToObj(i -> Staff.hired(database, "Person"))
                .toList();
        Once once = once(database);
        OnceKey key = OnceKey.of(UUID.randomUUID().toString(), "Hello");
        List<Long> made = AtOnce.run(200, i -> {
            Person author = people.get(i % people.size());
            return once.once(author.id(), key, () -> write(database, author));
        });
        assertThat(new HashSet<>(made)).hasSize(people.size());
        people.forEach(person -> assertThat(posts(database, person)).isEqualTo(1));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void twoHundredThreadsWithOneKeyMakeOnePost(Database database) throws Exception {
        Person anna = Staff.hired(database, "Anna");
        Once once = once(database);
        assertThat(new HashSet<>(AtOnce.run(200, i -> once.once(anna.id(), KEY, () -> write(database, anna)))))
                .hasSize(1);
        assertThat(posts(database, anna)).isEqualTo(1);
    }
}
