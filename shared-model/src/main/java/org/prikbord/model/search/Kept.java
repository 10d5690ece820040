package org.prikbord.model.search;

import java.nio.file.Path;

/** An index with its folder, from when it is taken until the node ends; of one database, in one format. */
final class Kept implements AutoCloseable {
    /** To be raised with every change of {@link Entry} or {@link Reading}: then all nodes make theirs anew. */
    private static final int FORMAT = 2;

    private final IndexFolder folder;
    private final String of;
    private SearchIndex index;
    private boolean whole;

    Kept(Path root, String database) {
        folder = IndexFolder.take(root);
        of = FORMAT + " " + database;
    }

    /** The index that is there, or an empty one in the place of what is of no use. */
    SearchIndex open() {
        whole = folder.hasIndex() && folder.note().equals(wholeNote());
        if (!folder.note().startsWith(of)) {
            folder.empty();
            folder.note(of);
        }
        try {
            index = new SearchIndex(folder.index());
            check();
        } catch (RuntimeException unreadable) {
            throw new IndexBroken(unreadable);
        }
        return index;
    }

    private String wholeNote() {
        return of + " whole";
    }

    /** Asks it something; {@link IndexBroken} when it does not answer. */
    void check() {
        if (index != null) {
            index.stamps(FoundKind.TEAM, 0, 1);
        }
    }

    /** Whether it has once held all that there was. */
    boolean isWhole() {
        return whole;
    }

    /** From now on it does. */
    void beWhole() {
        if (!whole) {
            folder.note(wholeNote());
            whole = true;
        }
    }

    /** Empties the folder, whatever is in it. */
    void throwAway() {
        whole = false;
        try {
            closeIndex();
        } finally {
            folder.empty();
        }
    }

    private void closeIndex() {
        SearchIndex open = index;
        index = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void close() {
        try {
            closeIndex();
        } finally {
            folder.giveBack();
        }
    }
}
