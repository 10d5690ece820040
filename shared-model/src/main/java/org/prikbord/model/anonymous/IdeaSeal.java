package org.prikbord.model.anonymous;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Whose an idea without a name is: sealed, and as a mark that its author is recognised by. */
@Entity
@Table(name = "idea_seal")
public class IdeaSeal {
    @Id
    @Column(name = "idea_id")
    private Long ideaId;

    @Column(name = "request_mark")
    private String requestMark;

    @Column(name = "author_mark")
    private String authorMark;

    private String sealed;

    protected IdeaSeal() {}

    IdeaSeal(long ideaId, String requestMark, String authorMark, String sealed) {
        this.ideaId = ideaId;
        this.requestMark = requestMark;
        this.authorMark = authorMark;
        this.sealed = sealed;
    }

    String sealed() {
        return sealed;
    }
}
