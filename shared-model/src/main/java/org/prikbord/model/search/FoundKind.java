package org.prikbord.model.search;

import java.util.Locale;

/** What can be found. */
public enum FoundKind {
    POST("Post"),
    COMMENT("Comment"),
    PERSON("Person"),
    TEAM("Team"),
    TOPIC("Topic"),
    IDEA("Idea"),
    KUDOS("Kudos");

    private final String entity;

    FoundKind(String entity) {
        this.entity = entity;
    }

    /** How queries call it. */
    String entity() {
        return entity;
    }

    /** The lower-case name, as addresses and JSON have it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of one of them in the index. */
    String of(long id) {
        return key() + ":" + id;
    }
}
