package org.prikbord.model.circle;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import org.prikbord.model.base.ChangedMeanwhile;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Text;
import org.prikbord.model.person.Team;

/** A team that people made themselves: a project, a hobby, the night shift of three shops. */
@Entity
@Table(name = "circle")
public class Circle {
    public static final int LONGEST_ABOUT = 500;

    @Id
    private Long teamId;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @MapsId
    @JoinColumn(name = "team_id")
    private Team team;

    @Convert(converter = Access.Stored.class)
    private Access access;

    private String about;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Circle() {}

    /** @param about what it is for; at most 500 characters */
    public Circle(Team team, Access access, String about, Clock clock) {
        this.team = team;
        this.createdAt = clock.instant();
        take(access, about);
    }

    private void take(Access newAccess, String newAbout) {
        if (newAccess == null) {
            throw RuleBroken.at("access", "choice.unknown", "");
        }
        about = Text.optional("about", newAbout, LONGEST_ABOUT);
        access = newAccess;
    }

    /**
     * Changes what it is.
     *
     * @param basedOn the version that was seen; {@link ChangedMeanwhile} when it is not the present one
     */
    public void edit(String name, Access newAccess, String newAbout, int basedOn) {
        if (basedOn != version) {
            throw new ChangedMeanwhile(team.name(), about, version);
        }
        team.rename(name);
        take(newAccess, newAbout);
    }

    public Long teamId() {
        return teamId;
    }

    public Team team() {
        return team;
    }

    public Access access() {
        return access;
    }

    public String about() {
        return about;
    }

    public int version() {
        return version;
    }
}
