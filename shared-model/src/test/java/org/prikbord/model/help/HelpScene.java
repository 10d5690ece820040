package org.prikbord.model.help;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prikbord.model.base.Settings;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Present;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Desk;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.fixture.Telling;
import org.prikbord.model.notice.NoticeKind;
import org.prikbord.model.notice.Notices;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;
import org.prikbord.model.post.Comment;
import org.prikbord.model.post.Comments;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.Posts;
import org.prikbord.model.post.Reader;
import org.prikbord.model.post.Topic;

/** A shop in which Anna asks, her colleagues there, and people elsewhere who have answered about a topic of their own before. */
final class HelpScene {
    final Database database;
    final Clock clock;
    final Person anna;
    final List<Person> colleagues;
    final List<Person> knowing;
    final String topic;
    final Present present = new Present();
    final Settings settings;
    private final LikeQuestions like = new LikeQuestions() {
        @Override
        Like those(Post question) {
            return Like.NOTHING;
        }
    };

    HelpScene(Database database, Clock clock, int knowing) {
        this.database = database;
        this.clock = clock;
        this.settings = new Settings(Map.of("prikbord.help.asked-a-day", "2"));
        this.topic = "t" + Long.toString(System.nanoTime(), 36);
        List<Person> shop = new ArrayList<>();
        this.anna = database.in(() -> {
            Team team = Staff.team("Shop");
            database.em().persist(team);
            List.of("Anna", "Bram", "Carla").forEach(name -> shop.add(Staff.person(name, team)));
            shop.forEach(database.em()::persist);
            return shop.get(0);
        });
        this.colleagues = List.copyOf(shop.subList(1, 3));
        this.knowing = new ArrayList<>();
        for (int i = 0; i < knowing; i++) {
            this.knowing.add(Staff.hired(database, "Knows" + i));
        }
        Person earlier = Staff.hired(database, "Earlier");
        long question = post(earlier, List.of());
        this.knowing.forEach(person -> answer(question, person));
    }

    HelpCalls calls() {
        return new HelpCalls(database.em(), settings, clock);
    }

    private Helpers helpers() {
        return new Helpers(database.em(), like, present, settings, clock);
    }

    Posts posts() {
        return new Posts(database.em(), clock);
    }

    private HelpRounds rounds(Telling telling) {
        return new HelpRounds(calls(), helpers(), telling.outbox(), settings, database.newTransaction(), clock);
    }

    /** A node that tells of what happens. */
    Telling telling() {
        Telling telling = new Telling(database, clock);
        Notices notices = new Notices(database.em());
        telling.to(outbox -> new HelpNotices(notices, posts(), new People(database.em()), outbox, clock));
        telling.to(outbox -> new HelpFollower(
                calls(),
                new HelpRounds(calls(), helpers(), outbox, settings, database.newTransaction(), clock),
                new Comments(database.em()),
                notices,
                outbox));
        return telling;
    }

    /** Something that person asks about the topic. */
    long post(Person author, List<Team> audience) {
        return database.in(() -> {
            Set<Topic> topics = posts().topicsNamed(Set.of(topic));
            Post post = new Post(
                    author,
                    new Post.Words(PostKind.QUESTION, "Do we take it back? #" + topic),
                    topics,
                    audience,
                    clock);
            posts().add(post);
            return post.id();
        });
    }

    /** The same, urgent. */
    long call(List<Team> audience) {
        long post = post(anna, audience);
        Telling telling = telling();
        database.run(() -> {
            calls().call(posts().get(post));
            telling.outbox().write(EventType.HELP_CALLED, post, anna.id());
        });
        telling.tell();
        return post;
    }

    void look() {
        Telling telling = telling();
        rounds(telling).look();
        telling.tell();
    }

    void pass(long post, Person person) {
        Telling telling = telling();
        database.run(() -> rounds(telling).pass(posts().get(post), person));
        telling.tell();
    }

    long answer(long post, Person person) {
        Telling telling = telling();
        long comment = database.in(() -> {
            Comment said = new Comment(posts().get(post), person, "Yes, within 30 days.", clock);
            new Comments(database.em()).add(said);
            telling.outbox().write(EventType.POST_COMMENTED, said.id(), person.id());
            return said.id();
        });
        telling.tell();
        return comment;
    }

    void helped(long post, long comment) {
        Telling telling = telling();
        database.run(() -> {
            posts().accept(
                            posts().get(post),
                            new Comments(database.em()).find(comment).orElseThrow());
            telling.outbox().write(EventType.ANSWER_ACCEPTED, comment, anna.id());
        });
        telling.tell();
    }

    void goOn(long post, Person person) {
        Telling telling = telling();
        database.run(() -> {
            calls().findLocked(post).orElseThrow().goOn(person, clock);
            telling.outbox().write(EventType.HELP_CALLED, post, person.id());
        });
        telling.tell();
    }

    HelpView view(long post) {
        return database.in(() -> calls().on(List.of(post)).get(post));
    }

    /** Whom of these the call went to. */
    List<Person> asked(long post, List<Person> people) {
        return people.stream()
                .filter(person -> !database.in(() -> calls().askedOf(person.id(), List.of(post)))
                        .isEmpty())
                .toList();
    }

    /** How many calls stand on that person's bell. */
    long told(Person person) {
        return Telling.toldTo(database, person).stream()
                .filter(notice -> notice.kind() == NoticeKind.HELP)
                .count();
    }

    Reader as(Person person) {
        return Reader.of(Desk.as(person));
    }
}
