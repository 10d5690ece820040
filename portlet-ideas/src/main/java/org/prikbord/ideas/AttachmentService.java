package org.prikbord.ideas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.prikbord.model.attachment.Attached;
import org.prikbord.model.attachment.Attachment;
import org.prikbord.model.attachment.AttachmentView;
import org.prikbord.model.attachment.Attachments;
import org.prikbord.model.attachment.Uploads;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;

/** Taking in pictures and files for ideas, showing them, and taking them off. */
@ApplicationScoped
public class AttachmentService {
    @Inject
    private Attachments attachments;

    @Inject
    private Uploads uploads;

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

    @Inject
    private Clock clock;

    /**
     * Keeps a file for its owner until an idea takes it; a picture is drawn anew.
     *
     * @return its id
     */
    @Allowed
    public long upload(byte[] file, String name, String key) {
        return uploads.take(currentPerson.required(), file, name, key);
    }

    /** What is on an idea. */
    @Allowed
    @Transactional
    public List<AttachmentView> on(long ideaId) {
        return attachments.on(ideaService.view(ideaId).id());
    }

    /** Something on an idea that is there for the person, or one's own before it is on any; {@link NotFound} else. */
    @Allowed
    @Transactional
    public Attachment attachment(long id) {
        Attachment attachment = attachments
                .find(id)
                .filter(found -> !found.isRemoved() && found.postId().isEmpty())
                .orElseThrow(NotFound::new);
        attachment.idea().ifPresentOrElse(idea -> ideaService.view(idea.id()), () -> requireOwner(attachment));
        return attachment;
    }

    private void requireOwner(Attachment attachment) {
        if (!attachment.isOwnedBy(currentPerson.required().personId())) {
            throw new NotFound();
        }
    }

    /** Puts an upload on an idea, or says what it shows: who may edit the idea may. */
    @Allowed
    @Transactional
    public void attach(long ideaId, Attached file) {
        change(ideaId, idea -> attachments.attach(idea, me(), List.of(file)));
    }

    /** Takes something off an idea, from where it can come back for a day. */
    @Allowed
    @Transactional
    public void remove(long ideaId, long id) {
        change(ideaId, idea -> attachments.remove(idea, id));
    }

    /** Puts back what was taken off. */
    @Allowed
    @Transactional
    public void restore(long ideaId, long id) {
        change(ideaId, idea -> attachments.restore(idea, id));
    }

    private void change(long ideaId, Consumer<Idea> act) {
        Idea idea = ideas.getLocked(ideaService.view(ideaId).id());
        if (!idea.isEditedBy(me())) {
            throw new NotAllowed();
        }
        idea.challenge().requireIdeasOpen(clock);
        act.accept(idea);
        outbox.write(EventType.IDEA_EDITED, idea.id(), me().id());
    }

    private Person me() {
        return people.get(currentPerson.required());
    }
}
