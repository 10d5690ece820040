package org.prikbord.model.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.prikbord.model.base.RuleBroken;

/** The up to three things that a challenge asks beside title and text, each at its place. */
@Embeddable
public class DetailFields {
    @Column(name = "detail1_label")
    private String label1 = "";

    @Column(name = "detail1_needed")
    private boolean needed1;

    @Column(name = "detail2_label")
    private String label2 = "";

    @Column(name = "detail2_needed")
    private boolean needed2;

    @Column(name = "detail3_label")
    private String label3 = "";

    @Column(name = "detail3_needed")
    private boolean needed3;

    /** Asks for nothing more. */
    public DetailFields() {}

    /** At most one for each place; a broken rule at <code>details</code> for two of the same label. */
    public DetailFields(List<DetailField> fields) {
        Set<String> known = new HashSet<>();
        for (DetailField field : fields) {
            if (field.isAsked() && !known.add(field.label().toLowerCase(Locale.ROOT))) {
                throw RuleBroken.at("details", "challenge.sameDetails", field.label());
            }
            switch (field.place()) {
                case 1 -> {
                    label1 = field.label();
                    needed1 = field.needed();
                }
                case 2 -> {
                    label2 = field.label();
                    needed2 = field.needed();
                }
                default -> {
                    label3 = field.label();
                    needed3 = field.needed();
                }
            }
        }
    }

    /** All places, in order. */
    public List<DetailField> places() {
        return List.of(
                new DetailField(1, label1, needed1),
                new DetailField(2, label2, needed2),
                new DetailField(3, label3, needed3));
    }

    /** What is asked, in order. */
    public List<DetailField> asked() {
        return places().stream().filter(DetailField::isAsked).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DetailFields that && places().equals(that.places());
    }

    @Override
    public int hashCode() {
        return places().hashCode();
    }
}
