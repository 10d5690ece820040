package org.prikbord.model.post;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.prikbord.model.person.Team;

/**
 * What a post shares, if anything: another post, the limits of which stay. Once that is gone for good, {@link Shares} keeps
 * its limits here, so that nobody sees a share who could not see it before.
 */
@Embeddable
public class Share {
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "shared_id", updatable = false)
    private Post original;

    /** The same, for queries: Hibernate joins what is compared by itself, and leaves out what shares nothing. */
    @Column(name = "shared_id", insertable = false, updatable = false)
    private Long originalId;

    @Column(name = "shared_gone", insertable = false, updatable = false)
    private boolean gone;

    @Column(insertable = false, updatable = false)
    private boolean limited;

    /** Written by {@link Shares} alone. */
    @ManyToMany
    @JoinTable(
            name = "post_limit",
            joinColumns = @JoinColumn(name = "post_id"),
            inverseJoinColumns = @JoinColumn(name = "team_id"))
    private Set<Team> limits = new HashSet<>();

    protected Share() {}

    /** Null for what shares nothing. */
    Share(Post original) {
        this.original = original;
    }

    /** Of a post that shares nothing itself. */
    static Share of(Post original) {
        if (original.share().isThere()) {
            throw new IllegalArgumentException("A post that shares another one cannot be shared itself");
        }
        return new Share(original);
    }

    /** Whether the post shares another one at all. */
    public boolean isThere() {
        return original != null || gone;
    }

    /** What is shared, be it that nobody sees it now; empty when nothing is, or it is gone for good. */
    public Optional<Post> original() {
        return Optional.ofNullable(original);
    }

    /** Whether what is shared lets that person see it. */
    boolean allows(long person, Set<Long> teams) {
        return (original == null || original.isFor(person, teams))
                && (!limited || limits.stream().map(Team::id).anyMatch(teams::contains));
    }
}
