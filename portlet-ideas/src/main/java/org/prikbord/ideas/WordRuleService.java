package org.prikbord.ideas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.Role;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.moderation.Audit;
import org.prikbord.model.moderation.AuditAct;
import org.prikbord.model.moderation.AuditEntry;
import org.prikbord.model.moderation.WordAction;
import org.prikbord.model.moderation.WordRule;
import org.prikbord.model.moderation.WordRules;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;

/** The words that the board looks out for. */
@ApplicationScoped
public class WordRuleService {
    @Inject
    private WordRules rules;

    @Inject
    private Audit audit;

    @Inject
    private People people;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** All rules, by their words. */
    @Allowed(Role.COMMUNICATIONS)
    @Transactional
    public List<WordRule> all() {
        return rules.all();
    }

    /** What the rules would find in a text; nothing comes of it. */
    @Allowed(Role.COMMUNICATIONS)
    @Transactional
    public List<WordRules.Found> test(String text) {
        return rules.in(text);
    }

    /** Adds a rule, for what is written from now on; twice is once. Gives its id. */
    @Allowed(Role.COMMUNICATIONS)
    @Transactional
    public long add(String pattern, WordAction action, String note) {
        WordRules.Added added = rules.add(new WordRule(me(), pattern, action, note, clock));
        if (added.now()) {
            told(AuditAct.RULE_ADDED, added.rule());
        }
        return added.rule().id();
    }

    /** Drops a rule. */
    @Allowed(Role.COMMUNICATIONS)
    @Transactional
    public void drop(long id) {
        told(AuditAct.RULE_DROPPED, rules.drop(id));
    }

    private void told(AuditAct act, WordRule rule) {
        Person me = me();
        audit.write(me, new AuditEntry.Done(act, null, rule.action().key(), rule.pattern(), rule.note()));
        outbox.write(EventType.WORD_RULES_CHANGED, rule.id(), me.id());
    }

    private Person me() {
        return people.get(currentPerson.required());
    }
}
