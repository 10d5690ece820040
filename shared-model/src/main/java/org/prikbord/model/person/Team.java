package org.prikbord.model.person;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.prikbord.model.base.Text;

/** People who work together. Departments and shops are made by the import the first time their name is seen; never deleted. */
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

    /** Tells circles of the same name apart; 0 for what the HR system knows, whose names differ. */
    private long apart;

    protected Team() {}

    /** @param name 1 to 100 characters, unique among departments and shops */
    public Team(String name, TeamKind kind) {
        this.kind = kind;
        call(name);
    }

    private void call(String newName) {
        name = Text.required("name", newName, LONGEST_NAME).strip();
        searchName = Text.shortened(Text.folded(name), 120);
    }

    /** A circle; another may have the same name. */
    public static Team circle(String name) {
        Team circle = new Team(name, TeamKind.CIRCLE);
        circle.apart = UUID.randomUUID().getMostSignificantBits() | 1;
        return circle;
    }

    /** @param newName 1 to 100 characters */
    public void rename(String newName) {
        call(newName);
    }

    /** As pages show it. */
    public TeamView view() {
        return new TeamView(id, name, kind);
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
