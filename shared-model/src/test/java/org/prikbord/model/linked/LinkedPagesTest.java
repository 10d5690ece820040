package org.prikbord.model.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.Settings;
import org.prikbord.model.event.EventType;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.fixture.Telling;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Carried;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.Posts;

class LinkedPagesTest {
    private static final Card.Frame FRAME = new Card.Frame("https://v.example/e/1", 16, 9);
    private static final Duration DAY = Duration.ofDays(1);

    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");
    private final Settings settings =
            new Settings(Map.of("prikbord.oembed.providers", "https://v.example/w/*=https://v.example/oembed"));

    static java.util.stream.Stream<Database> databases() {
        return Database.both();
    }

    private LinkedPages pages(Database database) {
        return new LinkedPages(
                database.em(), new Telling(database, clock).outbox(), database.afterTransaction(), clock);
    }

    private Post written(Database database, String text) {
        Person anna = Staff.hired(database, "Anna");
        Telling telling = new Telling(database, clock)
                .to(outbox -> new PostLinks(
                        settings,
                        new Posts(database.em(), clock),
                        new LinkedPages(database.em(), outbox, database.afterTransaction(), clock)));
        Post post = database.in(() -> {
            Post added = new Post(anna, new Post.Words(PostKind.MESSAGE, text), Set.of(), clock);
            new Posts(database.em(), clock).add(added);
            telling.outbox().write(EventType.POST_WRITTEN, added.id(), anna.id());
            return added;
        });
        telling.tell();
        return post;
    }

    private static Card card(String title) {
        return new Card(LinkKind.VIDEO, title, "Anna", "Video", FRAME, new Card.Thumbnail(new byte[] {1, 2}, 400, 225));
    }

    private LinkView shown(Database database, Post post) {
        return shown(database, post, settings);
    }

    private static LinkView shown(Database database, Post post, Settings settings) {
        return database.in(() -> new Carried(database.em(), settings).on(List.of(post.id())))
                .links()
                .get(post.id());
    }

    /** How often the feed was told that it shows something else. */
    private long told(Database database) {
        return database.in(() -> database.em()
                .createQuery("select count(e) from DomainEvent e where e.type = :type", Long.class)
                .setParameter("type", EventType.LINK_SHOWN)
                .getSingleResult());
    }

    private void link(Database database, Post post, String address) {
        database.run(() -> pages(database).link(post.id(), address));
    }

    private List<LinkedPages.Asked> due(Database database) {
        return database.in(() -> pages(database).claim(1000));
    }

