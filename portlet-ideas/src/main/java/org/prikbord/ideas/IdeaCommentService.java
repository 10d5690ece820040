package org.prikbord.ideas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Once;
import org.prikbord.model.base.OnceKey;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.mention.Mention;
import org.prikbord.model.moderation.ContentKind;
import org.prikbord.model.moderation.Moderation;
import org.prikbord.model.moderation.Subject;
import org.prikbord.model.moderation.WordRules;
import org.prikbord.model.person.People;
import org.prikbord.model.post.Comment;
import org.prikbord.model.post.CommentView;
import org.prikbord.model.post.Comments;
import org.prikbord.model.post.Remark;

/** What people say under an idea. */
@ApplicationScoped
public class IdeaCommentService {
    @Inject
    private Comments comments;

    @Inject
    private Ideas ideas;

    @Inject
    private IdeaService ideaService;

    @Inject
    private People people;

    @Inject
    private Outbox outbox;

    @Inject
    private Once once;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private WordRules wordRules;

    @Inject
    private Moderation moderation;

    @Inject
    private Clock clock;

    /** Oldest first, after that key or from the first for null. */
    @Allowed
    @Transactional
    public Page<CommentView> page(long ideaId, PageKey after, int limit) {
        return comments.onIdea(ideaService.view(ideaId).id(), after, limit);
    }

    /** The same for an idea that is known to be there for the person. */
    @Allowed
    @Transactional
    public Page<CommentView> read(long ideaId, PageKey after, int limit) {
        return comments.onIdea(ideaId, after, limit);
    }

    /** One comment of that idea. */
    @Allowed
    @Transactional
    public CommentView view(long ideaId, long id) {
        long idea = ideaService.view(ideaId).id();
        return comments.viewOnIdea(id, currentPerson.required())
                .filter(comment -> ideas.get(comment.subject()).root().id() == idea)
                .orElseThrow(NotFound::new);
    }

    /** Comments, once for each key of a request; gives the comment's id. */
    @Allowed
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public long write(long ideaId, Remark remark, String key) {
        long me = currentPerson.required().personId();
        return once.once(me, OnceKey.of(key, "comment on idea", ideaId, remark), () -> {
            Idea idea = ideas.get(ideaService.view(ideaId).id());
            Optional<WordRules.Found> found = wordRules.screen("text", remark.text());
            Comment comment = new Comment(idea, people.get(currentPerson.required()), remark, clock);
            comments.add(comment);
            found.ifPresent(words -> moderation.screened(new Subject(ContentKind.COMMENT, comment.id()), words));
            outbox.write(EventType.IDEA_COMMENTED, comment.id(), me);
            Mention.tell(outbox, remark.text(), comment.id(), me, ContentKind.COMMENT.key());
            return comment.id();
        });
    }
}
