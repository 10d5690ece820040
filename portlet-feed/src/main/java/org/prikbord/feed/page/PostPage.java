package org.prikbord.feed.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.prikbord.feed.AnnouncementService;
import org.prikbord.feed.CommentService;
import org.prikbord.feed.HeardService;
import org.prikbord.feed.PinService;
import org.prikbord.feed.PostService;
import org.prikbord.feed.ShowService;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.post.CommentView;
import org.prikbord.model.post.PostView;

/** <code>post.xhtml</code>: one post with what was said under it. */
@Named
@RequestScoped
public class PostPage {
    @Inject
    private PostService posts;

    @Inject
    private AnnouncementService announcements;

    @Inject
    private HeardService heard;

    @Inject
    private CommentService comments;

    @Inject
    private PostItems items;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private ShowService shows;

    @Inject
    private PinService pins;

    private long id;
    private String after;
    private boolean shared;
    private PostItem item;
    private Long hiddenBy;
    private List<CommentThread> replies = List.of();
    private Long question;
    private String later;
    private boolean mine;
    private boolean justShared;
    private boolean mayEdit;
    private AnnouncementService.Readers readers;
    private List<HeardAct> acts = List.of();
    private boolean show;
    private boolean mayPin;

    /** Reads the post and its replies. */
    public void load() {
        PostView post = posts.view(id);
        hiddenBy = posts.hiding(post).orElse(null);
        item = items.of(post);
        Page<CommentView> page = comments.page(id, PostItems.start(after), Page.MOST);
        replies = CommentThread.of(page.items());
        question = comments.mayAccept(id) ? id : null;
        later = page.following()
                .map(key -> "/feed/post?id=" + id + "&after=" + key)
                .orElse(null);
        readers = announcements.mayCount(post) ? announcements.readers(id) : null;
        mayPin = pins.mayPin(id);
        show = shows.isAnnouncedBy(id);
        acts = post.heard() == null ? List.of() : HeardAct.of(heard.steps(id), post.heard());
        SignedIn reader = currentPerson.required();
        boolean own = post.author().id() == reader.personId();
        justShared = shared && own && item.shared() != null;
        mine = own || reader.isAny(Role.COMMUNICATIONS);
        mayEdit = !item.echo() && (mine || posts.mayStillWrite(post));
    }

    /** Whether the person comes from sharing this; whoever they send the address to does not. */
    public boolean isJustShared() {
        return justShared;
    }

    /** The matter by which it is hidden from others; null while it is not. */
    public Long getHiddenBy() {
        return hiddenBy;
    }

    public PostItem getItem() {
        return item;
    }

    /** What was said, oldest first, each with what replies to it. */
    public List<CommentThread> getReplies() {
        return replies;
    }

    /** Its id, where the person may say what solved it; else null. */
    public Long getQuestion() {
        return question;
    }

    /** Where later replies are, or null. */
    public String getLater() {
        return later;
    }

    /** How many have read it; null unless it must be read and the person may know. */
    public AnnouncementService.Readers getReaders() {
        return readers;
    }

    /** Whether it announces a live show. */
    public boolean isShow() {
        return show;
    }

    /** Which steps the person may take with what happens with it. */
    public List<HeardAct> getActs() {
        return acts;
    }

    /** Echoes are changed where they come from. */
    public boolean isMayEdit() {
        return mayEdit;
    }

    /** Whether the person may put it on top. */
    public boolean isMayPin() {
        return mayPin;
    }

    public boolean isMayRemove() {
        return mine;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public boolean isShared() {
        return shared;
    }

    public void setShared(boolean shared) {
        this.shared = shared;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
