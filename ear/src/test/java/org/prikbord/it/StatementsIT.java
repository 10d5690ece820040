package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Postgres;
import org.prikbord.harness.Staff;

/** What a page or a list costs the database is fixed: at most eight statements, however much there is. */
@ExtendWith(TestBoard.class)
class StatementsIT {
    private static final int MOST = 8;
    private static final String MARK = "Filled in bulk";

    private static long challenge;
    private static long emptyChallenge;

    private final Caller person = Given.person(Staff.ASSISTANT);
    private final Postgres database = TestBoard.running().postgres();

    @BeforeAll
    static void fillsTwentyOfEach() {
        challenge = Given.openChallenge(MARK);
        emptyChallenge = Given.openChallenge("For what changes");
        writeToTheTeam();
        fill(20);
    }

    /** As people do: what is told apart for a team is so on every page from then on. */
    private static void writeToTheTeam() {
        long team = TestBoard.running()
                .postgres()
                .number("select team_id from person where user_name = ?", Staff.ASSISTANT);
        JsonObject post = Json.createObjectBuilder(Bodies.message(MARK + " for the team"))
                .add("audience", Json.createArrayBuilder().add(team))
                .build();
        Given.created(Given.person(Staff.ASSISTANT).post(Given.POSTS, post));
    }

    @AfterAll
    static void clearsUp() {
        Postgres database = TestBoard.running().postgres();
        database.write("delete from reaction where post_id in (select id from post where text like ?)", MARK + "%");
        database.write("delete from comment where text like ?", MARK + "%");
        database.write(
                "delete from post_audience where post_id in (select id from post where text like ?)", MARK + "%");
        for (String with : List.of("picture", "attachment")) {
            database.write(
                    "delete from " + with + " where post_id in (select id from post where text like ?)", MARK + "%");
        }
        database.write("update post set shared_id = null where text like ?", MARK + "%");
        database.write("delete from post where text like ?", MARK + "%");
        database.write("delete from vote where idea_id in (select id from idea where title like ?)", MARK + "%");
        database.write("delete from idea where title like ?", MARK + "%");
        database.write(
                "delete from kudos_person where kudos_id in (select id from kudos where text like ?)", MARK + "%");
        database.write("delete from kudos where text like ?", MARK + "%");
    }

    /**
     * Posts, polls, solved questions and posts for a team among them, with comments and reactions, ideas with votes, kudos with receivers;
     * each by somebody else. The posts are ahead of the clock: whatever is posted meanwhile, lists begin with these.
     */
    private static void fill(int count) {
        Postgres database = TestBoard.running().postgres();
        String author = "(select id from person where active order by id offset (n % 900) limit 1)";
        String numbers = " from generate_series(1, ?) as n";
        database.write(
                "insert into post (author_id, kind, text, created_at, version) select " + author + ", 'message', '"
                        + MARK + " ' || n, now() + interval '1 hour' - n * interval '1 second', 0" + numbers,
                count);
        database.write(
                "insert into comment (post_id, author_id, text, created_at) select id, author_id, '" + MARK
                        + "', now() from post where text like ?",
                MARK + "%");
        database.write(
                "insert into reaction (post_id, person_id, kind, created_at) select id, author_id, 'heart', now()"
                        + " from post where text like ? on conflict do nothing",
                MARK + "%");
        makeSomeSpecial(database);
        letThemCarry(database);
        letSomeShare(database);
        pinOne(database);
        database.write(
                "insert into idea (challenge_id, author_id, title, text, created_at, version) select " + challenge
                        + ", " + author + ", '" + MARK + " ' || n, 'Text', now() - n * interval '1 second', 0"
                        + numbers,
                count);
        database.write(
                "insert into vote (idea_id, person_id, created_at) select id, author_id, now() from idea"
                        + " where title like ? on conflict do nothing",
                MARK + "%");
        database.write(
                "insert into kudos (giver_id, value_key, text, created_at) select " + author + ", 'together', '" + MARK
                        + " ' || n, now() - n * interval '1 second'" + numbers,
                count);
        database.write(
                "insert into kudos_person (kudos_id, person_id) select id, (select max(id) from person where active)"
                        + " from kudos where text like ? on conflict do nothing",
                MARK + "%");
    }

    /** The latest but one and some others share the first. */
    private static void letSomeShare(Postgres database) {
        database.write(
                "update post set shared_id = (select min(id) from post where text like ?) where right(text, 1) in ('2', '7')"
                        + " and text like ?",
                MARK + "%",
                MARK + "%");
    }

