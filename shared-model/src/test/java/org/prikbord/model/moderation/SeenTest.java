package org.prikbord.model.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Role;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Desk;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.idea.Details;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.IdeaVersions;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;
import org.prikbord.model.post.Comment;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.Remark;

/** What the desk is asked about, hides and shows again is seen by nobody who could not see it before. */
class SeenTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private Idea idea(Database database, Person sponsor, Person author, Team... audience) {
        return database.in(() -> {
            Challenge challenge = Charters.kept(database, sponsor, clock, audience);
            Idea idea = new Idea(challenge, author, "Shifts", "Pieter is ill again. Swap shifts by phone.", clock);
            new Ideas(database.em(), clock).add(idea);
            return idea;
        });
    }

    private static long report(Database database, Desk desk, Person reporter, Subject subject) {
        return database.in(
                () -> desk.moderation().report(reporter, Desk.as(reporter), subject, Category.PERSON, "Look"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void nobodyReportsWhatAChallengeOfOtherTeamsHolds(Database database) {
        Desk desk = new Desk(database, clock);
        Person sponsor = Staff.hired(database, "Ren\u00e9e", Role.SPONSOR);
        Person author = Staff.hired(database, "Anna");
        Person stranger = Staff.hired(database, "Bob");
        Idea idea = idea(database, sponsor, author, author.team());
        Comment comment = database.in(() -> {
            Comment said = new Comment(idea, author, new Remark("Mine.", null, null), clock);
            database.em().persist(said);
            return said;
        });
        Subject about = new Subject(ContentKind.IDEA, idea.id());
        Subject under = new Subject(ContentKind.COMMENT, comment.id());
        assertThatThrownBy(() -> report(database, desk, stranger, about)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> report(database, desk, stranger, under)).isInstanceOf(NotFound.class);
        Person colleague = database.in(() -> {
            Person hired = Staff.person("Carla", author.team());
            database.em().persist(hired);
            return hired;
        });
        assertThat(report(database, desk, colleague, under)).isPositive();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void nobodyReportsACommentUnderAHiddenPost(Database database) {
        Desk desk = new Desk(database, clock);
        Person author = Staff.hired(database, "Anna");
        Person stranger = Staff.hired(database, "Bob");
        Post post = database.in(() -> {
            Post written = new Post(author, new Post.Words(PostKind.MESSAGE, "Words"), Set.of(), clock);
            database.em().persist(written);
            return written;
        });
        Comment comment = database.in(() -> {
            Comment said = new Comment(post, author, "More words", clock);
            database.em().persist(said);
            return said;
        });
        for (String name : new String[] {"Carla", "Dirk", "Els"}) {
            report(database, desk, Staff.hired(database, name), new Subject(ContentKind.POST, post.id()));
        }
        assertThatThrownBy(() -> report(database, desk, stranger, new Subject(ContentKind.COMMENT, comment.id())))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theWordsThatAnIdeaWasHiddenForStayHidden(Database database) {
        Desk desk = new Desk(database, clock);
        Person sponsor = Staff.hired(database, "Ren\u00e9e", Role.SPONSOR);
        Person moderator = Staff.hired(database, "Mo", Role.COMMUNICATIONS);
        Person author = Staff.hired(database, "Anna");
        Idea idea = idea(database, sponsor, author);
        Subject subject = new Subject(ContentKind.IDEA, idea.id());
        long matter = report(database, desk, sponsor, subject);
        rule(database, desk, moderator, matter, Verdict.REWRITE);
        IdeaVersions versions = new IdeaVersions(database.em(), clock);
        clock.pass(Duration.ofMinutes(1));
        database.run(() -> {
            versions.edit(
                    new Ideas(database.em(), clock).getLocked(idea.id()),
                    author,
                    "Shifts",
                    "Swap shifts by phone.",
                    new Details(),
                    0);
            desk.moderation().rewritten(author, subject);
        });
        rule(database, desk, moderator, matter, Verdict.LEAVE);
        assertThat(database.in(() -> versions.words(idea.id(), 20, false)))
                .extracting(words -> words.text())
                .containsExactly("Swap shifts by phone.");
        assertThat(database.in(() -> versions.words(idea.id(), 20, true))).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whoReportedBeforeCanReportWhatItHasBecome(Database database) {
        Desk desk = new Desk(database, clock);
        Person sponsor = Staff.hired(database, "Ren\u00e9e", Role.SPONSOR);
        Person moderator = Staff.hired(database, "Mo", Role.COMMUNICATIONS);
        Idea idea = idea(database, sponsor, Staff.hired(database, "Anna"));
        Subject subject = new Subject(ContentKind.IDEA, idea.id());
        long matter = report(database, desk, sponsor, subject);
        assertThat(report(database, desk, sponsor, subject)).isEqualTo(matter);
        assertThat(open(database, matter)).isEqualTo(1);
        rule(database, desk, moderator, matter, Verdict.LEAVE);
        assertThat(open(database, matter)).isZero();
        report(database, desk, sponsor, subject);
        assertThat(open(database, matter)).isEqualTo(1);
    }

    private static long open(Database database, long matter) {
        return database.in(() -> database.em().find(Matter.class, matter).openReports());
    }

    private static void rule(Database database, Desk desk, Person moderator, long matter, Verdict verdict) {
        HouseRule rule = verdict == Verdict.LEAVE ? null : HouseRule.THING;
        database.in(() ->
                desk.moderation().rule(moderator, matter, new Ruling.Words(verdict, rule, "It is about a person.")));
    }
}
