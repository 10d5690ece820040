package org.prikbord.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.Role;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.fixture.AtOnce;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Desk;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.IdeaVersions;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.idea.Outcome;
import org.prikbord.model.idea.Reply;
import org.prikbord.model.kudos.CompanyValue;
import org.prikbord.model.kudos.CompanyValues;
import org.prikbord.model.kudos.Kudos;
import org.prikbord.model.kudos.KudosRepository;
import org.prikbord.model.notice.NoticeKind;
import org.prikbord.model.notice.NoticeView;
import org.prikbord.model.notice.NoticeWriter;
import org.prikbord.model.notice.Notices;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Comment;
import org.prikbord.model.post.Comments;
import org.prikbord.model.post.Echoes;
import org.prikbord.model.post.FeedFilter;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.PostView;
import org.prikbord.model.post.Posts;

class RelayTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");
    private final Channels channels = new Channels();
    private final List<EventHandler> handlers = new ArrayList<>();

    static Stream<Database> databases() {
        return Database.both();
    }

    /** What other tests did not tell would be told here. */
    @BeforeEach
    void beginsWithNothingToTell() {
        databases()
                .forEach(database -> database.run(() ->
                        database.em().createQuery("delete from DomainEvent").executeUpdate()));
    }

    private Relay relay(Database database) {
        return new Relay(new Events(database.em()), channels, database.newTransaction(), clock, handlers);
    }

    private Outbox outbox(Database database) {
        return new Outbox(database.em(), database.afterTransaction(), channels, relay(database), clock);
    }

    private Relay fullRelay(Database database) {
        Comments comments = new Comments(database.em());
        KudosRepository kudos = new KudosRepository(database.em());
        Ideas ideas = new Ideas(database.em(), clock);
        handlers.add(new NoticeWriter(
                new Notices(database.em()),
                comments,
                kudos,
                ideas,
                new IdeaVersions(database.em(), clock),
                outbox(database),
                clock));
        handlers.add(new Echoes(posts(database), kudos, ideas, outbox(database), clock));
        return relay(database);
    }

    private Posts posts(Database database) {
        return new Posts(database.em(), clock);
    }

    private static List<NoticeView> noticesOf(Database database, Person person) {
        return database.in(
                () -> new Notices(database.em()).of(person.id(), null, 20).items());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tellsOfACommentOnOnesPostButNotOfOnesOwn(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob");
        Relay relay = fullRelay(database);
        database.run(() -> {
            Post post = new Post(anna, new Post.Words(PostKind.QUESTION, "Who has a drill?"), Set.of(), clock);
            database.em().persist(post);
            for (Person author : List.of(anna, bob)) {
                Comment comment = new Comment(post, author, "I do", clock);
                database.em().persist(comment);
                outbox(database).write(EventType.POST_COMMENTED, comment.id(), author.id());
            }
        });
        relay.tellAll();
        relay.tellAll();
        List<NoticeView> notices = noticesOf(database, anna);
        assertThat(notices).hasSize(1);
        assertThat(notices.get(0).actor().id()).isEqualTo(bob.id());
        assertThat(notices.get(0).kind()).isEqualTo(NoticeKind.COMMENT);
        assertThat(notices.get(0).seen()).isFalse();
        Notices all = new Notices(database.em());
        assertThat(database.in(() -> all.unseenCount(anna.id()))).isEqualTo(1);
        database.run(() -> all.markSeen(anna.id(), Long.MAX_VALUE));
        assertThat(database.in(() -> all.unseenCount(anna.id()))).isEqualTo(1);
        database.run(() -> all.markSeen(anna.id(), notices.get(0).id()));
        assertThat(database.in(() -> all.unseenCount(anna.id()))).isZero();
        PageKey key = notices.get(0).key();
        assertThat(database.in(() -> all.of(anna.id(), key, 20).items())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tellsAWholeTeamOfItsKudosInOneRowAndTheFeedOnce(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob");
        Relay relay = fullRelay(database);
        Kudos kudos = database.in(() -> {
            Kudos given = new Kudos(
                    anna,
                    List.of(bob),
                    List.of(bob.team(), anna.team()),
                    new CompanyValues(database.em()).find("together").orElseThrow(),
                    "You all helped",
                    clock);
            database.em().persist(given);
            outbox(database).write(EventType.KUDOS_GIVEN, given.id(), anna.id());
            return given;
        });
        relay.tellAll();
        assertThat(noticesOf(database, bob)).hasSize(2).allMatch(notice -> "together".equals(notice.detailKey()));
        assertThat(noticesOf(database, anna)).isEmpty();
        List<PostView> echoes = echoesOf(database, kudos);
        assertThat(echoes).hasSize(1);
        assertThat(echoes.get(0).about().key()).isEqualTo("together");
        assertThat(echoes.get(0).about().title()).startsWith("Bob de Vries, Team of ");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void takesBackWhatItToldOfKudosThatWereTakenBack(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob");
        Relay relay = fullRelay(database);
        KudosRepository kudos = new KudosRepository(database.em());
        Kudos given = database.in(() -> {
            CompanyValue care = new CompanyValues(database.em()).find("care").orElseThrow();
            Kudos thanks = new Kudos(anna, List.of(bob), List.of(), care, "Thanks, but to the wrong Bob", clock);
            kudos.add(thanks);
            outbox(database).write(EventType.KUDOS_GIVEN, thanks.id(), anna.id());
            return thanks;
        });
        relay.tellAll();
        assertThat(echoesOf(database, given)).hasSize(1);
        database.run(() -> {
            kudos.find(given.id()).ifPresent(kudos::remove);
            outbox(database).write(EventType.KUDOS_WITHDRAWN, given.id(), anna.id());
        });
        relay.tellAll();
        assertThat(echoesOf(database, given)).isEmpty();
        assertThat(noticesOf(database, bob)).isEmpty();
    }

    private List<PostView> echoesOf(Database database, Kudos kudos) {
        return database
                .in(() -> posts(database)
                        .page(null, 100, new FeedFilter(null, PostKind.KUDOS, null, false), Desk.ANYBODY))
                .items()
                .stream()
                .filter(post -> post.about().id() == kudos.id())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tellsAuthorAndVotersWhatWasDecided(Database database) {
        Person sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
        Person anna = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob");
        Relay relay = fullRelay(database);
        Idea idea = database.in(() -> {
            Challenge challenge = Charters.kept(database, sponsor, clock);
            Idea proposed = new Idea(challenge, anna, "Cups", "Wash them", clock);
            database.em().persist(proposed);
            new Ideas(database.em(), clock).vote(proposed, bob);
            new Ideas(database.em(), clock).vote(proposed, anna);
            outbox(database).write(EventType.IDEA_PROPOSED, proposed.id(), anna.id());
            return proposed;
        });
        database.run(() -> {
            new Ideas(database.em(), clock).decide(idea.id(), sponsor, Reply.of(Outcome.CHOSEN, "It pays for itself"));
            outbox(database).write(EventType.IDEA_DECIDED, idea.id(), sponsor.id());
        });
        relay.tellAll();
        for (Person person : List.of(anna, bob)) {
            assertThat(noticesOf(database, person))
                    .extracting(notice -> notice.kind() + " " + notice.detail() + " " + notice.detailKey())
                    .containsExactly("DECISION Cups chosen");
        }
        assertThat(noticesOf(database, sponsor)).extracting(NoticeView::kind).containsExactly(NoticeKind.IDEA);
        assertThat(database.in(() -> posts(database)
                                .page(null, 100, new FeedFilter(null, PostKind.DECISION, null, false), Desk.ANYBODY))
                        .items())
                .extracting(post -> post.about().title())
                .contains("Cups");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void movesTheChannelOnceForWhatWasCommittedAndNotForWhatWasNot(Database database) {
        relay(database).hearOthers();
        List<Channel> moves = new ArrayList<>();
        Channels.Subscription subscription = channels.subscribe((channel, version) -> moves.add(channel));
        long before = channels.version(Channel.IDEAS);
        database.run(() -> outbox(database).write(EventType.IDEA_VOTED, 1, null));
        relay(database).hearOthers();
        try {
            database.run(() -> {
                outbox(database).write(EventType.POST_WRITTEN, 1, null);
                throw new IllegalStateException("rolled back");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("rolled back");
        }
        assertThat(channels.version(Channel.IDEAS)).isEqualTo(before + 1);
        assertThat(moves).containsExactly(Channel.IDEAS);
        subscription.close();
        Channels otherNode = new Channels();
        long there = otherNode.version(Channel.IDEAS);
        Relay other = new Relay(new Events(database.em()), otherNode, database.newTransaction(), clock, List.of());
        other.hearOthers();
        long heard = otherNode.version(Channel.IDEAS);
        other.hearOthers();
        assertThat(heard).isGreaterThan(there).isEqualTo(otherNode.version(Channel.IDEAS));
        assertThat(moves).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void hearsOfItsOwnWhenItDoesNotKnowWhetherItWasCommitted(Database database) {
        Relay relay = relay(database);
        Outbox outbox = new Outbox(database.em(), database.losingAnswers(), channels, relay, clock);
        relay.hearOthers();
        long before = channels.version(Channel.IDEAS);
        database.run(() -> outbox.write(EventType.IDEA_VOTED, 1, null));
        assertThat(channels.version(Channel.IDEAS)).isEqualTo(before);
        clock.pass(Duration.ofSeconds(1));
        relay.hearOthers();
        assertThat(channels.version(Channel.IDEAS)).isGreaterThan(before);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void hearsWhatOthersCommittedBeforeTheDatabaseWasAwayForLong(Database database) {
        Channels otherNode = new Channels();
        Relay other = new Relay(new Events(database.em()), otherNode, database.newTransaction(), clock, List.of());
        other.hearOthers();
        database.run(() -> outbox(database).write(EventType.IDEA_EDITED, 1, null));
        long before = otherNode.version(Channel.IDEAS);
        clock.pass(Duration.ofMinutes(5));
        other.hearOthers();
        assertThat(otherNode.version(Channel.IDEAS)).isGreaterThan(before);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void oneThatFailsIsTriedAgainLaterAndStopsNobody(Database database) {
        List<Long> told = new ArrayList<>();
        boolean[] broken = {true};
        handlers.add(event -> {
            if (broken[0] && event.subjectId() == 666) {
                throw new IllegalStateException("cannot tell");
            }
            told.add(event.subjectId());
        });
        Relay relay = relay(database);
        relay.tellAll();
        told.clear();
        database.run(() -> {
            outbox(database).write(EventType.IDEA_VOTED, 666, null);
            outbox(database).write(EventType.IDEA_VOTED, 2, null);
        });
        relay.tellAll();
        assertThat(told).containsExactly(2L);
        broken[0] = false;
        relay.tellAll();
        assertThat(told).containsExactly(2L);
        clock.pass(Duration.ofSeconds(2));
        relay.tellAll();
        assertThat(told).containsExactly(2L, 666L);
        int forgotten = database.in(() ->
                new Events(database.em()).forgetRelayedBefore(clock.instant().plusSeconds(1)));
        assertThat(forgotten).isGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatConcernsNoHandlerDoesNotWaitForOne(Database database) {
        List<EventType> told = new ArrayList<>();
        Events events = new Events(database.em());
        Relay relay = relay(database);
        relay.tellAll();
        handlers.add(new EventHandler() {
            @Override
            public boolean concerns(EventType type) {
                return type == EventType.IDEA_DECIDED;
            }

            @Override
            public void handle(DomainEvent event) {
                told.add(event.type());
            }
        });
        database.run(() -> {
            outbox(database).write(EventType.IDEA_VOTED, 1, null);
            outbox(database).write(EventType.IDEA_DECIDED, 1, null);
        });
        assertThat(database.in(() -> events.backlog(clock.instant()).waiting())).isEqualTo(1);
        assertThat(database.in(() -> events.since(clock.instant(), Channels.NOWHERE)))
                .hasSizeGreaterThanOrEqualTo(2);
        relay.tellAll();
        assertThat(told).containsExactly(EventType.IDEA_DECIDED);
        assertThat(database.in(() -> events.backlog(clock.instant()).waiting())).isZero();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatConcernsNoHandlerIsWrittenOnceForEachTransactionAndChannel(Database database) {
        List<Channel> moves = new ArrayList<>();
        Events events = new Events(database.em());
        int before =
                database.in(() -> events.since(Instant.EPOCH, Channels.NOWHERE)).size();
        try (Channels.Subscription subscription = channels.subscribe((channel, version) -> moves.add(channel))) {
            for (int transaction = 0; transaction < 2; transaction++) {
                database.run(() -> {
                    for (int i = 0; i < 5; i++) {
                        outbox(database).write(EventType.IDEA_VOTED, i, null);
                        outbox(database).write(EventType.POST_WRITTEN, i, null);
                    }
                });
            }
        }
        assertThat(moves).containsExactly(Channel.IDEAS, Channel.FEED, Channel.IDEAS, Channel.FEED);
        assertThat(database.in(() -> events.since(Instant.EPOCH, Channels.NOWHERE)))
                .hasSize(before + 4);
        handlers.add(event -> {});
        database.run(() -> {
            outbox(database).write(EventType.IDEA_VOTED, 1, null);
            outbox(database).write(EventType.IDEA_VOTED, 2, null);
        });
        assertThat(database.in(() -> events.backlog(clock.instant()).waiting())).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void otherNodesHearOfALongTransactionByTheTimeOfItsLastEvent(Database database) {
        Instant late = clock.instant().plusSeconds(40);
        database.run(() -> {
            outbox(database).write(EventType.POST_WRITTEN, 1, null);
            clock.pass(Duration.ofSeconds(40));
            outbox(database).write(EventType.POST_WRITTEN, 2, null);
        });
        assertThat(database.in(() -> new Events(database.em()).since(late, Channels.NOWHERE)))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void severalNodesTellEachEventOnce(Database database) throws Exception {
        List<Long> told = Collections.synchronizedList(new ArrayList<>());
        relay(database).tellAll();
        handlers.add(event -> told.add(event.subjectId()));
        for (long i = 0; i < 40; i++) {
            long subject = i;
            database.run(() -> outbox(database).write(EventType.IDEA_VOTED, subject, null));
        }
        AtOnce.run(4, i -> {
            relay(database).tellAll();
            return i;
        });
        assertThat(told).hasSize(40).doesNotHaveDuplicates();
    }
}
