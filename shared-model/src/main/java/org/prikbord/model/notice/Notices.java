package org.prikbord.model.notice;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.prikbord.model.announcement.AnnouncementRead;
import org.prikbord.model.attention.Attentions;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.Text;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.Writer;
import org.prikbord.model.post.Comment;
import org.prikbord.model.post.Post;

/** What concerns people. Nobody is told of what they did themselves. */
@ApplicationScoped
public class Notices {
    /** Past this number nobody cares how many more there are. */
    public static final int MOST_COUNTED = 100;

    private static final String MINE = "(n.recipient = p or (n.team = p.team and n.actor <> p)";

    private static final String SILENCED =
            kinds("COMMENT", "REPLY", "ACCEPTED", "HELP", "FOLLOWED", "AWAITED", "SHARED");

    /** What was muted since is told again when the person hears of it again; what must be read is told anyway. */
    private static final String WANTED =
            "not exists (select 1 from NoticeOff o where o.personId = p.id and o.kind = n.kind)"
                    + " and not (n.subjectKind = org.prikbord.model.notice.SubjectKind.POST and n.kind in " + SILENCED
                    + " and exists (select 1 from Attention a join Post p on p.id = n.subjectId"
                    + " where a.personId = n.recipient.id and a.muted = true"
                    + " and (a.kind = org.prikbord.model.attention.AttentionKind.POST or p.author.id <> a.personId)"
                    + " and " + Attentions.CONCERNS + "))";

    /** Who has left a team reads no more of what was said in it, nor of a hidden circle at all; they may come back. */
    private static final String SEEN =
            "(n.subjectKind <> org.prikbord.model.notice.SubjectKind.POST or exists (select 1 from Post v"
                    + " where v.id = n.subjectId and v.removedAt is null and v.goneAt is null"
                    + " and (v.author = p or v.hiddenAt is null) and " + addressed("v")
                    + " and (v.share.originalId is null or exists (select 1 from Post o where o.id = v.share.originalId and "
                    + addressed("o") + ")) and (v.share.limited = false or " + within("v", "share.limits") + ")))"
                    + " and (n.subjectKind <> org.prikbord.model.notice.SubjectKind.CIRCLE or not exists"
                    + " (select 1 from Circle c where c.teamId = n.subjectId"
                    + " and c.access = org.prikbord.model.circle.Access.HIDDEN and not exists"
                    + " (select 1 from Membership m where m.teamId = c.teamId and m.personId = p.id)))";

    /** What lies before the cursor, and an announcement that the person p says to have read. */
    private static final String LOOKED_AT = "(n.id <= p.noticesSeen or " + AnnouncementRead.TELLS + ")";

    /** Those to the author of an idea without a name go to nobody: whoever has the idea's mark reads them, too. */
    private static final String SEALED = " or (n.recipient.id = 0 and n.actor <> p and"
            + " ((n.subjectKind = org.prikbord.model.notice.SubjectKind.IDEA and n.subjectId in :sealed)"
            + " or (n.subjectKind = org.prikbord.model.notice.SubjectKind.MATTER and n.subjectId in"
            + " (select m.id from Matter m where m.kind = org.prikbord.model.moderation.ContentKind.IDEA"
            + " and m.subjectId in :sealed))))";

    /** Who wrote the post that its author asks or tells somebody by, where that was somebody else. */
    private static final String WRITTEN = " left join Post y on y.id = n.subjectId and y.author = a"
            + " and n.subjectKind = org.prikbord.model.notice.SubjectKind.POST"
            + " and (n.kind in " + kinds("AWAITED", "ANNOUNCEMENT", "HELP")
            + " or (n.kind = org.prikbord.model.notice.NoticeKind.MENTIONED and n.detailKey = 'post'))"
            + " left join y.writtenBy w left join w.team wt";

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    protected Notices() {}

    public Notices(EntityManager em) {
        this.em = em;
    }

    private static String kinds(String... names) {
        return Stream.of(names)
                .map("org.prikbord.model.notice.NoticeKind."::concat)
                .collect(joining(", ", "(", ")"));
    }

    /** What has to be so of a post for the person p, but for what it shares. */
    private static String addressed(String post) {
        return "(%1$s.author = p or %1$s.writtenBy = p or %1$s.forAll = true or ".formatted(post)
                + within(post, "audience") + ")";
    }

