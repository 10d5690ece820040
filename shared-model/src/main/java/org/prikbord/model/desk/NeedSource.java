package org.prikbord.model.desk;

import java.util.List;
import org.prikbord.model.base.PageKey;

/** Finds the needs of one kind. Whatever is one in the house is asked: there is no list of them. */
public interface NeedSource {
    /** Names the kind, in lower case; the same for all that it finds. */
    String kind();

    /** What stands after that place, by time and id, the earliest first, so many at most; a fixed number of statements. */
    List<Need> after(PageKey place, int most);

    /** How many there are; one statement. */
    long count();
}
