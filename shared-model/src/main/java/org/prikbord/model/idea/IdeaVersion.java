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
import java.time.Instant;
import org.prikbord.model.person.Person;

/** The words that an idea had before the present ones. */
@Entity
@Table(name = "idea_version")
public class IdeaVersion {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "idea_id")
    private Idea idea;

    private int version;

    private String title;

    private String text;

    @Embedded
    private Details details = new Details();

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "writer_id")
    private Person writer;

    @Column(name = "written_at")
    private Instant writtenAt;

    protected IdeaVersion() {}

    /** The words that the idea has now. */
    IdeaVersion(Idea idea) {
        this.idea = idea;
        this.version = idea.version();
        this.title = idea.title();
        this.text = idea.text();
        this.details = idea.details();
        this.writer = idea.writer();
        this.writtenAt = idea.editedAt().orElse(idea.createdAt());
    }
}
