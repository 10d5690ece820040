package org.prikbord.model.linked;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.prikbord.model.base.AfterTransaction;
import org.prikbord.model.base.InsertOnce;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;

/** The pages that posts link to. */
@ApplicationScoped
public class LinkedPages {
    /** Hibernate's number for "skip what another node is asking about just now". */
    private static final int SKIP_LOCKED = -2;

    /** Longer than it takes to ask about all that are claimed at once, however slow their sites are. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private AfterTransaction afterTransaction;

    @Inject
    private Clock clock;

    /** Whether this node has new ones; what is there from before is looked at in any case. */
    private final AtomicBoolean fresh = new AtomicBoolean();

    protected LinkedPages() {}

    public LinkedPages(EntityManager em, Outbox outbox, AfterTransaction afterTransaction, Clock clock) {
        this.em = em;
        this.outbox = outbox;
        this.afterTransaction = afterTransaction;
        this.clock = clock;
    }

    /** A page that is to be asked about. */
    public record Asked(long id, String address) {}

    /** Notes that a post links to that address, of which a site is asked soon, once for all posts; null for none. */
    public void link(long post, String address) {
        PostLink link = em.find(PostLink.class, post);
        LinkedPage before = link == null ? null : em.find(LinkedPage.class, link.pageId());
        LinkedPage page = address == null ? null : at(address);
        if (before == page) {
            return;
        }
        if (page == null) {
            em.remove(link);
        } else if (link == null) {
            em.persist(new PostLink(post, page.id()));
        } else {
            link.lead(page.id());
        }
        // what is shown of the post is another card, or none
        if (before != null && before.isKnown()) {
            moved(before);
        }
        if (page != null && page.isKnown()) {
            moved(page);
        }
    }

    private LinkedPage at(String address) {
        return find(address).orElseGet(() -> {
            afterTransaction.run(() -> fresh.set(true), () -> fresh.set(true));
            InsertOnce.insert(em, "insert into linked_page (address, due_at) values (?, ?)", address, clock.instant());
            return find(address).orElseThrow();
        });
    }

    private Optional<LinkedPage> find(String address) {
        return em.createQuery("from LinkedPage l where l.address = :address", LinkedPage.class)
                .setParameter("address", address)
                .getResultStream()
                .findFirst();
    }

    /** Whether this node has heard of new ones since that was asked last, without a look at the database. */
    public boolean takeFresh() {
        return fresh.getAndSet(false);
    }

    /**
     * Those of which it is time to ask, so many at most; nobody else asks about them for a while. One to which no post links
     * any more is forgotten instead.
     */
    public List<Asked> claim(int most) {
        List<LinkedPage> due = em.createQuery(
                        "from LinkedPage l where l.dueAt <= :now order by l.dueAt, l.id", LinkedPage.class)
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultList();
        List<Asked> claimed = new ArrayList<>();
        for (LinkedPage page : due) {
            if (isLinked(page)) {
                page.askUntil(clock.instant().plus(PATIENCE));
                claimed.add(new Asked(page.id(), page.address()));
            } else {
                em.remove(page);
            }
        }
        return claimed;
    }

    private boolean isLinked(LinkedPage page) {
        return !em.createQuery("select l.postId from PostLink l where l.pageId = :page", Long.class)
                .setParameter("page", page.id())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Alone with it: a node that was slow, and another that asks again, must not write over each other. */
    private LinkedPage locked(long id) {
        return em.find(LinkedPage.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What its site said of a page. */
    public void learn(long id, Card card, Duration age) {
        LinkedPage page = locked(id);
        if (page != null && page.learn(card, age, clock.instant())) {
            moved(page);
        }
    }

    /** Its site could not be asked. */
    public void fail(long id) {
        LinkedPage page = locked(id);
        if (page != null) {
            page.fail(clock.instant());
        }
    }

    /** Its site says that there is nothing to tell of it, or may not be asked. */
    public void forget(long id) {
        LinkedPage page = locked(id);
        if (page != null && page.forget(clock.instant())) {
            moved(page);
        }
    }

    private void moved(LinkedPage page) {
        outbox.write(EventType.LINK_SHOWN, page.id(), null);
    }

    /** The picture of a page in this edition, as JPEG; nothing where it has none, or is in another one by now. */
    public Optional<byte[]> picture(long id, int edition) {
        return em.createQuery(
                        "select l.picture from LinkedPage l where l.id = :id and l.edition = :edition"
                                + " and l.picture is not null",
                        byte[].class)
                .setParameter("id", id)
                .setParameter("edition", edition)
                .getResultStream()
                .findFirst();
    }
}
