package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Postgres;
import org.prikbord.harness.Staff;

/** What a challenge costs the database is the same with ten ideas and with ten thousand. */
@ExtendWith(TestBoard.class)
class IdeasStatementsIT {
    private static final int MOST = 11;
    private static final String MARK = "One of many";

    private final Caller person = Given.person(Staff.ASSISTANT);
    private final Postgres database = TestBoard.running().postgres();

    @AfterAll
    static void clearsUp() {
        Postgres database = TestBoard.running().postgres();
        for (String table : List.of("exposure", "vote", "comment")) {
            database.write(
                    "delete from " + table + " where idea_id in (select id from idea where title like ?)", MARK + "%");
        }
        database.write("delete from idea where title like ?", MARK + "%");
    }

    @Test
    void asksTheDatabaseTheSameForTenIdeasAndForTenThousand() {
        long challenge = Given.openChallenge("How many is many?");
        Caller sponsor = Given.person(Staff.SPONSOR);
        ScorecardIT.ask(sponsor, challenge, Staff.ASSISTANT);
        BudgetVoteIT.start(sponsor, challenge);
        List<Supplier<Answer>> reads = List.of(
                () -> person.get("/ideas/challenge?id=" + challenge),
                () -> person.get("/ideas/challenge?id=" + challenge + "&order=quietest"),
                () -> person.get("/ideas/challenge?id=" + challenge + "&order=newest"),
                () -> person.get(Given.ideas(challenge)),
                () -> person.get("/ideas/"),
                () -> person.get("/ideas/score?id=" + challenge),
                () -> sponsor.get("/ideas/experts?id=" + challenge),
                () -> person.get("/ideas/budget?id=" + challenge),
                () -> person.post(Given.CHALLENGES + "/" + challenge + "/deck", JsonValue.EMPTY_JSON_OBJECT));
        fill(challenge, 10);
        List<Integer> few = Postgres.fewest(Collections.nCopies(reads.size(), MOST), i -> statements(reads.get(i)));
        fill(challenge, 9_990);
        database.analyze();
        Given.idea(person, Given.openChallenge("For what moves"), "Something moved, so that everybody looks.");
        database.followed();
        List<Integer> many = Postgres.fewest(few, i -> statements(reads.get(i)));
        System.out.println("Statements of page in three orders, list, overview, scorecard, experts, budget and deck: "
                + few + " with 10 ideas, " + many + " with 10,000");
        assertThat(many).allMatch(count -> count <= MOST);
        StatementsIT.assertNoMore(many, few);
    }

    /** Ideas of many people, each dealt to two and supported by one of them. */
    private void fill(long challenge, int count) {
        String author = "(select id from person where active order by id offset (n % 900) limit 1)";
        database.write(
                "insert into idea (challenge_id, author_id, title, text, created_at, version) select " + challenge
                        + ", " + author + ", '" + MARK + " ' || n, 'Text', now() - n * interval '1 second', 0"
                        + " from generate_series(1, ?) as n",
                count);
        for (int seen = 0; seen < 2; seen++) {
            database.write(
                    "insert into exposure (person_id, idea_id, dealt_at, answer) select p.id, i.id, now(), 'yes'"
                            + " from idea i cross join (select id from person where active order by id offset "
                            + (901 + seen) + " limit 1) p where i.title like ? on conflict do nothing",
                    MARK + "%");
        }
        database.write(
                "insert into vote (idea_id, person_id, created_at) select idea_id, max(person_id), now() from exposure"
                        + " where idea_id in (select id from idea where title like ?) group by idea_id"
                        + " on conflict do nothing",
                MARK + "%");
    }

    private int statements(Supplier<Answer> read) {
        database.quiet();
        person.get("/kudos/api/values");
        long mark = database.mark();
        Answer answer = read.get();
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return database.statementsSince(mark).size();
    }
}
