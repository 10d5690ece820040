package org.prikbord.ideas.page;

import org.prikbord.model.challenge.DetailField;

/** A field of the form for an idea, at one of the places where its challenge can ask something. */
public class DetailText {
    private DetailField field;
    private String text = "";

    DetailText(int place) {
        this.field = new DetailField(place, "", false);
    }

    void ask(DetailField asked) {
        field = asked;
    }

    /** Whether anything is asked here. */
    public boolean isAsked() {
        return field.isAsked();
    }

    public boolean isNeeded() {
        return field.needed();
    }

    public String getLabel() {
        return field.label();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
