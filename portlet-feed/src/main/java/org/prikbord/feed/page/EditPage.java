package org.prikbord.feed.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.logging.Logger;
import org.prikbord.feed.PostService;
import org.prikbord.model.base.ChangedMeanwhile;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.post.Lesson;
import org.prikbord.model.post.PostView;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.page.IdConverter;

/** <code>edit.xhtml</code>: changes the text of a post; shows both texts when somebody else changed it meanwhile. */
@Named
@RequestScoped
public class EditPage {
    private static final Logger LOG = Logger.getLogger(EditPage.class.getName());

    @Inject
    private PostService posts;

    @Inject
    private Attempt attempt;

    private long id;
    private int version;
    private String words;
    private boolean lesson;
    private String happened;
    private String learned;
    private String next;
    private String dueOn;
    private String theirs;

    /** Begins with what the post says, also before the form is decoded: which fields there are depends on it. */
    @PostConstruct
    void read() {
        id = IdConverter.requested();
        PostView post = posts.editable(id);
        words = post.text();
        lesson = post.lesson() != null;
        if (lesson) {
            happened = post.lesson().happened();
            learned = post.lesson().learned();
            next = post.lesson().next();
        }
        dueOn = post.dueOn() == null ? null : post.dueOn().toString();
        version = post.version();
    }

    /** Sees before anything is shown that there is such a post: asking for the bean is enough. */
    public void arrive() {
        LOG.finest(() -> "Post " + id + " is changed");
    }

    /** Saves and goes back to the post. */
    public void save() throws IOException {
        if (attempt.to(this::write)) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/feed/post?id=" + id);
        }
    }

    private void write() {
        try {
            posts.edit(id, words, new Lesson(happened, learned, next), day(), version);
        } catch (ChangedMeanwhile changed) {
            theirs = changed.currentText();
            version = changed.currentVersion();
            throw changed;
        }
    }

    private LocalDate day() {
        try {
            return dueOn == null ? null : LocalDate.parse(dueOn);
        } catch (DateTimeException noDay) {
            throw RuleBroken.at("dueOn", "announcement.day");
        }
    }

    /** What the post says by now, when it is not what this change is based on; else null. */
    public String getTheirs() {
        return theirs;
    }

    /** All that this change says. */
    public String getYours() {
        return lesson ? String.join("\n\n", words, happened, learned, next) : words;
    }

    public long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    /** Whether it is a lesson, which has more parts than its text. */
    public boolean isLesson() {
        return lesson;
    }

    /** Whether it must be read by a day. */
    public boolean isAnnouncement() {
        return dueOn != null;
    }

    public String getDueOn() {
        return dueOn;
    }

    public void setDueOn(String dueOn) {
        this.dueOn = dueOn == null ? "" : dueOn;
    }

    public String getHappened() {
        return happened;
    }

    public void setHappened(String happened) {
        this.happened = happened;
    }

    public String getLearned() {
        return learned;
    }

    public void setLearned(String learned) {
        this.learned = learned;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
