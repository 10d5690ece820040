package org.prikbord.model.news;

import java.io.Serializable;
import java.time.Instant;

/**
 * A file with news, as a page shows it.
 *
 * @param owner who gave it
 * @param found how many pieces are in it
 * @param done how many of them the board has come to
 * @param brought how many of them became posts, the others being here already
 * @param picturesMissed how many pictures could not be had
 * @param stopped whether the board should be busy with it, but has not been for a while
 */
public record NewsFileView(
        long id,
        String name,
        String owner,
        NewsState state,
        int found,
        int done,
        int brought,
        int picturesMissed,
        Instant givenAt,
        boolean stopped)
        implements Serializable {
    /** 0 to 100. */
    public int percent() {
        return found == 0 ? 100 : (int) (100L * done / found);
    }
}
