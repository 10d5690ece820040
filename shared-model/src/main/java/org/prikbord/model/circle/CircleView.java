package org.prikbord.model.circle;

/**
 * A circle as its reader sees it.
 *
 * @param members how many active people are in it
 * @param mine what the reader is to it
 */
public record CircleView(long id, String name, Access access, String about, long members, Belonging mine, int version) {

    /** As a query gives it: keeper is null for who is not in it, asked counts the reader's requests. */
    public CircleView(
            Long id, String name, Access access, String about, Long members, Boolean keeper, Long asked, int version) {
        this(id, name, access, about, members, belonging(keeper, asked), version);
    }

    private static Belonging belonging(Boolean keeper, long asked) {
        if (keeper != null) {
            return keeper ? Belonging.KEEPER : Belonging.MEMBER;
        }
        return asked > 0 ? Belonging.ASKED : Belonging.NONE;
    }
}
