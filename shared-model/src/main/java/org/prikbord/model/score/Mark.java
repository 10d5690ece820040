package org.prikbord.model.score;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.prikbord.model.base.RuleBroken;

/** How well an idea does on one criterion, which is known by its name: its place may change with the charter. */
@Embeddable
public class Mark {
    public static final int BEST = 5;

    private String criterion;

    @Column(name = "mark")
    private int value;

    protected Mark() {}

    Mark(String criterion, int value) {
        if (value < 1 || value > BEST) {
            throw RuleBroken.at("marks", "score.mark", BEST);
        }
        this.criterion = criterion;
        this.value = value;
    }

    public String criterion() {
        return criterion;
    }

    /** 1 to 5, the more the better. */
    public int value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mark that && value == that.value && criterion.equals(that.criterion);
    }

    @Override
    public int hashCode() {
        return Objects.hash(criterion, value);
    }
}
