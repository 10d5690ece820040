package org.prikbord.model.kudos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.RuleBroken;

/**
 * What the company stands for. Whoever adds, moves, ends or brings back one waits for who does so at the same moment: what
 * holds for all of them together holds afterwards, too.
 */
@ApplicationScoped
public class CompanyValues {
    /** More are too many to choose from in fifteen seconds. */
    public static final int MOST_IN_USE = 12;

    /** None is ever taken away. */
    public static final int MOST = 100;

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    protected CompanyValues() {}

    public CompanyValues(EntityManager em) {
        this.em = em;
    }

    /** All of them with all of their names, in the company's order, those out of use among them; one statement. */
    public List<ValueView> all() {
        return ordered().stream().map(CompanyValue::view).toList();
    }

    private List<CompanyValue> ordered() {
        return em
                .createQuery(
                        "select v from CompanyValue v left join fetch v.names order by v.place, v.key",
                        CompanyValue.class)
                .getResultList()
                .stream()
                .distinct()
                .toList();
    }

    /** Those that are offered, in the company's order. */
    public List<ValueView> inUse() {
        return all().stream().filter(ValueView::inUse).toList();
    }

    public Optional<CompanyValue> find(String key) {
        return key == null ? Optional.empty() : Optional.ofNullable(em.find(CompanyValue.class, key));
    }

    /** Adds one behind all others, and gives its number: it is found under {@link #keyOf}. */
    public long add(CompanyValue.Draft draft) {
        List<CompanyValue> present = locked();
        if (present.size() >= MOST) {
            throw new RuleBroken("value.tooMany", MOST);
        }
        requireRoom(present);
        requireNamed(present, draft.name(), null);
        int number = present.size() + 1;
        em.persist(new CompanyValue(keyOf(number), number, draft));
        return number;
    }

    /** The key of the value that was added as that one. */
    public static String keyOf(long number) {
        return "v" + number;
    }

    /** Changes what it is; see {@link CompanyValue#edit}. */
    public void edit(String key, CompanyValue.Draft draft, int basedOn) {
        List<CompanyValue> present = locked();
        CompanyValue value = among(present, key);
        value.edit(draft, basedOn);
        if (value.isInUse()) {
            requireNamed(present, draft.name(), value);
        }
    }

    /**
     * Puts it before another one.
     *
     * @param before the key of that one; null for behind all others
     */
    public void move(String key, String before) {
        List<CompanyValue> order = new ArrayList<>(locked());
        CompanyValue moved = among(order, key);
        if (key.equals(before)) {
            return;
        }
        order.remove(moved);
        order.add(before == null ? order.size() : order.indexOf(among(order, before)), moved);
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).place() != i + 1) {
                place(order.get(i).key(), i + 1);
            }
        }
    }

    private void place(String key, int place) {
        em.createQuery("update CompanyValue v set v.place = :place where v.key = :key")
                .setParameter("place", place)
                .setParameter("key", key)
                .executeUpdate();
    }

    /** Offers it no longer; a second time changes nothing. The last one is always offered. */
    public void end(String key) {
        List<CompanyValue> present = locked();
        CompanyValue value = among(present, key);
        if (value.isInUse() && present.stream().filter(CompanyValue::isInUse).count() == 1) {
            throw new RuleBroken("value.last");
        }
        value.end();
    }

    /** Offers it again; a second time changes nothing. */
    public void beginAgain(String key) {
        List<CompanyValue> present = locked();
        CompanyValue value = among(present, key);
        if (value.isInUse()) {
            return;
        }
        requireRoom(present);
        requireNamed(present, value.name(), value);
        value.beginAgain();
    }

    /** All of them in their order; nobody else changes any, or adds one, until the transaction ends. */
    private List<CompanyValue> locked() {
        em.createQuery("select v from CompanyValue v order by v.key", CompanyValue.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        // what was added while this waited is there now
        return ordered();
    }

    private static CompanyValue among(List<CompanyValue> values, String key) {
        return values.stream()
                .filter(value -> value.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static void requireRoom(List<CompanyValue> present) {
        if (present.stream().filter(CompanyValue::isInUse).count() >= MOST_IN_USE) {
            throw new RuleBroken("value.tooManyInUse", MOST_IN_USE);
        }
    }

    /** Two that are called the same could not be told apart where one chooses. */
    private static void requireNamed(List<CompanyValue> present, String name, CompanyValue itself) {
        boolean taken = present.stream()
                .filter(value -> value != itself && value.isInUse())
                .anyMatch(value -> value.name().equalsIgnoreCase(name));
        if (taken) {
            throw RuleBroken.at("name-" + CompanyValue.FIRST_LANGUAGE, "value.named", name);
        }
    }
}
