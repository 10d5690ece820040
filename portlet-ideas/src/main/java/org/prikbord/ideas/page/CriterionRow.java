package org.prikbord.ideas.page;

/** A row of the form for a charter: something that a good idea does, and how much that counts. */
public class CriterionRow {
    private static final int USUAL = 3;

    private String name;
    private int weight = USUAL;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getWeight() {
        return weight;
    }

    public void setWeight(int weight) {
        this.weight = weight;
    }
}
