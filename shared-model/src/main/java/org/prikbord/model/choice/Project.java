package org.prikbord.model.choice;

/**
 * Something that a budget can be voted for.
 *
 * @param id what ballots call it; the lower one was there first
 * @param cost in cents, at least one: what costs nothing needs no vote
 */
public record Project(long id, long cost) {
    public Project {
        if (cost <= 0) {
            throw new IllegalArgumentException("Project " + id + " costs " + cost + " cents");
        }
    }
}
