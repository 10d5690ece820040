package org.prikbord.ideas.page;

/** A row of the form for a charter: something that a good idea does, and how much that counts. */
public class CriterionRow {
    private static final int USUAL = 3;

    private final int number;
    private String name;
    private int weight = USUAL;

    /** @param number which row it is, from 1 on */
    CriterionRow(int number) {
        this.number = number;
    }

    public int getNumber() {
        return number;
    }

    public String getName() {
        return name;
    }

    boolean isFilled() {
        return name != null && !name.isBlank();
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
