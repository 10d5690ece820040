package org.prikbord.model.search;

/** The index cannot be used any more: to be thrown away and made anew. */
final class IndexBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IndexBroken(Throwable cause) {
        super(cause);
    }
}