    /** The latest of them among these, so that short lists have all of it; for some an owner is asked for. */
    private static void makeSomeSpecial(Postgres database) {
        database.write(
                "update post set kind = 'poll' where right(text, 1) in ('1', '3', '6', '8') and text like ?",
                MARK + "%");
        database.write(
                "insert into poll (post_id, multiple, anonymous, late, closes_at) select id, false, false, false,"
                        + " now() + interval '9 day' from post where kind = 'poll' and text like ? on conflict do nothing",
                MARK + "%");
        database.write(
                "insert into poll_option (post_id, place, text) select p.id, o, 'Tea' from post p, generate_series(0, 2) as o"
                        + " where p.kind = 'poll' and p.text like ? on conflict do nothing",
                MARK + "%");
        database.write(
                "update post set for_all = false where right(text, 1) in ('2', '3', '7', '8') and text like ?",
                MARK + "%");
        database.write(
                "insert into post_audience (post_id, team_id) select p.id, r.team_id from post p, person r"
                        + " where not p.for_all and p.text like ? and r.user_name = '" + Staff.ASSISTANT
                        + "' on conflict do nothing",
                MARK + "%");
        database.write(
                "insert into hearing (post_id, asked_at, askers, version) select id, now(), 1, 0 from post"
                        + " where right(text, 1) in ('4', '9') and text like ? on conflict do nothing",
                MARK + "%");
        database.write(
                "insert into hearing_step (post_id, kind, teller_id, told_at, words) select h.post_id, 'asked', p.author_id, now(), ''"
                        + " from hearing h join post p on p.id = h.post_id where p.text like ?"
                        + " and not exists (select 1 from hearing_step s where s.post_id = h.post_id)",
                MARK + "%");
        database.write(
                "update post set kind = 'question', answer_id = (select min(c.id) from comment c where c.post_id = post.id)"
                        + " where right(text, 1) in ('4', '9') and text like ?",
                MARK + "%");
        database.write(
                "insert into help_call (post_id, asked_at, rounds, asked, wide, wanted, answers, thanked, version)"
                        + " select id, now(), 3, 5, false, 3, 1, false, 0 from post where kind = 'question' and text like ?"
                        + " on conflict do nothing",
                MARK + "%");
    }

    private static void pinOne(Postgres database) {
        database.write(
                "insert into pin (team_id, place, post_id, pinned_by, pinned_at, last_day) select 0, 1, min(p.id), min(p.author_id),"
                        + " now(), current_date + 1 from post p where p.for_all and p.text like ?"
                        + " having count(*) > 0 on conflict do nothing",
                MARK + "%");
    }

    /** A picture goes with some, a file with others. */
    private static void letThemCarry(Postgres database) {
        database.write(
                "insert into picture (owner_id, post_id, place, alt, content_type, width, height, bytes, thumbnail, created_at)"
                        + " select author_id, id, 0, '', 'image/jpeg', 1, 1, ''::bytea, ''::bytea, now() from post"
                        + " where right(text, 1) in ('2', '5') and text like ? on conflict do nothing",
                MARK + "%");
        database.write(
                "insert into attachment (owner_id, post_id, place, name, alt, width, height, size, bytes, created_at)"
                        + " select author_id, id, 0, 'A file.txt', '', 0, 0, 1, ''::bytea, now() from post"
                        + " where right(text, 1) in ('1', '7') and text like ? on conflict do nothing",
                MARK + "%");
    }

    private Stream<String> addresses() {
        return Stream.of(
                "/feed/",
                "/feed/widget",
                "/feed/heard",
                "/feed/help",
                "/ideas/widget",
                "/kudos/widget",
                Given.POSTS,
                Given.POSTS + "?limit=100",
                Given.KUDOS,
                Given.KUDOS + "?limit=100",
                Given.CHALLENGES,
                Given.ideas(challenge),
                Given.ideas(challenge) + "?limit=100",
                "/kudos/api/values");
    }

    @Test
    void asksTheDatabaseTheSameForTwentyAndForTwoThousand() {
        List<String> paths = addresses().toList();
        List<Integer> few = Postgres.fewest(
                Collections.nCopies(paths.size(), MOST),
                i -> statements(paths.get(i)).size());
        fill(1_980);
        database.analyze();
        letThemFollow();
        List<Integer> many = Postgres.fewest(few, i -> statements(paths.get(i)).size());
        IntStream.range(0, paths.size())
                .forEach(i -> System.out.println("Statements of " + paths.get(i) + ": " + few.get(i) + " with 20, "
                        + many.get(i) + " with 2,000"));
        assertThat(many).allMatch(count -> count <= MOST);
        assertNoMore(many, few);
    }

    /** What the server did by itself may have been counted among the few: fewer are no fault. */
    static void assertNoMore(List<Integer> many, List<Integer> few) {
        assertThat(many).zipSatisfy(few, (with, without) -> assertThat(with).isLessThanOrEqualTo(without));
    }

    private void letThemFollow() {
        Given.post("Something moved, so that everybody looks.");
        Given.idea(person, emptyChallenge, "Something moved.");
        database.followed();
    }

    private List<String> statements(String path) {
        Given.post("Something changed, so that nothing kept is used.");
        Given.kudos(person, "Something changed.", Staff.OTHER_ASSISTANT);
        Given.idea(person, emptyChallenge, "Something changed.");
        database.quiet();
        person.get("/kudos/api/values");
        long mark = database.mark();
        Answer answer = person.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return database.statementsSince(mark);
    }
}
