package org.prikbord.web.kept;

import java.util.UUID;
import java.util.function.Function;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.person.Avatar;
import org.prikbord.web.text.Markup;

/** A place in a page that is kept for many, at which a word about whoever reads it is filled in. */
public enum Hole {
    NAME(SignedIn::name),
    USER_NAME(SignedIn::userName),
    INITIALS(person -> Avatar.initials(person.name())),
    HUE(person -> String.valueOf(Avatar.hue(person.userName())));

    /** The attribute of a request whose page is made for many: marks stand in it for what is one person's. */
    public static final String MARKED = "prikbord.marked";

    private final String mark = "\uE000" + UUID.randomUUID() + "\uE001";
    private final Function<SignedIn, String> word;

    Hole(Function<SignedIn, String> word) {
        this.word = word;
    }

    /** What stands there while the page is kept. Nobody can write it into a post: it is another one after each start. */
    public String mark() {
        return mark;
    }

    /** What to fill in for this person, safe in text and in attributes. */
    String fill(SignedIn person) {
        return Markup.escaped(word.apply(person));
    }
}
