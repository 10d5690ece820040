package org.prikbord.model.screen;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Text;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;

/** A screen that shows the wall. Never edited: another name, audience or look is another screen. */
@Entity
@Table(name = "kudos_screen")
public class Screen {
    public static final int LONGEST_NAME = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    /** Null for all that everybody may see. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "team_id")
    private Team team;

    private String language;

    @Convert(converter = ScreenLook.Stored.class)
    private ScreenLook look;

    @Column(name = "key_hash")
    private String keyHash;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "made_by")
    private Person maker;

    @Column(name = "made_at")
    private Instant madeAt;

    /** Written by {@link Screens} alone. */
    @Column(name = "seen_at")
    private Instant seenAt;

    protected Screen() {}

    /**
     * What somebody wants of a screen.
     *
     * @param team whose notes it shows; null for all
     * @param language two letters, one of those that the board speaks
     */
    public record Wish(String name, Team team, String language, ScreenLook look) {}

    /** A screen that this key opens. */
    public Screen(Person maker, Wish wish, ScreenKey key, Clock clock) {
        this.name = Text.required("name", wish.name(), LONGEST_NAME).strip();
        if (wish.language() == null || wish.language().isBlank()) {
            throw RuleBroken.at("language", "text.empty");
        }
        this.team = wish.team();
        this.language = wish.language();
        this.look = wish.look();
        this.keyHash = key.hash();
        this.maker = maker;
        this.madeAt = clock.instant();
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }
}
