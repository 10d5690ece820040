package org.prikbord.model.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Text;

/** Something that a good idea does, and how much that counts beside the others. */
@Embeddable
public class Criterion {
    public static final int LONGEST_NAME = 500;
    public static final int HEAVIEST = 5;

    private String name;

    @Column(name = "weight")
    private int weight;

    protected Criterion() {}

    /** @param weight 1 to 5 */
    public Criterion(String name, int weight) {
        this.name = Text.required("criteria", name, LONGEST_NAME);
        if (weight < 1 || weight > HEAVIEST) {
            throw RuleBroken.at("criteria", "challenge.weight", HEAVIEST);
        }
        this.weight = weight;
    }

    public String name() {
        return name;
    }

    public int weight() {
        return weight;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Criterion that && weight == that.weight && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, weight);
    }
}
