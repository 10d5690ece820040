package org.prikbord.model.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.NoResultException;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.base.Text;

/** Everybody who works here, or did. */
@ApplicationScoped
public class People {
    private static final String VIEW = PersonView.row("p", "t");

    private static final String MATCHES =
            "p.id <> 0 and (p.searchName like :pattern escape '!' or concat(' ', t.searchName) like :pattern escape '!')";

    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    protected People() {}

    public People(EntityManager em) {
        this.em = em;
    }

    public Optional<Person> find(long id) {
        return Optional.ofNullable(em.find(Person.class, id));
    }

    /** The person, or {@link NotFound}. */
    public Person get(long id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /** Who stands in the place of an author without a name. */
    public Person colleague() {
        return get(Person.COLLEAGUE);
    }

    /** Whoever is signed in, without asking the database: to be named in something new. */
    public Person reference(SignedIn signedIn) {
        return em.getReference(Person.class, signedIn.personId());
    }

    /** Whoever is signed in, with the roles of this sign-in; or {@link NotFound}. */
    public Person get(SignedIn signedIn) {
        Person person = findForSignIn(signedIn.personId()).orElseThrow(NotFound::new);
        person.actWith(signedIn.roles());
        return person;
    }

    /** The person with team, circles and roles, in one statement: all that a sign-in asks. */
    public Optional<Person> findForSignIn(long id) {
        return single(
                "from Person p join fetch p.team left join fetch p.roles left join fetch p.circles where p.id = :it",
                id);
    }

    /** The same, by the name people sign in with, in upper or lower case. */
    public Optional<Person> findByUserName(String userName) {
        return single(
                "from Person p join fetch p.team left join fetch p.roles left join fetch p.circles where p.userName = :it",
                Text.storable(userName).strip().toLowerCase(Locale.ROOT));
    }

    /**
     * Whom somebody named by user name, or by given and family name where only one who works here is called so; a broken
     * rule at that field when there is nobody of that name, or more than one.
     */
    public Person named(String field, String typed) {
        // who stands in the place of nobody has no name to sign in with
        return Optional.ofNullable(typed)
                .filter(name -> !name.isBlank())
                .flatMap(name -> findByUserName(name).or(() -> onlyOneCalled(name)))
                .orElseThrow(() -> RuleBroken.at(field, "challenge.carrier", typed));
    }

    private Optional<Person> onlyOneCalled(String name) {
        List<Person> called = em.createQuery(
                        "from Person p where p.active = true and p.id <> 0"
                                + " and lower(concat(p.givenName, ' ', p.familyName)) = :name",
                        Person.class)
                .setParameter("name", Text.storable(name).strip().toLowerCase(Locale.ROOT))
                .setMaxResults(2)
                .getResultList();
        return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
    }

    private Optional<Person> single(String query, Object it) {
        try {
            return Optional.of(
                    em.createQuery(query, Person.class).setParameter("it", it).getSingleResult());
        } catch (NoResultException nobody) {
            return Optional.empty();
        }
    }

    /** The people with these user names; whoever does not exist is not in the list. */
    public List<Person> withUserNames(Collection<String> userNames) {
        List<String> names = userNames.stream()
                .map(name -> Text.storable(name).strip().toLowerCase(Locale.ROOT))
                .toList();
        return names.isEmpty()
                ? List.of()
                : em.createQuery("from Person p where p.userName in :names order by p.id", Person.class)
                        .setParameter("names", names)
                        .getResultList();
    }

    /** Everybody, with roles: for the import. */
    public List<Person> all() {
        return em.createQuery("select p from Person p left join fetch p.roles where p.id <> 0", Person.class)
                .getResultList();
    }

    /** Active people with this role. */
    public List<PersonView> with(Role role) {
        return em.createQuery(
                        "select " + VIEW + " from Person p join p.team t join p.roles r"
                                + " where r = :role and p.active = true order by p.familyName, p.givenName, p.id",
                        PersonView.class)
                .setParameter("role", role)
                .getResultList();
    }

    /** How many people are active. */
    public long active() {
        return em.createQuery("select count(p) from Person p where p.active = true and p.id <> 0", Long.class)
                .getSingleResult();
    }

    /** The same people themselves, to be told of something. */
    public List<Person> active(Role role) {
        return em.createQuery(
                        "select p from Person p join p.roles r where r = :role and p.active = true order by p.id",
                        Person.class)
                .setParameter("role", role)
                .getResultList();
    }

    /** Active people of whose given, family or user name a word starts with what was typed, accents or not. */
    public List<PersonView> search(String typed, int limit) {
        String pattern = SearchPattern.wordStartingWith(typed);
        return em.createQuery(
                        "select " + VIEW + " from Person p join p.team t where p.active = true"
                                + " and p.searchName like :pattern escape '!' order by p.givenName, p.familyName, p.id",
                        PersonView.class)
                .setParameter("pattern", pattern)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * The same, nearest to that reader first: who is in the same department or shop, then who wrote that post or under it,
     * then by name. One statement.
     *
     * @param postId one that the reader may see; null for none
     */
    public List<PersonView> nearest(String typed, SignedIn reader, Long postId, int limit) {
        return em.createQuery(
                        "select " + VIEW + " from Person p join p.team t where p.active = true"
                                + " and p.searchName like :pattern escape '!' order by case when t.id = :team then 0"
                                + " when exists (select 1 from Comment c where c.post.id = :post and c.author = p"
                                + " and c.hiddenAt is null) or exists (select 1 from Post o where o.id = :post"
                                + " and (o.author = p or o.writtenBy = p)) then 1 else 2 end, p.givenName, p.familyName, p.id",
                        PersonView.class)
                .setParameter("pattern", SearchPattern.wordStartingWith(typed))
                .setParameter("team", reader.teamId())
                .setParameter("post", postId == null ? 0L : postId)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * People for the administrator's table, by family name: active or not, of whose name, user name or team a word
     * starts with what was typed.
     */
    public List<PersonRow> table(String typed, int first, int limit) {
        return em.createQuery(
                        "select new org.prikbord.model.person.PersonRow(p.id, p.employeeNumber, p.userName, p.givenName,"
                                + " p.familyName, t.name, p.title, p.active) from Person p join p.team t where "
                                + MATCHES
                                + " order by p.familyName, p.givenName, p.id",
                        PersonRow.class)
                .setParameter("pattern", SearchPattern.wordStartingWith(typed))
                .setFirstResult(first)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many people {@link #table} has for what was typed. */
    public int tableSize(String typed) {
        return em.createQuery("select count(p) from Person p join p.team t where " + MATCHES, Long.class)
                .setParameter("pattern", SearchPattern.wordStartingWith(typed))
                .getSingleResult()
                .intValue();
    }

    /** Stores a new person. */
    public void add(Person person) {
        em.persist(person);
    }
}
