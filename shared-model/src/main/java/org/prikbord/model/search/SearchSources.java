package org.prikbord.model.search;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.prikbord.model.base.InsertOnce;
import org.prikbord.model.post.PostKind;

/** All that can be found, in the database. */
@ApplicationScoped
public class SearchSources {
    private static final int AT_ONCE = 1_000;

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    private final Map<FoundKind, Source> sources = new EnumMap<>(FoundKind.class);
    private PostSource posts;
    private CommentSource comments;
    private TopicSource topics;
    private IdeaSource ideas;
    private KudosSource kudos;

    protected SearchSources() {}

    public SearchSources(EntityManager em) {
        this.em = em;
        begin();
    }

    @PostConstruct
    private void begin() {
        posts = new PostSource(em);
        comments = new CommentSource(em);
        topics = new TopicSource(em);
        ideas = new IdeaSource(em);
        kudos = new KudosSource(em);
        List.of(posts, comments, topics, ideas, kudos, new PersonSource(em), new TeamSource(em))
                .forEach(source -> sources.put(source.kind(), source));
    }

    Source of(FoundKind kind) {
        return sources.get(kind);
    }

    /** A name that no other database has, and this one keeps. */
    public String databaseName() {
        InsertOnce.insert(
                em,
                "insert into database_name (id, name) values (?, ?)",
                1,
                UUID.randomUUID().toString());
        return em.createNativeQuery("select name from database_name where id = 1", String.class)
                .getSingleResult()
                .toString();
    }

    List<Long> postsSince(Instant moment) {
        return posts.since(moment);
    }

    List<Long> kudosSince(Instant moment) {
        return kudos.since(moment);
    }

    List<Long> ideasSince(Instant moment) {
        return ideas.since(moment);
    }

    List<Long> ideasOf(Collection<Long> challenges) {
        return each(challenges, ideas::of);
    }

    List<Long> commentsUnderPosts(Collection<Long> posts) {
        return each(posts, comments::underPosts);
    }

    List<Long> commentsUnderIdeas(Collection<Long> ofIdeas) {
        return each(ofIdeas, comments::underIdeas);
    }

    List<Long> topicsOf(Collection<Long> ofPosts) {
        return each(ofPosts, topics::of);
    }

    /** Asks for some at a time: a statement takes only so many values. */
    private static List<Long> each(Collection<Long> ids, Function<List<Long>, List<Long>> query) {
        List<Long> all = List.copyOf(ids);
        return IntStream.iterate(0, at -> at < all.size(), at -> at + AT_ONCE)
                .mapToObj(at -> query.apply(all.subList(at, Math.min(all.size(), at + AT_ONCE))))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** The posts that tell of the decisions on these ideas. */
    List<Long> echoesOf(Collection<Long> ofIdeas) {
        return each(
                ofIdeas,
                some -> em.createQuery("select p.id from Post p where p.about in :ids and p.kind = :kind", Long.class)
                        .setParameter("ids", some)
                        .setParameter("kind", PostKind.DECISION)
                        .getResultList());
    }
}
