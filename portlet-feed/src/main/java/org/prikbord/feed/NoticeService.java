package org.prikbord.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.prikbord.model.anonymous.AnonymousIdeas;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.notice.NoticeView;
import org.prikbord.model.notice.Notices;

/** What concerns the person who asks. */
@ApplicationScoped
public class NoticeService {
    @Inject
    private Notices notices;

    @Inject
    private AnonymousIdeas anonymous;

    @Inject
    private CurrentPerson currentPerson;

    /** Newest first; from the newest when the key is null. */
    @Allowed
    @Transactional
    public Page<NoticeView> page(PageKey before, int limit) {
        return notices.of(me(), anonymous.by(me()), before, limit);
    }

    /** How many have not been seen, up to {@link Notices#MOST_COUNTED}. */
    @Allowed
    @Transactional
    public int unseen() {
        return notices.unseenCount(me(), anonymous.by(me()));
    }

    /** Everything up to that notice has been seen. */
    @Allowed
    @Transactional
    public void seen(long upTo) {
        notices.markSeen(me(), upTo);
    }

    private long me() {
        return currentPerson.required().personId();
    }
}
