package org.prikbord.model.idea;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;

/**
 * The ideas of a challenge in an {@link IdeaOrder}. Each page goes on after the last of the one before: its key is the
 * number by which the order goes, in the place of a moment, and the idea's id. A fixed number of statements.
 */
@ApplicationScoped
public class OrderedIdeas {
    private static final String IN = "c.id = :challenge and " + Shown.idea("i");
    private static final String WAITING = " and d.id is null";
    private static final String TALK =
            "(select count(q) from Comment q where q.idea.rootId = i.id and q.hiddenAt is null)";
    private static final String CHOSEN =
            "case when d.outcome = org.prikbord.model.idea.Outcome.CHOSEN then 1 else 0 end";

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Ideas ideas;

    @Inject
    private Clock clock;

    protected OrderedIdeas() {}

    public OrderedIdeas(EntityManager em, Ideas ideas, Clock clock) {
        this.em = em;
        this.ideas = ideas;
        this.clock = clock;
    }

    /**
     * Which ideas are listed, for whom.
     *
     * @param waiting whether only those without an answer
     */
    public record Wanted(long challengeId, boolean waiting, long personId) {}

    /** Those that were talked about least first, of as many the oldest first. */
    public Page<IdeaView> quietest(Wanted wanted, PageKey after, int limit) {
        return page(wanted, query(wanted, TALK, after), limit, IdeaRow::comments);
    }

    /** In an order of that person's own, which stays. */
    public Page<IdeaView> mixed(Wanted wanted, PageKey after, int limit) {
        IdeaOrder.Mix mix = IdeaOrder.Mix.of(wanted.personId());
        TypedQuery<IdeaRow> query = query(wanted, IdeaOrder.Mix.SQL, after)
                .setParameter("factor", mix.factor())
                .setParameter("shift", mix.shift());
        return page(wanted, query, limit, row -> mix.place(row.id()));
    }

    private TypedQuery<IdeaRow> query(Wanted wanted, String by, PageKey after) {
        String later = after == null ? "" : " and " + by + " >= :number and (" + by + " > :number or i.id > :id)";
        TypedQuery<IdeaRow> query = em.createQuery(
                Ideas.ROW + IN + (wanted.waiting() ? WAITING : "") + later + " order by " + by + ", i.id",
                IdeaRow.class);
        if (after != null) {
            query.setParameter("number", after.at().toEpochMilli()).setParameter("id", after.id());
        }
        return query;
    }

    private Page<IdeaView> page(Wanted wanted, TypedQuery<IdeaRow> query, int limit, Function<IdeaRow, Long> number) {
        int size = Page.limit(limit);
        List<IdeaRow> rows = query.setParameter("now", LocalDateTime.now(clock))
                .setParameter("challenge", wanted.challengeId())
                .setMaxResults(size + 1)
                .getResultList();
        return Page.of(rows, size, row -> new PageKey(Instant.ofEpochMilli(number.apply(row)), row.id()))
                .map(IdeaRow::view);
    }

    /**
     * Those that have no answer yet, in that order.
     *
     * @param order the ids of all ideas of the challenge
     */
    public Page<IdeaView> waiting(long challengeId, List<Long> order, PageKey after, int limit) {
        Set<Long> waiting = new HashSet<>(em.createQuery(
                        "select i.id from Idea i where i.challenge.id = :challenge and " + Shown.idea("i")
                                + " and not exists (select 1 from Decision d where d.idea = i)",
                        Long.class)
                .setParameter("challenge", challengeId)
                .getResultList());
        int size = Page.limit(limit);
        List<Long> ids = order.subList(start(order, after), order.size()).stream()
                .filter(waiting::contains)
                .limit(size + 1L)
                .toList();
        Map<Long, IdeaView> views = views(ids);
        List<Long> found = ids.stream().filter(views::containsKey).toList();
        return Page.of(found, size, id -> new PageKey(Instant.ofEpochMilli(order.indexOf(id)), id))
                .map(views::get);
    }

    /** After the last idea of the page before; when that is gone, where it stood. */
    private static int start(List<Long> order, PageKey after) {
        if (after == null) {
            return 0;
        }
        int at = order.indexOf(after.id());
        return at >= 0 ? at + 1 : (int) Math.min(after.at().toEpochMilli(), order.size());
    }

    private Map<Long, IdeaView> views(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(Ideas.ROW + "i.id in :ids and i.hiddenAt is null", IdeaRow.class)
                .setParameter("now", LocalDateTime.now(clock))
                .setParameter("ids", ids)
                .getResultStream()
                .map(IdeaRow::view)
                .collect(Collectors.toMap(IdeaView::id, Function.identity()));
    }

    /** Those that have their answer: what was chosen first, and the newest first of both. */
    public Page<IdeaView> chosenFirst(long challengeId, PageKey after, int limit) {
        int size = Page.limit(limit);
        String later = after == null
                ? ""
                : " and " + CHOSEN + " <= :chosen and (" + CHOSEN
                        + " < :chosen or i.createdAt < :at or (i.createdAt = :at and i.id < :id))";
        TypedQuery<IdeaRow> query = em.createQuery(
                        Ideas.ROW + IN + " and d.id is not null" + later + " order by " + CHOSEN
                                + " desc, i.createdAt desc, i.id desc",
                        IdeaRow.class)
                .setParameter("now", LocalDateTime.now(clock))
                .setParameter("challenge", challengeId)
                .setMaxResults(size + 1);
        if (after != null) {
            query.setParameter("chosen", isChosen(after.id()) ? 1 : 0)
                    .setParameter("at", after.at())
                    .setParameter("id", after.id());
        }
        return Page.of(query.getResultList(), size, row -> new PageKey(row.createdAt(), row.id()))
                .map(IdeaRow::view);
    }

    private boolean isChosen(long ideaId) {
        return ideas.decisionOn(ideaId)
                .filter(decision -> decision.outcome() == Outcome.CHOSEN)
                .isPresent();
    }
}
