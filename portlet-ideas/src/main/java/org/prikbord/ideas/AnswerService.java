package org.prikbord.ideas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.model.idea.IdeaView.DecisionView;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.idea.Reply;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;

/** Answering ideas, for the sponsor of their challenge and communications. */
@ApplicationScoped
public class AnswerService {
    @Inject
    private Ideas ideas;

    @Inject
    private IdeaService ideaService;

    @Inject
    private People people;

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentPerson currentPerson;

    /** An idea for who may answer it. */
    @Allowed
    @Transactional
    public IdeaView answerable(long id) {
        ideas.get(id).challenge().requireAnswerer(me());
        return ideaService.view(id);
    }

    /** Answers an idea, with the reason; the same twice is once. */
    @Allowed
    @Transactional
    public void decide(long id, Reply reply) {
        long idea = ideaService.view(id).id();
        if (ideas.decide(idea, me(), reply)) {
            tell(idea);
        }
    }

    /**
     * Answers again what was answered with "later".
     *
     * @param basedOn the version of the answer that was seen
     */
    @Allowed
    @Transactional
    public void decideAgain(long id, Reply reply, int basedOn) {
        ideaService.view(id);
        if (ideas.decideAgain(id, me(), reply, basedOn)) {
            tell(id);
        }
    }

    private void tell(long id) {
        outbox.write(EventType.IDEA_DECIDED, id, currentPerson.required().personId());
    }

    /** What was answered before to an idea that is known to be there for the person, the last first. */
    @Allowed
    @Transactional
    public List<DecisionView> earlier(long id) {
        return ideas.earlierReplies(id);
    }

    private Person me() {
        return people.get(currentPerson.required());
    }
}
