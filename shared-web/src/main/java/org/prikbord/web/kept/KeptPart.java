package org.prikbord.web.kept;

import java.io.Serializable;
import java.util.function.Consumer;

/**
 * A part of a page that is the same for everybody who reads the same language: as it is kept, or a place to keep it. A
 * page's bean asks {@link KeptParts} for it before it reads anything, and reads only what is not kept.
 */
public final class KeptPart implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String html;
    private final transient Consumer<String> keeper;

    KeptPart(String html, Consumer<String> keeper) {
        this.html = html;
        this.keeper = keeper;
    }

    /** Whether it has been rendered and nothing in it has changed since. */
    public boolean isKept() {
        return html != null;
    }

    /** What was rendered; null when it has to be rendered now. */
    public String html() {
        return html;
    }

    /** Keeps what was rendered, as of the moment at which the part was asked for. */
    public void keep(String rendered) {
        keeper.accept(rendered);
    }
}
