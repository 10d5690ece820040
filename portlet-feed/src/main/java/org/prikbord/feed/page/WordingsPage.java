package org.prikbord.feed.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.prikbord.feed.PostService;
import org.prikbord.model.base.Wording;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.post.FormerWords;

/** <code>versions.xhtml</code>: what changed in a post, from one version to the next, the last first. */
@Named
@RequestScoped
public class WordingsPage {
    @Inject
    private PostService posts;

    private long id;
    private List<Change> changes = List.of();

    /**
     * A change of what a post says.
     *
     * @param withheld whether what it said before is not shown, because the desk had to do with it
     */
    public record Change(PersonView writer, Instant at, List<Wording.Piece> pieces, boolean withheld) {
        static Change of(FormerWords.View after, FormerWords.View before) {
            boolean withheld = before.withheld() || after.withheld();
            return new Change(
                    after.writer(),
                    after.writtenAt(),
                    withheld ? List.of() : Wording.pieces(before.words(), after.words()),
                    withheld);
        }
    }

    /** Compares each version with the one before. */
    public void load() {
        List<FormerWords.View> words = posts.wordings(id);
        changes = IntStream.range(1, words.size())
                .mapToObj(at -> Change.of(words.get(at - 1), words.get(at)))
                .toList();
    }

    public List<Change> getChanges() {
        return changes;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
