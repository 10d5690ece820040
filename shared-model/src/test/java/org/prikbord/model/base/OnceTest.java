package org.prikbord.model.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.Thread.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
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
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final Set<Thread> arrived = ConcurrentHashMap.newKeySet();
    private final CountDownLatch arrivedBefore = new CountDownLatch(1);

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
        Post post = new Post(author, new Post.Words(PostKind.MESSAGE, "Hello"), Set.of(), clock);
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
        long commits = database.commits();
        List<Long> made = written(database, anna, keys, i -> write(database, anna));
        // the others still go together, after a look at what had been made; each retry alone
        assertThat(database.commits() - commits).isEqualTo(2 + 3 + 2);
        assertThat(made.subList(0, 3)).containsOnly(first);
        assertThat(new HashSet<>(made.subList(3, 6))).hasSize(1);
        assertThat(new HashSet<>(made)).hasSize(MANY - 4);
        assertThat(posts(database, anna)).isEqualTo(MANY - 4);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aKeyBelongsToOnePersonAndToOneThingAmongOthersToo(Database database) throws Exception {
        Person anna = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob");
        Once once = once(database);
        Long first = once.onceAmongOthers(anna.id(), KEY, () -> write(database, anna));
        OnceKey reused = OnceKey.of("key", "Goodbye");
        List<Object> made = written(
                once(database, this::whenAllHaveArrived),
                i -> i % 2 == 0 ? bob.id() : anna.id(),
                i -> i % 2 == 0 ? KEY : reused,
                i -> write(database, i % 2 == 0 ? bob : anna));
        assertThat(new HashSet<>(made).stream().filter(Long.class::isInstance))
                .hasSize(1)
                .doesNotContain(first);
        assertThat(made.stream().filter(RuleBroken.class::isInstance)).hasSize(MANY / 2);
        assertThat(posts(database, anna)).isEqualTo(1);
        assertThat(posts(database, bob)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void withoutAKeyNothingIsDoubledWhenTheGroupFails(Database database) throws Exception {
        Person anna = Staff.hired(database, "Anna");
        IntFunction<OnceKey> keys = i -> OnceKey.of(i % 2 == 0 ? null : "key " + i, "Hello");
        List<Object> made = written(once(database, this::whenAllHaveArrived), i -> anna.id(), keys, i -> {
            Long id = write(database, anna);
            if (i == 7) {
                throw new RuleBroken("text.empty");
            }
            return id;
        });
        assertThat(made.stream().filter(Long.class::isInstance)).hasSize(MANY - 1);
        assertThat(posts(database, anna)).isEqualTo(MANY - 1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void nothingIsDoubledWhenNobodyKnowsWhetherTheCommitCameThrough(Database database) {
        Person anna = Staff.hired(database, "Anna");
        NewTransaction answerIsLost = new NewTransaction() {
            private boolean lost;

            @Override
            public <T> T call(Supplier<T> work) {
                T made = database.newTransaction().call(work);
                if (!lost) {
                    lost = true;
                    throw new IllegalStateException("The connection broke");
                }
                return made;
            }
        };
        Once keyed = new Once(database.em(), answerIsLost, clock, Runnable::run);
        assertThat(keyed.onceAmongOthers(anna.id(), KEY, () -> write(database, anna)))
                .isEqualTo(keyed.once(anna.id(), KEY, () -> write(database, anna)));
        assertThat(posts(database, anna)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void withoutAKeyAWriteIsNotTriedAgainAfterItsCommit(Database database) {
        Person anna = Staff.hired(database, "Anna");
        NewTransaction answerIsLost = new NewTransaction() {
            @Override
            public <T> T call(Supplier<T> work) {
                database.newTransaction().call(work);
                throw new IllegalStateException("The connection broke");
            }
        };
        Once once = new Once(database.em(), answerIsLost, clock, Runnable::run);
        assertThatThrownBy(() -> once.onceAmongOthers(anna.id(), OnceKey.of(null), () -> write(database, anna)))
                .hasRootCauseMessage("The connection broke");
        assertThat(posts(database, anna)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isWrittenAloneWhenTheExecutorIsBusyElsewhere(Database database) {
        Person anna = Staff.hired(database, "Anna");
        List<Runnable> never = new ArrayList<>();
        Once once = once(database, never::add);
        assertThat(once.onceAmongOthers(anna.id(), KEY, () -> write(database, anna)))
                .isNotNull();
        never.forEach(Runnable::run);
        assertThat(posts(database, anna)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aGroupDoesNotWaitForAKeyThatAnotherTransactionHolds(Database database) throws Exception {
        Person anna = Staff.hired(database, "Anna");
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        ExecutorService other = Executors.newFixedThreadPool(2);
        try {
            Future<Long> first = other.submit(() -> once(database).once(anna.id(), KEY, () -> {
                held.countDown();
                awaited(enough);
                return write(database, anna);
            }));
            awaited(held);
            IntFunction<OnceKey> keys = i -> i == 0 ? KEY : OnceKey.of("free " + i, "Hello");
            Future<List<Long>> group = other.submit(() -> written(database, anna, keys, i -> write(database, anna)));
            long latest = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (posts(database, anna) < MANY - 1 && System.nanoTime() < latest) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            assertThat(posts(database, anna)).isEqualTo(MANY - 1);
            assertThat(group).isNotDone();
            enough.countDown();
            assertThat(group.get(20, TimeUnit.SECONDS)).startsWith(first.get()).doesNotHaveDuplicates();
            assertThat(posts(database, anna)).isEqualTo(MANY);
        } finally {
            enough.countDown();
            other.shutdown();
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private <T> List<T> written(Database database, Person person, IntFunction<OnceKey> keys, IntFunction<Long> write)
            throws Exception {
        return written(once(database, this::whenAllHaveArrived), i -> person.id(), keys, write);
    }

    /** What each gets, or is refused with, of many who have all arrived before the first is written. */
    @SuppressWarnings("unchecked")
    private <T> List<T> written(Once once, IntFunction<Long> people, IntFunction<OnceKey> keys, IntFunction<Long> write)
            throws Exception {
        try {
            return AtOnce.run(MANY, i -> {
                arrived.add(Thread.currentThread());
                try {
                    return (T) once.onceAmongOthers(people.apply(i), keys.apply(i), () -> write.apply(i));
                } catch (RuleBroken refused) {
                    return (T) refused;
                }
            });
        } finally {
            writer.shutdown();
        }
    }

    private void whenAllHaveArrived(Runnable work) {
        long latest = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        writer.execute(() -> {
            while (arrived.stream()
                                    .filter(thread -> thread.getState() == State.TIMED_WAITING)
                                    .count()
                            < MANY
                    && arrivedBefore.getCount() > 0
                    && System.nanoTime() < latest) {
                Thread.onSpinWait();
            }
            arrivedBefore.countDown();
            work.run();
        });
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