    private static String within(String post, String places) {
        return "exists (select 1 from Post x join x." + places + " w where x = " + post
                + " and (w = p.team or w member of p.circles))";
    }

    private static String mine(Set<Long> sealed) {
        return MINE + (sealed.isEmpty() ? "" : SEALED) + ") and " + SEEN + " and " + WANTED;
    }

    /** Newest first; starts after that key, or at the newest for null. One statement. */
    public Page<NoticeView> of(long personId, PageKey before, int limit) {
        return of(personId, Set.of(), before, limit);
    }

    /** The same, with what concerns these ideas, which the person proposed without a name. */
    public Page<NoticeView> of(long personId, Set<Long> sealed, PageKey before, int limit) {
        String earlier = before == null ? "" : " and n.createdAt <= :at and (n.createdAt < :at or n.id < :id)";
        int size = Page.limit(limit);
        TypedQuery<NoticeView> query = em.createQuery(
                        "select new org.prikbord.model.notice.NoticeView(n.id, n.kind,"
                                + " case when n.team is null then false else true end,"
                                + " " + PersonView.row("a", "t") + ", " + Writer.ROW
                                + ", n.subjectKind, n.subjectId, n.detail, n.detailKey, n.createdAt,"
                                + " case when " + LOOKED_AT + " then true else false end)"
                                + " from Person p join Notice n on " + mine(sealed) + " join n.actor a join a.team t"
                                + WRITTEN
                                + " where p.id = :person" + earlier + " order by n.createdAt desc, n.id desc",
                        NoticeView.class)
                .setParameter("person", personId)
                .setMaxResults(size + 1);
        if (!sealed.isEmpty()) {
            query.setParameter("sealed", sealed);
        }
        if (before != null) {
            query.setParameter("at", before.at()).setParameter("id", before.id());
        }
        return Page.of(query.getResultList(), size, NoticeView::key);
    }

    /** How many the person has not seen, counted no further than {@link #MOST_COUNTED}. */
    public int unseenCount(long personId) {
        return unseenCount(personId, Set.of());
    }

    /** The same, with what concerns these ideas, which the person proposed without a name. */
    public int unseenCount(long personId, Set<Long> sealed) {
        TypedQuery<Long> query = em.createQuery(
                        "select n.id from Person p join Notice n on " + mine(sealed)
                                + " where p.id = :person and n.id > p.noticesSeen and not " + AnnouncementRead.TELLS,
                        Long.class)
                .setParameter("person", personId)
                .setMaxResults(MOST_COUNTED);
        if (!sealed.isEmpty()) {
            query.setParameter("sealed", sealed);
        }
        return query.getResultList().size();
    }

    /** Everything up to and including that notice has been seen by that person; nothing for a notice that is none. */
    public void markSeen(long personId, long upTo) {
        em.createQuery("update Person p set p.noticesSeen = :seen where p.id = :person and p.noticesSeen < :seen"
                        + " and exists (select 1 from Notice n where n.id = :seen)")
                .setParameter("seen", upTo)
                .setParameter("person", personId)
                .executeUpdate();
    }

    public Optional<Notice> find(long id) {
        return Optional.ofNullable(em.find(Notice.class, id));
    }

    /** Nobody needs to hear any more of what is there no more. */
    public boolean removeAbout(SubjectKind kind, long subjectId) {
        return em.createQuery("delete from Notice n where n.subjectKind = :kind and n.subjectId = :subject")
                        .setParameter("kind", kind)
                        .setParameter("subject", subjectId)
                        .executeUpdate()
                > 0;
    }

    /** Nobody is told any more that somebody wrote that comment. */
    boolean removeQuoting(Comment comment) {
        SubjectKind under = comment.post().isPresent() ? SubjectKind.POST : SubjectKind.IDEA;
        return em.createQuery("delete from Notice n where n.kind in :kinds and n.actor = :author"
                                + " and n.subjectKind = :under and n.subjectId = :subject and n.detail = :quoted")
                        .setParameter("kinds", List.of(NoticeKind.COMMENT, NoticeKind.REPLY, NoticeKind.FOLLOWED))
                        .setParameter("author", comment.author())
                        .setParameter("under", under)
                        .setParameter(
                                "subject",
                                comment.post()
                                        .map(Post::id)
                                        .orElseGet(() ->
                                                comment.idea().orElseThrow().id()))
                        .setParameter("quoted", Text.shortened(comment.text(), NoticeWriter.WORDS))
                        .executeUpdate()
                > 0;
    }

