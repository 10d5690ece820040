package org.prikbord.ideas.page;

import org.prikbord.model.challenge.DetailField;

/** A row of the form for a charter: something that each idea is asked beside title and text. */
public class DetailFieldRow {
    private final int place;
    private String label = "";
    private boolean needed;

    DetailFieldRow(int place) {
        this.place = place;
    }

    void take(DetailField field) {
        label = field.label();
        needed = field.needed();
    }

    public int getPlace() {
        return place;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public boolean isNeeded() {
        return needed;
    }

    public void setNeeded(boolean needed) {
        this.needed = needed;
    }
}