    private LinkedPages.Asked asked(Database database, String address) {
        return due(database).stream()
                .filter(one -> one.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void showTheFirstAddressThatASiteKnows(Database database) {
        String address = "https://v.example/w/first";
        Post post = written(database, "See https://x.example/w/1, (" + address + "). Or https://v.example/w/second!");
        LinkedPages.Asked asked = asked(database, address);
        assertThat(due(database)).as("somebody asks").doesNotContain(asked);
        assertThat(shown(database, post)).isNull();
        database.run(() -> pages(database).learn(asked.id(), card("Coats"), DAY));
        LinkView link = shown(database, post);
        assertThat(link.title()).isEqualTo("Coats");
        assertThat(link.frame()).isEqualTo(FRAME);
        assertThat(link.pictureHeight()).isEqualTo(225);
        assertThat(database.in(() -> pages(database).picture(link.pageId(), link.edition())))
                .contains(new byte[] {1, 2});
        assertThat(database.in(() -> pages(database).picture(link.pageId(), link.edition() + 1)))
                .isEmpty();
        Post other = written(database, "Again: " + address);
        assertThat(shown(database, other).title()).as("nobody has to ask twice").isEqualTo("Coats");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void areAskedAboutAgainAfterAWhile(Database database) {
        String address = "https://v.example/w/again";
        Post post = written(database, address);
        LinkedPages.Asked asked = asked(database, address);
        database.run(() -> pages(database).learn(asked.id(), card("Old"), Duration.ofSeconds(1)));
        clock.pass(Duration.ofMinutes(59));
        assertThat(due(database)).doesNotContain(asked);
        clock.pass(Duration.ofMinutes(2));
        assertThat(due(database)).contains(asked);
        database.run(() -> pages(database).fail(asked.id()));
        assertThat(shown(database, post).title()).as("what is known stands").isEqualTo("Old");
        clock.pass(Duration.ofMinutes(2));
        assertThat(due(database)).contains(asked);
        int edition = shown(database, post).edition();
        database.run(() -> pages(database).learn(asked.id(), card("New"), DAY));
        assertThat(shown(database, post).edition()).isEqualTo(edition + 1);
        database.run(() -> pages(database).forget(asked.id()));
        assertThat(shown(database, post)).isNull();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void waitLongerEachTimeThatTheirSiteFails(Database database) {
        String address = "https://v.example/w/down";
        written(database, address);
        LinkedPages.Asked asked = asked(database, address);
        for (int i = 0; i < 20; i++) {
            database.run(() -> pages(database).fail(asked.id()));
        }
        clock.pass(Duration.ofHours(23));
        assertThat(due(database)).doesNotContain(asked);
        clock.pass(Duration.ofHours(2));
        assertThat(due(database)).contains(asked);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void areForgottenOnceNothingLinksToThem(Database database) {
        String address = "https://v.example/w/gone";
        Post post = written(database, address);
        LinkedPages.Asked asked = asked(database, address);
        link(database, post, null);
        clock.pass(Duration.ofHours(1));
        assertThat(due(database)).doesNotContain(asked);
        assertThat(database.in(() -> database.em().find(LinkedPage.class, asked.id())))
                .isNull();
        database.run(() -> pages(database).learn(asked.id(), card("Too late"), DAY));
        assertThat(shown(database, post)).isNull();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tellTheFeedWhenAPostLeadsElsewhere(Database database) {
        Post post = written(database, "https://v.example/w/here");
        LinkedPages.Asked here = asked(database, "https://v.example/w/here");
        database.run(() -> pages(database).learn(here.id(), card("Here"), DAY));
        String picture = shown(database, post).pictureKey();
        long before = told(database);
        link(database, post, "https://v.example/w/here");
        assertThat(told(database)).as("the same as before").isEqualTo(before);
        link(database, post, "https://v.example/w/there");
        assertThat(told(database)).as("the card went").isEqualTo(before + 1);
        LinkedPages.Asked there = asked(database, "https://v.example/w/there");
        database.run(() -> pages(database).learn(there.id(), card("There"), DAY));
        assertThat(shown(database, post).pictureKey()).isNotEqualTo(picture);
        long later = told(database);
        link(database, post, null);
        assertThat(told(database)).as("nothing is linked").isEqualTo(later + 1);
        assertThat(shown(database, post)).isNull();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void areNotShownOnceNoRuleKnowsThem(Database database) {
        String address = "https://v.example/w/rule";
        Post post = written(database, address);
        LinkedPages.Asked asked = asked(database, address);
        database.run(() -> pages(database).learn(asked.id(), card("Ruled"), DAY));
        assertThat(shown(database, post)).isNotNull();
        assertThat(shown(
                        database,
                        post,
                        new Settings(Map.of("prikbord.oembed.providers", "https://v.example/x/*=https://v.example/o"))))
                .isNull();
        assertThat(shown(database, post, new Settings(Map.of()))).isNull();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void goWithTheirPost(Database database) {
        Post post = written(database, "https://v.example/w/removed");
        database.run(() -> {
            Posts posts = new Posts(database.em(), clock);
            posts.remove(posts.get(post.id()));
        });
        assertThat(database.in(() -> database.em().find(PostLink.class, post.id())))
                .isNull();
    }
}
