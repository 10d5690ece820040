package org.prikbord.model.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

    /**
     * Which criteria have another name now: those in whose place one stands that was not there before. Whatever else
     * changed was taken away or added.
     *
     * @return the new name by the old one
     */
    public static Map<String, String> renamed(List<Criterion> before, List<Criterion> after) {
        Set<String> old = before.stream().map(Criterion::name).collect(Collectors.toSet());
        Set<String> present = after.stream().map(Criterion::name).collect(Collectors.toSet());
        Map<String, String> renamed = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            String was = before.get(i).name();
            String is = after.get(i).name();
            if (!present.contains(was) && !old.contains(is)) {
                renamed.put(was, is);
            }
        }
        return renamed;
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
