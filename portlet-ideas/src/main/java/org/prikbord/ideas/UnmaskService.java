package org.prikbord.ideas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.prikbord.model.anonymous.UnmaskingView;
import org.prikbord.model.anonymous.Unmaskings;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Role;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.moderation.HouseRule;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;

/** What moderators do to see whose an idea without a name is: one asks, another decides, and both may look. */
@ApplicationScoped
public class UnmaskService {
    @Inject
    private Unmaskings unmaskings;

    @Inject
    private Ideas ideas;

    @Inject
    private People people;

    @Inject
    private CurrentPerson currentPerson;

    /** The idea; {@link NotFound} when it has a name. */
    @Allowed({Role.COMMUNICATIONS, Role.ADMINISTRATOR})
    @Transactional
    public IdeaView idea(long ideaId) {
        return ideas.view(ideaId).filter(idea -> idea.author().isNobody()).orElseThrow(NotFound::new);
    }

    /** What was asked about that idea, the latest first. */
    @Allowed({Role.COMMUNICATIONS, Role.ADMINISTRATOR})
    @Transactional
    public List<UnmaskingView> asked(long ideaId) {
        idea(ideaId);
        return unmaskings.of(ideaId);
    }

    /** Asks for the name; gives the id of the request. */
    @Allowed(Role.COMMUNICATIONS)
    @Transactional
    public long ask(long ideaId, HouseRule rule, String reason) {
        return unmaskings.ask(me(), ideaId, rule, reason);
    }

    /** Grants or refuses what somebody else asked. */
    @Allowed({Role.COMMUNICATIONS, Role.ADMINISTRATOR})
    @Transactional
    public void decide(long id, boolean grant, String answer) {
        unmaskings.decide(me(), id, grant, answer);
    }

    /** Who it was; each look is a line of the trail. {@link NotFound} when it was sealed with another secret. */
    @Allowed({Role.COMMUNICATIONS, Role.ADMINISTRATOR})
    @Transactional
    public PersonView look(long id) {
        return unmaskings.look(me(), id).orElseThrow(NotFound::new);
    }

    private Person me() {
        return people.get(currentPerson.required());
    }
}
