package org.prikbord.ideas.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.prikbord.ideas.AttachmentService;
import org.prikbord.ideas.ChallengeService;
import org.prikbord.ideas.IdeaService;
import org.prikbord.ideas.IdeaWords;
import org.prikbord.model.attachment.AttachmentView;
import org.prikbord.model.base.ChangedMeanwhile;
import org.prikbord.model.challenge.DetailField;
import org.prikbord.model.idea.DetailView;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.web.page.Attempt;

/** <code>edit.xhtml</code>: changes an idea; shows both texts when somebody else changed it meanwhile. */
@Named
@RequestScoped
public class EditIdeaPage {
    @Inject
    private IdeaService ideas;

    @Inject
    private ChallengeService challenges;

    @Inject
    private AttachmentService files;

    @Inject
    private Attempt attempt;

    private long id;
    private int version;
    private String title;
    private String words;
    private final List<DetailText> details =
            IntStream.rangeClosed(1, DetailField.MOST).mapToObj(DetailText::new).toList();
    private List<AttachmentView> attachments = List.of();
    private String theirTitle;
    private String theirs;
    private List<DetailView> theirDetails = List.of();

    /** Begins with what the idea says. */
    public void load() {
        IdeaView idea = ideas.editable(id);
        title = idea.title();
        words = idea.text();
        version = idea.version();
        ask(idea);
        idea.details().forEach(detail -> details.get(detail.place() - 1).setText(detail.text()));
    }

    private void ask(IdeaView idea) {
        attachments = files.on(id);
        challenges
                .view(idea.challengeId())
                .details()
                .forEach(field -> details.get(field.place() - 1).ask(field));
    }

    /** Saves and goes back to the idea. */
    public void save() throws IOException {
        if (attempt.to(this::write)) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/ideas/idea?id=" + id);
        } else {
            askAgain(ideas.view(id));
        }
    }

    private void askAgain(IdeaView idea) {
        if (theirs != null) {
            theirDetails = idea.details();
            id = idea.id();
        }
        ask(idea);
    }

    private void write() {
        try {
            List<String> said = details.stream().map(DetailText::getText).toList();
            ideas.edit(id, new IdeaWords(title, words, said), version);
        } catch (ChangedMeanwhile changed) {
            theirTitle = changed.currentTitle();
            theirs = changed.currentText();
            version = changed.currentVersion();
            throw changed;
        }
    }

    /** The title by now, when the idea is not what this change is based on; else null. */
    public String getTheirTitle() {
        return theirTitle;
    }

    /** What the idea says by now, likewise. */
    public String getTheirs() {
        return theirs;
    }

    /** What it says by now to what else is asked, likewise. */
    public List<DetailView> getTheirDetails() {
        return theirDetails;
    }

    /** A field for each place at which the challenge can ask something. */
    public List<DetailText> getDetails() {
        return details;
    }

    /** The pictures and files on it. */
    public List<AttachmentView> getAttachments() {
        return attachments;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
