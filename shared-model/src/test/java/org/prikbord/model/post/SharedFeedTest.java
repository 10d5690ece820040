package org.prikbord.model.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;

/** However many posts there are, and however many share others, PostgreSQL reads the few that a page shows. */
class SharedFeedTest {
    private static final int POSTS = 20_000;

    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    @Test
    void readsNoMorePostsThanItShows() {
        Database database = Database.postgres();
        Person anna = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob");
        try {
            database.run(() -> fill(database, anna, bob));
            database.run(() -> database.em()
                    .createNativeQuery("analyze post, post_audience, post_limit")
                    .executeUpdate());
            for (FeedFilter filter : new FeedFilter[] {FeedFilter.ALL, FeedFilter.ALL.activeFirst(true)}) {
                long nobody = read(database, filter, new Reader(Set.of()));
                long member =
                        read(database, filter, new Reader(Set.of(bob.team().id())));
                assertThat(nobody).as("rows of posts read").isLessThan(1_000);
                assertThat(member).as("rows of posts read").isLessThan(1_000);
            }
        } finally {
            database.run(() -> forget(database, anna));
        }
    }

    /** Every tenth shares one that is for Bob's team, which every third of the others is. */
    private static void fill(Database database, Person author, Person member) {
        update(
                database,
                "insert into post (id, author_id, kind, text, created_at, active_at, version, for_all)"
                        + " select nextval('post_seq'), :author, 'message', 'Many', now() + n * interval '1 second',"
                        + " now() + n * interval '1 second', 0, n % 3 > 0 from generate_series(1, " + POSTS + ") n",
                author.id());
        update(
                database,
                "insert into post_audience (post_id, team_id) select id, "
                        + member.team().id() + " from post where author_id = :author and not for_all",
                author.id());
        update(
                database,
                "update post set shared_id = (select max(o.id) from post o where o.author_id = :author and not o.for_all)"
                        + " where author_id = :author and for_all and id % 10 = 0",
                author.id());
    }

    private static void forget(Database database, Person author) {
        update(database, "update post set shared_id = null where author_id = :author", author.id());
        update(
                database,
                "delete from post_audience where post_id in (select id from post where author_id = :author)",
                author.id());
        update(database, "delete from post where author_id = :author", author.id());
    }

    private static void update(Database database, String sql, long author) {
        database.em().createNativeQuery(sql).setParameter("author", author).executeUpdate();
    }

    /** How many rows of the table PostgreSQL has read for the first page. */
    private long read(Database database, FeedFilter filter, Reader reader) {
        return database.in(() -> {
            Posts posts = new Posts(database.em(), clock);
            long before = rows(database);
            assertThat(posts.page(null, 20, filter, reader).items()).hasSize(20);
            return rows(database) - before;
        });
    }

    private static long rows(Database database) {
        Object read = database.em()
                .createNativeQuery("select coalesce(sum(seq_tup_read), 0) + coalesce(sum(idx_tup_fetch), 0)"
                        + " from pg_stat_xact_user_tables where relname in ('post', 'post_audience')")
                .getSingleResult();
        return ((Number) read).longValue();
    }
}
