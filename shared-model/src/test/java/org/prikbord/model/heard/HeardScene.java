package org.prikbord.model.heard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.prikbord.model.base.Role;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Desk;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.fixture.Telling;
import org.prikbord.model.notice.Notices;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.Posts;
import org.prikbord.model.post.Reader;

/** A shop in which Anna writes and Bram can own things, Lotte of communications in the same shop, and Olga, who is in another. */
record HeardScene(
        Database database, Clock clock, Team shop, Person anna, Person bram, Person carla, Person lotte, Person olga) {
    static final String REASON = "The motor is ordered.";

    static HeardScene in(Database database, Clock clock) {
        Person olga = Staff.hired(database, "Olga");
        return database.in(() -> {
            Team shop = Staff.team("Shop");
            database.em().persist(shop);
            List<Person> all = List.of(
                    Staff.person("Anna", shop),
                    Staff.person("Bram", shop),
                    Staff.person("Carla", shop),
                    Staff.person("Lotte", shop, Role.COMMUNICATIONS));
            all.forEach(database.em()::persist);
            return new HeardScene(database, clock, shop, all.get(0), all.get(1), all.get(2), all.get(3), olga);
        });
    }

    Hearings hearings() {
        return new Hearings(database.em(), clock);
    }

    Posts posts() {
        return new Posts(database.em(), clock);
    }

    /** Something that Anna wrote for her shop alone. */
    long post() {
        return database.in(() -> {
            Post post = new Post(
                    anna, new Post.Words(PostKind.MESSAGE, "The night gate sticks"), Set.of(), List.of(shop), clock);
            posts().add(post);
            return post.id();
        });
    }

    /** The same, for which Carla has asked for an owner. */
    long asked() {
        long post = post();
        ask(post, carla);
        return post;
    }

    Hearings.Asked ask(long post, Person person) {
        return database.in(() -> hearings().ask(posts().get(post), person));
    }

    HearingView view(long post) {
        return database.in(() -> hearings().on(List.of(post)).get(post));
    }

    void take(long post, Person person, StepKind kind, String words) {
        take(post, person, new Hearing.Told(kind, words));
    }

    void name(long post, Person owner) {
        take(post, lotte, new Hearing.Told(StepKind.OWNER, owner, null, ""));
    }

    void promise(long post, LocalDate day, String words) {
        take(post, bram, new Hearing.Told(StepKind.DUE, null, day, words));
    }

    /** Takes a step on what is seen now. */
    void take(long post, Person person, Hearing.Told told) {
        takeOn(view(post).version(), post, person, told);
    }

    void takeOn(int version, long post, Person person, Hearing.Told told) {
        database.run(() -> hearings().getLocked(post).take(person, told, version, clock));
    }

    Set<StepKind> steps(long post, Person person) {
        return database.in(() -> hearings().getLocked(post).stepsOf(person));
    }

    /** Who has an answer to give, of those in the shop. */
    List<Person> awaited(long post) {
        HearingView view = view(post);
        return Stream.of(anna, bram, carla, lotte)
                .filter(person -> view.awaits(person.signedIn()))
                .toList();
    }

    static Reader as(Person person) {
        return Reader.of(Desk.as(person));
    }

    /** The posts that the list has for that person, of those to which this scene's shop writes. */
    List<Long> list(Person person, HearingFilter filter) {
        return database.in(() -> hearings().page(null, 100, filter, as(person))).items().stream()
                .map(HeardPost::id)
                .toList();
    }

    Answering answering(Person person) {
        return database.in(() -> hearings().answering(as(person)));
    }

    /** A node that tells of what happens. */
    Telling telling() {
        return new Telling(database, clock)
                .to(outbox -> new HearingNotices(
                        hearings(), new Notices(database.em()), posts(), new People(database.em()), outbox, clock));
    }
}
