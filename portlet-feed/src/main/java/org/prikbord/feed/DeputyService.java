package org.prikbord.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.deputy.Deputies;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;

/** Who may post in one's own name, and in whose name one may. Doing the same twice is doing it once. */
@ApplicationScoped
public class DeputyService {
    @Inject
    private Deputies deputies;

    @Inject
    private People people;

    @Inject
    private CurrentPerson currentPerson;

    /** Who may post in the name of the person who asks. */
    @Allowed
    @Transactional
    public List<PersonView> mine() {
        return deputies.of(currentPerson.required().personId());
    }

    /** In whose name the person who asks may post. */
    @Allowed
    @Transactional
    public List<PersonView> principals() {
        return deputies.principalsOf(currentPerson.required().personId());
    }

    /** Lets these colleagues post in one's own name, all of them or none. */
    @Allowed
    @Transactional
    public void name(List<String> userNames) {
        Person me = people.get(currentPerson.required());
        for (String userName : userNames) {
            deputies.name(
                    me,
                    people.findByUserName(userName).orElseThrow(() -> RuleBroken.at("to", "deputy.none", userName)));
        }
    }

    /** Lets a colleague do so no more; {@link NotFound} for who there is not. */
    @Allowed
    @Transactional
    public void end(String userName) {
        Person me = people.get(currentPerson.required());
        deputies.end(me, people.findByUserName(userName).orElseThrow(NotFound::new));
    }
}
