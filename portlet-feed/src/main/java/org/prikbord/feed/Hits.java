package org.prikbord.feed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.prikbord.model.search.Found;
import org.prikbord.model.search.FoundKind;

/** Where what was found is. */
public final class Hits {
    private Hits() {}

    /** The page of it; for people and departments, which have none, all that is theirs. */
    public static String url(Found found) {
        return switch (found.kind()) {
            case POST -> "/feed/post?id=" + found.id();
            case COMMENT ->
                (found.under().kind() == FoundKind.POST ? "/feed/post?id=" : "/ideas/idea?id=")
                        + found.under().id();
            case PERSON -> "/feed/search?person=" + encoded(found.by().userName());
            case TEAM ->
                "circle".equals(found.sort()) ? "/feed/circle?id=" + found.id() : "/feed/search?team=" + found.id();
            case TOPIC -> "/feed/?topic=" + encoded(found.title());
            case IDEA -> "/ideas/idea?id=" + found.id();
            case KUDOS -> "/kudos/note?id=" + found.id();
        };
    }

    /** As it stands in an address. */
    public static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
