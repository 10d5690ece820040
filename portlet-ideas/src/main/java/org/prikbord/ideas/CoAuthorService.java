package org.prikbord.ideas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.challenge.Challenges;
import org.prikbord.model.challenge.Reader;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.idea.CoAuthor;
import org.prikbord.model.idea.CoAuthorView;
import org.prikbord.model.idea.CoAuthors;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;

/** Being an author of an idea together: its author asks, a colleague says yes or no, either can end it. */
@ApplicationScoped
public class CoAuthorService {
    @Inject
    private CoAuthors coAuthors;

    @Inject
    private Ideas ideas;

    @Inject
    private IdeaService ideaService;

    @Inject
    private Challenges challenges;

    @Inject
    private People people;

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Clock clock;

    /** Who is an author beside whoever proposed the idea; who has not answered only for the two whom it concerns. */
    @Allowed
    @Transactional
    public List<CoAuthorView> of(long ideaId) {
        ideaService.view(ideaId);
        return coAuthors.of(ideaId, me().id());
    }

    /** The author asks colleagues, all or none of them, as long as the idea can be changed; twice is once. */
    @Allowed
    @Transactional
    public void invite(long ideaId, List<String> userNames) {
        Idea idea = locked(ideaId);
        requireAuthor(idea);
        idea.challenge().requireIdeasOpen(clock);
        for (String userName : userNames) {
            coAuthors.invite(idea, named(userName, idea)).ifPresent(asked -> tell(asked, "invited"));
        }
    }

    /** Whoever was asked says yes; twice is once. */
    @Allowed
    @Transactional
    public void accept(long ideaId) {
        locked(ideaId);
        CoAuthor mine = mine(ideaId);
        if (mine.accept(clock)) {
            tell(mine, "accepted");
        }
    }

    /** Whoever was asked says no, or goes after having been an author; twice is once. */
    @Allowed
    @Transactional
    public void leave(long ideaId) {
        locked(ideaId);
        CoAuthor mine = mine(ideaId);
        if (mine.leave(clock)) {
            tell(mine, mine.state().key());
        }
    }

    /** The author takes back what was asked, or ends it; twice is once. */
    @Allowed
    @Transactional
    public void withdraw(long ideaId, String userName) {
        requireAuthor(locked(ideaId));
        CoAuthor asked = people.findByUserName(userName)
                .flatMap(person -> coAuthors.find(ideaId, person.id()))
                .orElseThrow(NotFound::new);
        boolean known = asked.isAccepted();
        if (asked.withdraw(clock) && known) {
            tell(asked, "withdrawn");
        }
    }

    private Idea locked(long ideaId) {
        return ideas.getLocked(ideaService.view(ideaId).id());
    }

    private void requireAuthor(Idea idea) {
        if (!idea.author().isSameAs(me())) {
            throw new NotAllowed();
        }
    }

    private CoAuthor mine(long ideaId) {
        return coAuthors.find(ideaId, me().id()).orElseThrow(NotFound::new);
    }

    /** Somebody for whom the challenge is there. */
    private Person named(String userName, Idea idea) {
        Person person = people.named("to", userName);
        if (challenges.view(idea.challenge().id(), Reader.of(person)).isEmpty()) {
            throw RuleBroken.at("to", "coauthor.cannotSee", person.displayName());
        }
        return person;
    }

    private void tell(CoAuthor coAuthor, String step) {
        outbox.write(EventType.COAUTHOR_CHANGED, coAuthor.id(), me().id(), step);
    }

    private Person me() {
        return people.get(currentPerson.required());
    }
}
