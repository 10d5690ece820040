package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Postgres;
import org.prikbord.harness.Staff;

/** What the desk costs the database is fixed: the same at 10 and at 10,000 ideas, reports and lines of the trail. */
@ExtendWith(TestBoard.class)
class DeskStatementsIT {
    private static final String MARK = "Heaped on the desk";
    /** Ten kinds of need, each listed and counted, with why; the trail; and what may be open. */
    private static final int MOST = 28;

    private static long challenge;
    private static long quiet;
    private static long matter;

    private final Caller lotte = Given.person(Staff.COMMUNICATIONS);
    private final Postgres database = TestBoard.running().postgres();

    @BeforeAll
    static void fillsTenOfEach() {
        challenge = Given.openChallenge(MARK);
        TestBoard.running().postgres().write(Bodies.A_MONTH_EARLIER, challenge);
        matter = Given.report(Given.person(Staff.OTHER_ASSISTANT), "post", Given.post(MARK));
        quiet = Given.openChallenge(MARK);
        TestBoard.running()
                .postgres()
                .write(
                        "update challenge set ideas_from = ideas_from - interval '20 days', improve_from = improve_from"
                                + " - interval '20 days', choose_from = choose_from - interval '20 days' where id = ?",
                        quiet);
        fill(10);
    }

    private static void fill(int count) {
        Postgres database = TestBoard.running().postgres();
        String author = "(select id from person where active order by id offset (n % 900) limit 1)";
        String numbers = " from generate_series(1, ?) as n";
        database.write(
                "insert into idea (challenge_id, author_id, title, text, created_at, version) select " + challenge
                        + ", " + author + ", '" + MARK + " ' || n, 'Text', now() - n * interval '1 second', 0"
                        + numbers,
                count);
        database.write(
                "insert into matter (subject_kind, subject_id, author_id, words, waiting_since) select 'idea', id,"
                        + " author_id, title, created_at from idea where title like ? on conflict do nothing",
                MARK + "%");
        database.write(
                "insert into report (matter_id, reporter_id, category, words, reported_at) select id, (select max(id)"
                        + " from person), 'person', '', now() from matter where words like ? on conflict do nothing",
                MARK + "%");
        database.write(
                "insert into idea (challenge_id, author_id, title, text, created_at, version) select " + quiet + ", "
                        + author + ", '" + MARK + " ' || n, 'Text', now() - n * interval '1 second'"
                        + " - interval '10 days', 0" + numbers,
                count);
        database.write(
                "insert into twin (first_id, second_id, found_at) select id, max(id) over (), created_at from idea"
                        + " where challenge_id = ? order by id limit (select count(*) - 1 from idea"
                        + " where challenge_id = " + quiet + ") on conflict do nothing",
                quiet);
        database.write(
                "insert into audit_entry (act, title, words, done_at) select 'reminded', ?, '', now()" + numbers,
                MARK,
                count);
    }

    @AfterAll
    static void clearsUp() {
        Postgres database = TestBoard.running().postgres();
        database.write("delete from report where matter_id in (select id from matter where words like ?)", MARK + "%");
        database.write("delete from matter where words like ?", MARK + "%");
        database.write("delete from idea where title like ?", MARK + "%");
    }

    @Test
    void asksTheDatabaseTheSameForTenAndForTenThousand() {
        List<String> paths = List.of(
                "/ideas/desk",
                "/ideas/desk?kind=ruling",
                "/ideas/desk?open=ruling&item=" + matter,
                "/ideas/desk?kind=unseen",
                "/ideas/desk?kind=twins",
                "/ideas/quiet?how=unseen&id=" + quiet,
                "/ideas/trail",
                "/ideas/api/desk",
                "/ideas/api/desk?limit=100",
                "/ideas/api/desk/audit?limit=100");
        List<Integer> few = Postgres.fewest(Collections.nCopies(paths.size(), MOST), i -> statements(paths.get(i)));
        fill(9_990);
        database.analyze();
        List<Integer> many = Postgres.fewest(few, i -> statements(paths.get(i)));
        IntStream.range(0, paths.size())
                .forEach(i -> System.out.println("Statements of " + paths.get(i) + ": " + few.get(i) + " with 10, "
                        + many.get(i) + " with 10,000"));
        assertThat(many).allMatch(count -> count <= MOST);
        StatementsIT.assertNoMore(many, few);
    }

    private int statements(String path) {
        database.quiet();
        lotte.get("/kudos/api/values");
        long mark = database.mark();
        assertThat(lotte.get(path).status()).as(path).isEqualTo(200);
        return database.statementsSince(mark).size();
    }
}
