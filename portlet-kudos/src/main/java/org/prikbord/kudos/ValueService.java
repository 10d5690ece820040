package org.prikbord.kudos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Once;
import org.prikbord.model.base.OnceKey;
import org.prikbord.model.base.Role;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.kudos.CompanyValue;
import org.prikbord.model.kudos.CompanyValues;
import org.prikbord.model.kudos.ValueView;

/** Saying what the company stands for. */
@ApplicationScoped
public class ValueService {
    @Inject
    private CompanyValues values;

    @Inject
    private Outbox outbox;

    @Inject
    private Once once;

    @Inject
    private CurrentPerson currentPerson;

    /** All of them in their order, what is not offered any more among them. */
    @Allowed({Role.COMMUNICATIONS, Role.ADMINISTRATOR})
    @Transactional
    public List<ValueView> all() {
        return values.all();
    }

    /** One of them, or {@link NotFound}. */
    @Allowed({Role.COMMUNICATIONS, Role.ADMINISTRATOR})
    @Transactional
    public ValueView view(String key) {
        return values.all().stream()
                .filter(value -> value.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Adds one, once for each request key. Gives the key of the value. */
    @Allowed({Role.COMMUNICATIONS, Role.ADMINISTRATOR})
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public String add(CompanyValue.Draft draft, String key) {
        OnceKey asked = OnceKey.of(key, "value", draft.names(), draft.sign(), draft.colour());
        return CompanyValues.keyOf(once.once(me(), asked, () -> {
            long number = values.add(draft);
            tell();
            return number;
        }));
    }

    /**
     * Changes what one is called and looks like; kudos that were given keep the name of then.
     *
     * @param basedOn the version that was seen
     */
    @Allowed({Role.COMMUNICATIONS, Role.ADMINISTRATOR})
    @Transactional
    public void edit(String key, CompanyValue.Draft draft, int basedOn) {
        values.edit(key, draft, basedOn);
        tell();
    }

    /**
     * Puts one before another.
     *
     * @param before the key of that one; null for behind all others
     */
    @Allowed({Role.COMMUNICATIONS, Role.ADMINISTRATOR})
    @Transactional
    public void move(String key, String before) {
        values.move(key, before);
        tell();
    }

    /** Offers one no longer. */
    @Allowed({Role.COMMUNICATIONS, Role.ADMINISTRATOR})
    @Transactional
    public void end(String key) {
        values.end(key);
        tell();
    }

    /** Offers one again. */
    @Allowed({Role.COMMUNICATIONS, Role.ADMINISTRATOR})
    @Transactional
    public void beginAgain(String key) {
        values.beginAgain(key);
        tell();
    }

    private void tell() {
        outbox.write(EventType.VALUES_CHANGED, 0, me());
        outbox.write(EventType.ECHOED_VALUES_CHANGED, 0, me());
    }

    private long me() {
        return currentPerson.required().personId();
    }
}
