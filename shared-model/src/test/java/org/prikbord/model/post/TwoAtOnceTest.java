package org.prikbord.model.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.ChangedMeanwhile;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.fixture.AtOnce;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.idea.Reply;
import org.prikbord.model.person.Person;

/** What two people, or one with two hands, do at the same moment. */
class TwoAtOnceTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private Idea idea(Database database, Person sponsor) {
        return database.in(() -> {
            Challenge challenge = Charters.kept(database, sponsor, clock);
            Idea idea = new Idea(challenge, sponsor, "Cups", "Wash them", clock);
            database.em().persist(idea);
            return idea;
        });
    }

    private Post post(Database database, Person author) {
        return database.in(() -> {
            Post post = new Post(author, new Post.Words(PostKind.MESSAGE, "Hello"), Set.of(), clock);
            database.em().persist(post);
            return post;
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aReactionCountsOnce(Database database) throws Exception {
        Person anna = Staff.hired(database, "Anna");
        Post post = post(database, anna);
        Reactions reactions = new Reactions(database.em(), clock);
        List<Boolean> changed = AtOnce.run(20, i -> database.in(() -> reactions.add(post, anna, ReactionKind.METOO)));
        assertThat(changed).containsOnlyOnce(true);
        assertThat(database.in(() -> reactions.remove(post, anna, ReactionKind.METOO)))
                .isTrue();
        assertThat(database.in(() -> reactions.remove(post, anna, ReactionKind.METOO)))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aVoteCountsOnce(Database database) throws Exception {
        Person anna = Staff.hired(database, "Anna", Role.SPONSOR);
        Idea idea = idea(database, anna);
        Ideas ideas = new Ideas(database.em(), clock);
        assertThat(AtOnce.run(20, i -> database.in(() -> ideas.vote(idea, anna))))
                .containsOnlyOnce(true);
        assertThat(database.in(() -> ideas.voters(idea.id()))).hasSize(1);
        assertThat(database.in(() -> ideas.unvote(idea, anna))).isTrue();
        assertThat(database.in(() -> ideas.votesOf(anna.id(), List.of(idea.id()))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aNewTopicThatManyNameIsOneTopic(Database database) throws Exception {
        Posts posts = new Posts(database.em(), clock);
        List<Set<Topic>> found = AtOnce.run(20, i -> database.in(() -> posts.topicsIn("#storm #Rain #sun")));
        Set<Long> ids = new HashSet<>();
        found.forEach(topics -> topics.forEach(topic -> ids.add(topic.id())));
        assertThat(ids).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theSecondOfTwoEditorsIsToldWhatItSaysNow(Database database) throws Exception {
        Person anna = Staff.hired(database, "Anna", Role.SPONSOR);
        Idea idea = idea(database, anna);
        Ideas ideas = new Ideas(database.em(), clock);
        List<String> outcomes = AtOnce.run(2, i -> {
            try {
                database.run(() -> ideas.getLocked(idea.id()).edit(anna, "Title " + i, "Text " + i, 0, clock));
                return "kept";
            } catch (ChangedMeanwhile changed) {
                return changed.currentTitle() + " " + changed.currentVersion();
            }
        });
        assertThat(outcomes).containsOnlyOnce("kept");
        assertThat(outcomes.get(1 - outcomes.indexOf("kept"))).isEqualTo("Title " + outcomes.indexOf("kept") + " 1");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anIdeaIsAnsweredOnce(Database database) throws Exception {
        Person anna = Staff.hired(database, "Anna", Role.SPONSOR);
        Idea idea = idea(database, anna);
        Ideas ideas = new Ideas(database.em(), clock);
        List<String> outcomes = AtOnce.run(4, i -> {
            try {
                database.run(() ->
                        ideas.decide(idea.id(), anna, Reply.later("When we have " + i, "When the move is done", null)));
                return "kept";
            } catch (RuleBroken decided) {
                return decided.messageKey();
            }
        });
        assertThat(outcomes).containsOnlyOnce("kept").contains("rule.idea.decided");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theTablesThemselvesRefuseWhatMakesNoSense(Database database) {
        Person anna = Staff.hired(database, "Anna");
        long post = post(database, anna).id();
        for (String insert : List.of(
                "insert into comment (author_id, text, created_at) values (%d, 'x', current_timestamp)"
                        .formatted(anna.id()),
                "insert into notice (kind, actor_id, subject_kind, subject_id, detail, source_event, created_at)"
                        + " values ('kudos', %d, 'kudos', 1, '', 1, current_timestamp)".formatted(anna.id()),
                "insert into reaction (post_id, person_id, kind, created_at) values (%d, -1, 'heart', current_timestamp)"
                        .formatted(post),
                "insert into team (name, kind, search_name) select name, kind, '' from team where id = %d"
                        .formatted(anna.team().id()),
                "insert into challenge (title, problem, sponsor_id, opener_id, choose_from, decide_from, created_at, version)"
                        + " values ('t', 'p', %d, %d, '2026-02-02 00:00:00', '2026-02-01 00:00:00', current_timestamp, 0)"
                                .formatted(anna.id(), anna.id()))) {
            assertThatThrownBy(() -> database.run(
                            () -> database.em().createNativeQuery(insert).executeUpdate()))
                    .as(insert)
                    .isInstanceOf(PersistenceException.class);
        }
    }
}
