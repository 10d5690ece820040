package org.prikbord.model.search;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.prikbord.model.base.Settings;
import org.prikbord.model.event.Channels;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Events;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.event.Relay;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;
import org.prikbord.model.post.Comment;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.Posts;

/** A node on which people write, and look for what was written. */
final class Board implements AutoCloseable {
    final Clocks.Moving clock = Clocks.at("2026-11-26T09:00");
    final Database database;
    final SearchFollower follower;
    final SearchSources sources;
    private final Channels channels = new Channels();

    Board(Database database, Path folder) {
        this.database = database;
        sources = new SearchSources(database.em());
        follower = follower(folder);
    }

    /** Another node, or this one after its next start. */
    SearchFollower follower(Path folder) {
        return new SearchFollower(
                sources,
                new Events(database.em()),
                channels,
                database.newTransaction(),
                clock,
                new Settings(Map.of("prikbord.search.directory", folder.toString())));
    }

    /** A word that nothing else in the database has: other tests leave theirs there. */
    static String coined() {
        return ThreadLocalRandom.current()
                .ints(12, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    Outbox outbox() {
        Relay relay = new Relay(new Events(database.em()), channels, database.newTransaction(), clock, List.of());
        return new Outbox(database.em(), database.afterTransaction(), channels, relay, clock);
    }

    long post(Person author, String text, Team... audience) {
        return write(author, new Post.Words(PostKind.MESSAGE, text), audience);
    }

    long write(Person author, Post.Words words, Team... audience) {
        return write(author, words, post -> {}, audience);
    }

    /** For everybody, as far as what it shares is. */
    long share(Person sharer, long original, String text) {
        return write(
                sharer,
                Post.Words.beside(text),
                post -> post.share(database.em().find(Post.class, original)));
    }

    private long write(Person author, Post.Words words, Consumer<Post> more, Team... audience) {
        return database.in(() -> {
            Posts posts = new Posts(database.em(), clock);
            Person writer = new People(database.em()).get(author.id());
            Post post = new Post(writer, words, posts.topicsIn(words.all()), List.of(audience), clock);
            more.accept(post);
            posts.add(post);
            outbox().write(EventType.POST_WRITTEN, post.id(), author.id());
            return post.id();
        });
    }

    /** Says that under a post. */
    void comment(Person author, long post, String text) {
        database.run(() -> {
            Comment said = new Comment(database.em().find(Post.class, post), author, text, clock);
            database.em().persist(said);
            outbox().write(EventType.POST_COMMENTED, said.id(), author.id());
        });
    }

    /** Hides it from all, or shows it again. */
    void hide(long post, boolean hidden) {
        database.run(() -> {
            database.em()
                    .createNativeQuery(
                            "update post set hidden_at = " + (hidden ? "created_at" : "null") + " where id = ?")
                    .setParameter(1, post)
                    .executeUpdate();
            outbox().write(EventType.FEED_MODERATED, post, null, "post");
        });
    }

    static Question words(String typed) {
        return new Question(typed, Set.of(), null, null, null, null, null, null);
    }

    /** What a person finds, once the node has looked, as "post:1". */
    List<String> find(Person reader, String typed) {
        return find(reader, words(typed));
    }

    List<String> find(Person reader, Question question) {
        follower.look();
        return results(reader, question, 0, 20).items().stream()
                .map(found -> found.kind().of(found.id()))
                .toList();
    }

    Results results(Person reader, Question question, int from, int limit) {
        return database.in(() -> new Search(follower, sources, clock)
                .find(
                        question,
                        new People(database.em())
                                .findForSignIn(reader.id())
                                .orElseThrow()
                                .signedIn(),
                        from,
                        limit));
    }

    @Override
    public void close() {
        follower.stop();
    }
}
