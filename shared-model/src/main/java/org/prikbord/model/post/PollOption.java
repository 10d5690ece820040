package org.prikbord.model.post;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What one may choose in a poll, and how many did. */
@Embeddable
public class PollOption {
    private String text;

    /** Counted by the database alone, for many who vote at once. */
    @Column(updatable = false)
    private int votes;

    protected PollOption() {}

    PollOption(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public int votes() {
        return votes;
    }
}
