package org.prikbord.model.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.prikbord.model.base.InsertOnce;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.event.Channel;
import org.prikbord.model.event.Channels;
import org.prikbord.model.idea.Details;

/** The word rules. Each node keeps them until somebody changes one; at first there are none. */
@ApplicationScoped
public class WordRules {
    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private NewTransaction transaction;

    @Inject
    private Channels channels;

    private volatile Kept kept;

    protected WordRules() {}

    public WordRules(EntityManager em, NewTransaction transaction, Channels channels) {
        this.em = em;
        this.transaction = transaction;
        this.channels = channels;
    }

    /** The rules as they were at that version of the channel. */
    private record Kept(long version, List<WordRule> rules) {}

    /** What a rule found: its words, and what is to be done. */
    public record Found(WordAction action, String pattern, String note) {
        static Found of(WordRule rule) {
            return new Found(rule.action(), rule.pattern(), rule.note());
        }
    }

    /** All that the rules find in a text, the severest first. */
    public List<Found> in(String text) {
        List<WordRule> rules = current();
        if (rules.isEmpty() || text == null) {
            return List.of();
        }
        String words = WordRule.words(text);
        return rules.stream()
                .filter(rule -> rule.isIn(words))
                .map(Found::of)
                .sorted(Comparator.comparing(Found::action).reversed())
                .toList();
    }

    /** What has to be done about what somebody writes; a broken rule at the field when it is not taken. */
    public Optional<Found> screen(String field, String text) {
        Optional<Found> severest = in(text).stream().findFirst();
        severest.filter(found -> found.action() == WordAction.REFUSE).ifPresent(found -> {
            throw found.note().isBlank()
                    ? RuleBroken.at(field, "words.refused", found.pattern())
                    : RuleBroken.at(field, "words.refusedBecause", found.pattern(), found.note());
        });
        return severest;
    }

    /**
     * What has to be done about an idea that somebody writes: the severest of what is found in its title, its text and
     * what else it says; a broken rule at <code>title</code> or <code>text</code> when it is not taken.
     */
    public Optional<Found> screen(String title, String text, Details details) {
        return Stream.of(
                        screen("title", title),
                        screen("text", text),
                        screen("text", String.join("\n", details.texts())))
                .flatMap(Optional::stream)
                .max(Comparator.comparing(Found::action));
    }

    private List<WordRule> current() {
        long version = channels.version(Channel.PEOPLE);
        Kept known = kept;
        if (known == null || known.version() != version) {
            known = new Kept(version, transaction.call(this::all));
            kept = known;
        }
        return known.rules();
    }

    /** All of them, by their words. */
    public List<WordRule> all() {
        return em.createQuery("from WordRule r order by r.folded", WordRule.class)
                .getResultList();
    }

    /** A rule as it is kept, and whether it was added just now. */
    public record Added(WordRule rule, boolean now) {}

    /** Keeps a rule; the same by the same person is there already, {@link RuleBroken} for another about the same words. */
    public Added add(WordRule rule) {
        boolean now = InsertOnce.insert(
                em,
                "insert into word_rule (pattern, folded, action, note, author_id, created_at) values (?, ?, ?, ?, ?, ?)",
                rule.pattern(),
                rule.folded(),
                rule.action().key(),
                rule.note(),
                rule.author().id(),
                rule.createdAt());
        WordRule there = em.createQuery("from WordRule r where r.folded = :folded", WordRule.class)
                .setParameter("folded", rule.folded())
                .getSingleResult();
        if (!now && !there.isSameAs(rule)) {
            throw RuleBroken.at("pattern", "words.known", rule.pattern());
        }
        return new Added(there, now);
    }

    /** Drops a rule and gives what it was; or {@link NotFound}. */
    public WordRule drop(long id) {
        WordRule rule = Optional.ofNullable(em.find(WordRule.class, id)).orElseThrow(NotFound::new);
        em.remove(rule);
        return rule;
    }
}