    /** Nobody is told any more what that post says. */
    public boolean removeWordsOf(Post post) {
        return em.createQuery(
                                "delete from Notice n where n.kind in :kinds and n.subjectKind = :about and n.subjectId = :id")
                        .setParameter(
                                "kinds",
                                List.of(
                                        NoticeKind.ANNOUNCEMENT,
                                        NoticeKind.ACCEPTED,
                                        NoticeKind.HELP,
                                        NoticeKind.AWAITED))
                        .setParameter("about", SubjectKind.POST)
                        .setParameter("id", post.id())
                        .executeUpdate()
                > 0;
    }

    /** Whether somebody is told that this shares a post of theirs. */
    boolean tellsOfShare(long shareId) {
        return em.createQuery("select count(n) from Notice n where n.kind = :kind and n.detailKey = :key", Long.class)
                        .setParameter("kind", NoticeKind.SHARED)
                        .setParameter("key", Long.toString(shareId))
                        .getSingleResult()
                > 0;
    }

    /** Nobody is told any more that this shares a post of theirs. */
    boolean removeShare(long shareId) {
        return em.createQuery("delete from Notice n where n.kind = :kind and n.detailKey = :key")
                        .setParameter("kind", NoticeKind.SHARED)
                        .setParameter("key", Long.toString(shareId))
                        .executeUpdate()
                > 0;
    }

    /** Nobody is called to help with that question any more. */
    public boolean removeCalls(long postId) {
        return calls(postId, "").executeUpdate() > 0;
    }

    /** That person is not called to help with that question any more. */
    public boolean removeCall(long postId, long personId) {
        return calls(postId, " and n.recipient.id = :person")
                        .setParameter("person", personId)
                        .executeUpdate()
                > 0;
    }

    private Query calls(long postId, String whose) {
        return em.createQuery(
                        "delete from Notice n where n.kind = :kind and n.subjectKind = :about and n.subjectId = :id"
                                + whose)
                .setParameter("kind", NoticeKind.HELP)
                .setParameter("about", SubjectKind.POST)
                .setParameter("id", postId);
    }

    /** Nobody is told any more that this names them, or the comment under it that the key says. */
    public boolean removeMentions(SubjectKind kind, long id, String key) {
        return em.createQuery("delete from Notice n where n.kind = :mentioned and n.subjectKind = :about"
                                + " and n.subjectId = :id and n.detailKey = :key")
                        .setParameter("mentioned", NoticeKind.MENTIONED)
                        .setParameter("about", kind)
                        .setParameter("id", id)
                        .setParameter("key", key)
                        .executeUpdate()
                > 0;
    }

    /** The sponsor is not told any more that somebody proposed that idea. */
    boolean removeProposal(long ideaId) {
        return em.createQuery(
                                "delete from Notice n where n.kind = :kind and n.subjectKind = :about and n.subjectId = :id")
                        .setParameter("kind", NoticeKind.IDEA)
                        .setParameter("about", SubjectKind.IDEA)
                        .setParameter("id", ideaId)
                        .executeUpdate()
                > 0;
    }

    /** Nobody is told any more what a ruling said that has been undone since. */
    public boolean removeRuling(long matterId, Instant since) {
        return em.createQuery("delete from Notice n where n.kind in :kinds and n.subjectKind = :about"
                                + " and n.subjectId = :id and n.createdAt >= :since")
                        .setParameter("kinds", List.of(NoticeKind.RULED, NoticeKind.SETTLED))
                        .setParameter("about", SubjectKind.MATTER)
                        .setParameter("id", matterId)
                        .setParameter("since", since)
                        .executeUpdate()
                > 0;
    }

    public void add(Notice notice) {
        em.persist(notice);
    }

    /**
     * Tells each of these people once, however often they are named.
     *
     * @param knows who need not be told; null for nobody
     * @return whether there was anybody to tell
     */
    public boolean tell(Collection<Person> concerned, Person knows, Notice.What what) {
        Map<Long, Person> told = new LinkedHashMap<>();
        concerned.stream()
                .filter(person -> !person.isSameAs(knows))
                .forEach(person -> told.putIfAbsent(person.id(), person));
        told.values().forEach(person -> add(new Notice(person, what)));
        return !told.isEmpty();
    }
}
