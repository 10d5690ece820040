package org.prikbord.feed.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.prikbord.feed.CommentService;
import org.prikbord.feed.ShowService;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.Settings;
import org.prikbord.model.post.CommentView;
import org.prikbord.model.show.QuestionView;
import org.prikbord.model.show.ShowView;

/** <code>show.xhtml</code>: a live show with its questions, and what people said, each at its minute. */
@Named
@RequestScoped
public class ShowPage {
    private static final int MINUTE = 60;

    @Inject
    private ShowService shows;

    @Inject
    private CommentService comments;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private long id;
    private String after;
    private ShowView show;
    private List<QuestionView> questions = List.of();
    private List<CommentView> said = List.of();
    private String later;
    private boolean host;

    /** Reads the show. */
    public void load() {
        show = shows.view(id);
        questions = shows.questions(id);
        host = shows.mayLead(id);
        Page<CommentView> page = comments.page(id, PostItems.start(after), Page.MOST);
        said = page.items();
        later = page.following()
                .map(key -> "/feed/show?id=" + id + "&after=" + key)
                .orElse(null);
    }

    public ShowView getShow() {
        return show;
    }

    /** <code>ahead</code>, <code>now</code> or <code>over</code>. */
    public String getWhen() {
        return show.when(clock.instant()).key();
    }

    public List<QuestionView> getQuestions() {
        return questions;
    }

    /** What people said, oldest first. */
    public List<CommentView> getSaid() {
        return said;
    }

    /** Where later words are, or null. */
    public String getLater() {
        return later;
    }

    /** Whether the person leads it. */
    public boolean isHost() {
        return host;
    }

    /** Whether its picture may stand on the page: the company said from where. */
    public boolean isFramed() {
        return settings.showOrigins().stream()
                .anyMatch(origin -> show.video().equals(origin) || show.video().startsWith(origin + "/"));
    }

    /** Where in the recording a moment is, as <code>1:02:03</code>; empty when it was not running. */
    public String at(Instant moment) {
        return show.secondOf(moment)
                .map(second -> String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        second / MINUTE / MINUTE,
                        second / MINUTE % MINUTE,
                        second % MINUTE))
                .orElse("");
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
