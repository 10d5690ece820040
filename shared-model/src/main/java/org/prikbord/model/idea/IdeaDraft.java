package org.prikbord.model.idea;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import org.prikbord.model.base.ChangedMeanwhile;
import org.prikbord.model.base.Text;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.person.Person;

/**
 * What somebody is writing for a challenge and has not proposed: nobody else's business, and there again on any device.
 * One that was proposed or thrown away stays for a while without its words, so that a window that was left open
 * elsewhere cannot bring them back. Where ideas may come without a name nothing stays of one that is thrown away: who
 * began under their name and went on without it, and when, is nobody's business either.
 */
@Entity
@Table(name = "idea_draft")
public class IdeaDraft {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "challenge_id")
    private Challenge challenge;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "writer_id")
    private Person writer;

    private String title;

    private String text;

    @Embedded
    private Details details = new Details();

    @Column(name = "saved_at")
    private Instant savedAt;

    /** One more at each change; written while the row is locked. */
    private int version;

    protected IdeaDraft() {}

    /**
     * Takes what is written so far; the same again changes nothing.
     *
     * @param newTitle may still be empty, as the text may
     * @param basedOn the version that the writer saw; {@link ChangedMeanwhile} when it is not the present one
     */
    void keep(String newTitle, String newText, Details newDetails, int basedOn, Clock clock) {
        String typedTitle = Text.optional("title", newTitle, Idea.LONGEST_TITLE);
        String typedText = Text.optional("text", newText, Idea.LONGEST_TEXT);
        if (typedTitle.equals(title) && typedText.equals(text) && newDetails.equals(details)) {
            return;
        }
        requireSeen(basedOn);
        title = typedTitle;
        text = typedText;
        details = newDetails;
        savedAt = clock.instant();
        version++;
    }

    /** {@link ChangedMeanwhile} when there are other words by now than the writer saw. */
    void requireSeen(int basedOn) {
        if (basedOn != version) {
            throw new ChangedMeanwhile(title, text, version);
        }
    }

    public Long id() {
        return id;
    }

    public Challenge challenge() {
        return challenge;
    }

    public Person writer() {
        return writer;
    }

    public String title() {
        return title;
    }

    public String text() {
        return text;
    }

    public Details details() {
        return details;
    }

    public Instant savedAt() {
        return savedAt;
    }

    public int version() {
        return version;
    }

    /** Whether there is nothing in it any more. */
    public boolean isEmpty() {
        return title.isEmpty() && text.isEmpty() && details.together().isEmpty();
    }
}
