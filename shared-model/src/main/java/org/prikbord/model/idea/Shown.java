package org.prikbord.model.idea;

/** Which ideas a list shows and a number counts: those that are neither hidden nor a part of a joint one by now. */
public final class Shown {
    private Shown() {}

    /** The condition of a query on the idea that has this name in it. */
    public static String idea(String name) {
        return name + ".hiddenAt is null and " + name + ".joint is null";
    }
}
