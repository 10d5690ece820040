package org.prikbord.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.prikbord.harness.Postgres;
import org.prikbord.proof.Screen;

/**
 * Puts posts straight into the tables, as nobody could wait for the API to take them: one and a half minutes apart over
 * almost three years, by all people, every fourth with one to three comments, every eighth with a reaction, every tenth
 * with a topic, every sixteenth with a file, every twentieth question a call for help. The newest of them is an hour older than what comes by the API.
 */
final class Fill {
    private static final List<String> HELPERS = List.of(
            "create temporary table author as select id, row_number() over (order by id) - 1 place from person"
                    + " where active",
            "create temporary table words (id bigint generated always as identity (start with 0 minvalue 0), text text)",
            "insert into topic (name) values ('kassa'), ('rooster'), ('klanten'), ('groen') on conflict do nothing");
    private static final List<String> PARTS = List.of(
            "create temporary table fresh as select id, row_number() over (order by id) n, created_at from post"
                    + " where id > (select last_id from before)",
            "insert into comment (post_id, author_id, text, created_at)"
                    + " select f.id, a.id, left(w.text, 40 + (f.id * c % 200)::int), f.created_at + interval '1 minute' * c"
                    + " from fresh f cross join generate_series(1, 3) c"
                    + " join author a on a.place = (f.n * 31 + c * 17) % (select count(*) from author)"
                    + " join words w on w.id = (f.n + c) % (select count(*) from words)"
                    + " where f.n % 4 = 0 and c <= 1 + f.n / 4 % 3",
            "insert into reaction (post_id, person_id, kind, created_at)"
                    + " select f.id, a.id, 'heart', f.created_at from fresh f"
                    + " join author a on a.place = f.n % (select count(*) from author) where f.n % 8 = 0",
            "insert into post_topic (post_id, topic_id) select f.id, t.id from fresh f"
                    + " join (select id, row_number() over (order by id) n from topic) t"
                    + " on t.n = 1 + f.n / 10 % (select count(*) from topic) where f.n % 10 = 0",
            "insert into attachment (owner_id, post_id, place, name, alt, width, height, size, bytes, created_at)"
                    + " select a.id, f.id, 0, 'Rooster.txt', '', 0, 0, 1, ''::bytea, f.created_at from fresh f"
                    + " join author a on a.place = f.n % (select count(*) from author) where f.n % 16 = 0",
            "insert into help_call (post_id, asked_at, rounds, asked, wide, wanted, answers, first_after, thanked, version)"
                    + " select id, created_at, 3, 5, false, 3, 1, 60, false, 0 from fresh where n % 140 = 0",
            "drop table fresh",
            "vacuum analyze");
    private static final String POSTS = "insert into post (author_id, kind, text, created_at, version)"
            + " select a.id, case when n % 7 = 0 then 'question' else 'message' end, w.text || ' (' || n || ')',"
            + " now() - interval '1 minute' * (60 + 1.5 * greatest(0, 1000000 - n)), 0"
            + " from generate_series(cast(? as bigint), cast(? as bigint)) n"
            + " join words w on w.id = n % (select count(*) from words)"
            + " join author a on a.place = n * 7919 % (select count(*) from author) order by n";

    private final Postgres postgres;
    private final Texts texts;
    private int filled;

    Fill(Postgres postgres, Texts texts) {
        this.postgres = postgres;
        this.texts = texts;
    }

    /** Until there are so many posts besides those that came by the API. */
    void to(int size) throws SQLException {
        if (size == filled) {
            return;
        }
        long start = System.nanoTime();
        try (Connection connection = DriverManager.getConnection(postgres.url(), "postgres", "");
                Statement statement = connection.createStatement()) {
            run(statement, HELPERS);
            words(connection);
            run(statement, List.of("create temporary table before as select coalesce(max(id), 0) last_id from post"));
            try (PreparedStatement posts = connection.prepareStatement(POSTS)) {
                posts.setLong(1, filled + 1L);
                posts.setLong(2, size);
                posts.executeUpdate();
            }
            run(statement, PARTS);
        }
        filled = size;
        Screen.say(String.format(
                "%,d posts and %,d comments are in the tables (%d s)",
                postgres.number("select count(*) from post"),
                postgres.number("select count(*) from comment"),
                (System.nanoTime() - start) / 1_000_000_000));
    }

    private void words(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into words (text) values (?)")) {
            for (String text : texts.all()) {
                insert.setString(1, text);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void run(Statement statement, List<String> all) throws SQLException {
        for (String sql : all) {
            statement.execute(sql);
        }
    }
}
