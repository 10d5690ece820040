package org.prikbord.model.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.ChangedMeanwhile;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Comment;
import org.prikbord.model.post.Comments;
import org.prikbord.model.post.Credit;
import org.prikbord.model.post.Remark;
import org.prikbord.model.post.Stance;

/** Versions, votes that are tied to them, and suggestions. */
class ImprovingTest {
    private static final String TEXT = "Wash the cups by hand. It saves a lot of paper in every shop that we have.";

    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");
    private Person author;
    private Idea idea;

    static Stream<Database> databases() {
        return Database.both();
    }

    private void propose(Database database) {
        author = Staff.hired(database, "Anna", Role.SPONSOR);
        idea = database.in(() -> {
            Challenge challenge = Charters.kept(database, author, clock);
            Idea proposed = new Idea(challenge, author, "Cups", TEXT, clock);
            new Ideas(database.em(), clock).add(proposed);
            return proposed;
        });
    }

    private boolean edit(Database database, String title, String text, int basedOn) {
        clock.pass(Duration.ofMinutes(1));
        return database.in(() -> new IdeaVersions(database.em(), clock)
                .edit(
                        new Ideas(database.em(), clock).getLocked(idea.id()),
                        author,
                        title,
                        text,
                        new Details(),
                        basedOn));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void keepsTheWordsThatItHad(Database database) {
        propose(database);
        assertThat(edit(database, "Cups", TEXT, 0)).as("the same words").isFalse();
        assertThat(edit(database, "Mugs", TEXT, 0)).isTrue();
        assertThat(edit(database, "Mugs", "Wash them.", 1)).isTrue();
        assertThatThrownBy(() -> edit(database, "Lids", TEXT, 1)).isInstanceOf(ChangedMeanwhile.class);
        IdeaVersions versions = new IdeaVersions(database.em(), clock);
        assertThat(database.in(() -> versions.words(idea.id(), 20, false)))
                .extracting(words -> words.version() + " " + words.title() + ": " + words.text())
                .containsExactly("2 Mugs: Wash them.", "1 Mugs: " + TEXT, "0 Cups: " + TEXT);
        assertThat(database.in(() -> versions.words(idea.id(), 20, false)))
                .allMatch(words -> words.writer().id() == author.id());
        assertThat(database.in(() -> versions.words(idea.id(), 1, false))).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aVoteIsAskedAgainOnceTheIdeaSaysSomethingElse(Database database) {
        propose(database);
        Person henk = Staff.hired(database, "Henk");
        Ideas ideas = new Ideas(database.em(), clock);
        IdeaVersions versions = new IdeaVersions(database.em(), clock);
        database.run(() -> ideas.vote(idea, henk));
        edit(database, "Cups", TEXT.replace("paper", "wood"), 0);
        assertThat(database.in(() -> versions.isDoubted(idea.id(), henk.id())))
                .as("one word")
                .isFalse();
        edit(database, "No cups at all", "Bring your own.", 1);
        assertThat(database.in(() -> versions.isDoubted(idea.id(), henk.id()))).isTrue();
        assertThat(database.in(() -> versions.doubters(idea.id())))
                .extracting(Person::id)
                .containsExactly(henk.id());
        assertThat(database.in(() -> ideas.vote(ideas.get(idea.id()), henk)))
                .as("it stands")
                .isTrue();
        assertThat(database.in(() -> ideas.vote(ideas.get(idea.id()), henk))).isFalse();
        assertThat(database.in(() -> versions.isDoubted(idea.id(), henk.id()))).isFalse();
        assertThat(database.in(() -> ideas.voters(idea.id()))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aSuggestionStandsForASentenceAsLongAsTheIdeaHasIt(Database database) {
        propose(database);
        Person henk = Staff.hired(database, "Henk");
        Comments comments = new Comments(database.em());
        Comment machine = database.in(() -> {
            Comment comment = new Comment(
                    idea,
                    henk,
                    new Remark("By machine, at night.", Stance.SUGGESTION, "Wash the cups by hand."),
                    clock);
            comments.add(comment);
            comments.add(new Comment(idea, henk, new Remark("Who pays?", Stance.QUESTION, null), clock));
            comments.add(new Comment(idea, henk, Remark.plain("Hello"), clock));
            return comment;
        });
        assertThat(machine.suggested())
                .isEqualTo("By machine, at night. It saves a lot of paper in every shop that we have.");
        assertThatThrownBy(() -> new Comment(idea, henk, new Remark("x", Stance.SUGGESTION, "Nothing"), clock))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("suggestion.gone");
        assertThatThrownBy(() -> new Comment(idea, henk, Remark.plain("x"), clock).suggested())
                .isInstanceOf(NotFound.class);
        assertThat(database.in(() -> comments.credits(idea.id())))
                .as("not taken in yet")
                .extracting(Credit::stance)
                .containsExactly(Stance.QUESTION);
        database.run(() -> database.em().find(Comment.class, machine.id()).takeIn(1));
        assertThat(database.in(() -> comments.credits(idea.id())))
                .extracting(Credit::stance)
                .containsExactlyInAnyOrder(Stance.QUESTION, Stance.SUGGESTION);
    }
}
