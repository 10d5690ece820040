package org.prikbord.ideas.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.prikbord.ideas.IdeaService;
import org.prikbord.model.base.Wording;
import org.prikbord.model.challenge.DetailField;
import org.prikbord.model.idea.DetailView;
import org.prikbord.model.idea.WordsView;
import org.prikbord.model.person.PersonView;

/** <code>versions.xhtml</code>: what changed in an idea, from one version to the next, the last first. */
@Named
@RequestScoped
public class VersionsPage {
    private static final int SHOWN = 20;

    @Inject
    private IdeaService ideas;

    private long id;
    private String title;
    private final List<Change> changes = new ArrayList<>();

    /**
     * A change of an idea's words.
     *
     * @param number of the version that it made; the first version has number 1
     */
    public record Change(
            int number,
            PersonView writer,
            Instant at,
            List<Wording.Piece> title,
            List<Wording.Piece> text,
            List<Detail> details) {}

    /** What changed in what the idea says to something that is asked beside. */
    public record Detail(String label, List<Wording.Piece> pieces) {}

    /** Compares the newest twenty versions, each with the one before. */
    public void load() {
        List<WordsView> words = ideas.words(id, SHOWN);
        title = words.get(0).title();
        for (int at = 1; at < words.size(); at++) {
            changes.add(change(words.get(at - 1), words.get(at)));
        }
    }

    private static Change change(WordsView after, WordsView before) {
        return new Change(
                after.version() + 1,
                after.writer(),
                after.writtenAt(),
                Wording.pieces(before.title(), after.title()),
                Wording.pieces(before.text(), after.text()),
                IntStream.rangeClosed(1, DetailField.MOST)
                        .mapToObj(place -> detail(place, after.details(), before.details()))
                        .filter(detail -> !detail.pieces().isEmpty())
                        .toList());
    }

    private static Detail detail(int place, List<DetailView> after, List<DetailView> before) {
        Optional<DetailView> is = DetailView.at(place, after);
        Optional<DetailView> was = DetailView.at(place, before);
        return new Detail(
                is.or(() -> was).map(DetailView::label).orElse(""),
                Wording.pieces(
                        was.map(DetailView::text).orElse(""),
                        is.map(DetailView::text).orElse("")));
    }

    public List<Change> getChanges() {
        return changes;
    }

    /** What the idea is called now. */
    public String getTitle() {
        return title;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
