package org.prikbord.model.kudos;

import jakarta.persistence.Embeddable;
import java.util.Objects;

/** What a value is called in one language, by one of its wordings. Never changes. */
@Embeddable
public class ValueName {
    private int wording;

    private String language;

    private String name;

    protected ValueName() {}

    ValueName(int wording, String language, String name) {
        this.wording = wording;
        this.language = language;
        this.name = name;
    }

    /** Counted from 1, one more each time that any of the names changes. */
    public int wording() {
        return wording;
    }

    public String language() {
        return language;
    }

    public String name() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ValueName that
                && wording == that.wording
                && language.equals(that.language)
                && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(wording, language, name);
    }
}
