package org.prikbord.model.attention;

import java.util.Locale;

/**
 * What is followed or muted.
 *
 * @param id of the post, team or person; 0 for a topic
 * @param topic its name in lower case; empty for anything else
 */
public record Subject(AttentionKind kind, long id, String topic) {
    /** A topic, be it that nobody has written of it yet. */
    public static Subject topic(String name) {
        return new Subject(AttentionKind.TOPIC, 0, name.toLowerCase(Locale.ROOT));
    }

    public static Subject of(AttentionKind kind, long id) {
        return new Subject(kind, id, "");
    }

    /** As addresses have it: its id, or its name. */
    public String address() {
        return kind == AttentionKind.TOPIC ? topic : Long.toString(id);
    }
}
