package org.prikbord.model.kudos;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.prikbord.model.base.ChangedMeanwhile;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Text;

/**
 * Something that the company stands for, and that people thank each other for. It is never taken away, as kudos have it:
 * one that is out of use is not offered any more. When its names change, the earlier ones stay, for kudos that were given
 * with them; its picture and its colour are what people know it by, and are the same on all of them.
 */
@Entity
@Table(name = "company_value")
public class CompanyValue {
    public static final int LONGEST_NAME = 60;

    /** The language of the name that has to be there, and that is shown where one of another language is not. */
    public static final String FIRST_LANGUAGE = "en";

    @Id
    @Column(name = "value_key")
    private String key;

    private String icon;

    @Convert(converter = ValueColour.Stored.class)
    private ValueColour colour;

    /** Moved by {@link CompanyValues} alone: another place does not make it another value. */
    @Column(updatable = false)
    private int place;

    private int wording;

    @Column(name = "in_use")
    private boolean inUse = true;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "company_value_name", joinColumns = @JoinColumn(name = "value_key"))
    private Set<ValueName> names = new HashSet<>();

    protected CompanyValue() {}

    /** @param key says nothing of the names, which may change */
    CompanyValue(String key, int place, Draft draft) {
        this.key = key;
        this.place = place;
        take(draft);
    }

    /**
     * What somebody wants a value to be.
     *
     * @param names by language; blank ones are not there
     */
    public record Draft(Map<String, String> names, ValueSign sign, ValueColour colour) {
        public Draft {
            Map<String, String> said = new TreeMap<>();
            names.forEach((language, name) -> {
                String line = Text.storable(name).strip().replaceAll("\\s+", " ");
                if (!line.isEmpty()) {
                    said.put(language, Text.optional("name-" + language, line, LONGEST_NAME));
                }
            });
            Text.required("name-" + FIRST_LANGUAGE, said.get(FIRST_LANGUAGE), LONGEST_NAME);
            names = said;
        }

        /** The name that has to be there. */
        public String name() {
            return names.get(FIRST_LANGUAGE);
        }

        @Override
        public Map<String, String> names() {
            return new TreeMap<>(names);
        }
    }

    private void take(Draft draft) {
        if (!draft.names().equals(names())) {
            wording++;
            draft.names().forEach((language, name) -> names.add(new ValueName(wording, language, name)));
        }
        icon = draft.sign().key();
        colour = draft.colour();
    }

    /**
     * Changes what it is.
     *
     * @param basedOn the version that was seen; {@link ChangedMeanwhile} when it is not the present one
     */
    void edit(Draft draft, int basedOn) {
        if (basedOn != version) {
            throw new ChangedMeanwhile(name(), String.join("\n", names().values()), version);
        }
        take(draft);
    }

    /** Offers it no longer. */
    void end() {
        inUse = false;
    }

    /** Offers it again. */
    void beginAgain() {
        inUse = true;
    }

    /** Broken for one that is not offered any more. */
    public void requireInUse() {
        if (!inUse) {
            throw RuleBroken.at("value", "value.ended", name());
        }
    }

    public String key() {
        return key;
    }

    /** The name of a drawing in the product's set of icons. */
    public String icon() {
        return icon;
    }

    public ValueColour colour() {
        return colour;
    }

    public int place() {
        return place;
    }

    /** Which of its names are the present ones: counted from 1. */
    public int wording() {
        return wording;
    }

    public int version() {
        return version;
    }

    /** Whether it is offered to who gives thanks. */
    public boolean isInUse() {
        return inUse;
    }

    /** The present names, by language. */
    public Map<String, String> names() {
        return names(wording);
    }

    /** The names by one of its wordings, by language. */
    Map<String, String> names(int which) {
        Map<String, String> called = new TreeMap<>();
        names.stream()
                .filter(name -> name.wording() == which)
                .forEach(name -> called.put(name.language(), name.name()));
        return called;
    }

    /** The present name in the first language. */
    String name() {
        return names().getOrDefault(FIRST_LANGUAGE, key);
    }

    /** As pages show it. */
    ValueView view() {
        Map<Integer, Map<String, String>> wordings = new TreeMap<>();
        for (int each = 1; each <= wording; each++) {
            wordings.put(each, names(each));
        }
        return new ValueView(key, icon, colour.key(), inUse, wording, wordings, version);
    }
}
