package org.prikbord.kudos.keepsake;

import java.awt.Color;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;

/** One page as marks on it, in the order in which they are made; from the upper left corner. */
record Page(float width, float height, List<Mark> marks) {
    Page(float width, float height) {
        this(width, height, new ArrayList<>());
    }

    /** Something to be seen. */
    sealed interface Mark {}

    /** A filled shape, which says nothing. */
    record Area(Shape shape, Color color) implements Mark {}

    /**
     * A line of text.
     *
     * @param x of its left end
     * @param y of the line that it stands on
     * @param heading whether it is what the page is about
     */
    record Words(Line line, float x, float y, Color color, boolean heading) implements Mark {}

    void add(Mark mark) {
        marks.add(mark);
    }
}
