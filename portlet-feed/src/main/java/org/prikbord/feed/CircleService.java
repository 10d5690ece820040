package org.prikbord.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Once;
import org.prikbord.model.base.OnceKey;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.circle.Access;
import org.prikbord.model.circle.Circle;
import org.prikbord.model.circle.CircleMember;
import org.prikbord.model.circle.CircleView;
import org.prikbord.model.circle.Circles;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;

/** Making circles, coming into them and going out. Doing the same twice is doing it once. */
@ApplicationScoped
public class CircleService {
    private static final int SHOWN = 50;
    private static final int OFFERED = 8;

    @Inject
    private Circles circles;

    @Inject
    private People people;

    @Inject
    private Outbox outbox;

    @Inject
    private Once once;

    @Inject
    private CurrentPerson currentPerson;

    /** The circles that the person is in, by name. */
    @Allowed
    @Transactional
    public List<CircleView> mine() {
        return circles.of(me());
    }

    /** The first 50 that the person could be in and is not, of whose name a word starts with what was typed. */
    @Allowed
    @Transactional
    public List<CircleView> others(String typed) {
        return circles.others(me(), typed == null ? "" : typed, SHOWN);
    }

    /** One circle; {@link NotFound} when it is not there for the person. */
    @Allowed
    @Transactional
    public CircleView view(long id) {
        return circles.view(id, me()).orElseThrow(NotFound::new);
    }

    /** Who is in it, keepers first; {@link NotFound} like the circle. */
    @Allowed
    @Transactional
    public List<CircleMember> members(long id) {
        view(id);
        return circles.members(id);
    }

    /** Who asks to be in it, for those who keep it; nobody for everybody else. */
    @Allowed
    @Transactional
    public List<CircleMember> requests(long id) {
        return circles.isKeeper(id, me()) ? circles.requests(id) : List.of();
    }

    /** The first people of whose name a word starts with what was typed, to choose from. */
    @Allowed
    @Transactional
    public List<PersonView> people(String typed) {
        return people.search(typed, OFFERED);
    }

    /** Makes a circle that the person keeps, once for each key. Gives its id. */
    @Allowed
    public long make(String name, Access access, String about, String key) {
        return once.once(me(), OnceKey.of(key, "circle", name, access, about), () -> {
            long id = circles.make(people.get(currentPerson.required()), name, access, about);
            tell(id, null);
            return id;
        });
    }

    /** Changes what it is, for those who keep it. */
    @Allowed
    @Transactional
    public void edit(long id, String name, Access access, String about, int version) {
        Circle circle = kept(id);
        circles.edit(circle, name, access, about, version);
        tell(id, null);
    }

    /** Comes into an open one, or asks to come into any other; whoever comes into one that nobody is in keeps it. */
    @Allowed
    @Transactional
    public void join(long id) {
        Circle circle = locked(id);
        if (circles.isMember(id, me())) {
            return;
        }
        boolean empty = circles.members(id).isEmpty();
        if (circle.access() == Access.OPEN || empty) {
            circles.add(id, me(), empty);
            tell(id, null);
        } else if (circles.ask(id, me())) {
            outbox.write(EventType.CIRCLE_ASKED, id, me());
        }
    }

    /** Goes, or takes back having asked. */
    @Allowed
    @Transactional
    public void leave(long id) {
        locked(id);
        if (circles.withdraw(id, me()) | circles.remove(id, me())) {
            tell(id, null);
        }
    }

    /** Takes people in, all or none of them, for those who keep it; who asked is answered by that. */
    @Allowed
    @Transactional
    public void takeIn(long id, List<String> userNames) {
        kept(id);
        for (String userName : userNames) {
            Person person = people.findByUserName(userName)
                    .filter(Person::isActive)
                    .orElseThrow(() -> RuleBroken.at("to", "challenge.carrier", userName));
            takeIn(id, person);
        }
    }

    /** Says yes to who asked, for those who keep it. */
    @Allowed
    @Transactional
    public void admit(long id, long personId) {
        kept(id);
        takeIn(id, people.find(personId).filter(Person::isActive).orElseThrow(NotFound::new));
    }

    private void takeIn(long id, Person person) {
        if (circles.add(id, person.id(), false)) {
            tell(id, person);
        }
    }

    /** Takes somebody out, or says no to who asked, for those who keep it. */
    @Allowed
    @Transactional
    public void putOut(long id, long personId) {
        kept(id);
        if (circles.withdraw(id, personId) | circles.remove(id, personId)) {
            tell(id, null);
        }
    }

    /** Makes a member one who keeps it, for those who do; a member makes themselves one when nobody does any more. */
    @Allowed
    @Transactional
    public void keep(long id, long personId) {
        locked(id);
        boolean abandoned = circles.isMember(id, me()) && circles.keepers(id).isEmpty();
        if (!abandoned && !circles.isKeeper(id, me())) {
            throw new NotAllowed();
        }
        circles.keep(id, personId);
        tell(id, null);
    }

    private Circle locked(long id) {
        Circle circle = circles.getLocked(id);
        view(id);
        return circle;
    }

    private Circle kept(long id) {
        Circle circle = locked(id);
        if (!circles.isKeeper(id, me())) {
            throw new NotAllowed();
        }
        return circle;
    }

    private void tell(long id, Person taken) {
        outbox.write(
                EventType.CIRCLE_CHANGED,
                id,
                me(),
                taken == null ? null : taken.id().toString());
    }

    private long me() {
        return currentPerson.required().personId();
    }
}
