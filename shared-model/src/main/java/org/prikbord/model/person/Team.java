package org.prikbord.model.person;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.prikbord.model.base.Text;

/** People who work together. Made by the import the first time its name is seen, and never deleted. */
@Entity
@Table(name = "team")
public class Team {
    static final int LONGEST_NAME = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @Convert(converter = TeamKind.Stored.class)
    private TeamKind kind;

    /** Whether anything was ever written to it alone. */
    private boolean addressed;

    @Column(name = "search_name")
    private String searchName;

    protected Team() {}

    /** @param name 1 to 100 characters, unique */
    public Team(String name, TeamKind kind) {
        this.name = Text.required("name", name, LONGEST_NAME);
        this.kind = kind;
        this.searchName = Text.shortened(Text.folded(this.name), 120);
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public TeamKind kind() {
        return kind;
    }
}
