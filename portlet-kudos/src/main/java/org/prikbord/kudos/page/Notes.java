package org.prikbord.kudos.page;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.prikbord.kudos.KudosService;
import org.prikbord.kudos.ReceiverNames;
import org.prikbord.kudos.page.Note.Face;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.kudos.KudosView;
import org.prikbord.model.kudos.ValueView;
import org.prikbord.web.text.Language;
import org.prikbord.web.text.Texts;

/** Writes notes and the values on them in the reader's language. Reads the values once for each request. */
@RequestScoped
public class Notes {
    private static final int SHORT = 60;
    private static final int PAPERS = 4;
    private static final int FACES = 3;

    @Inject
    private KudosService kudos;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Language language;

    @Inject
    private Texts texts;

    private List<ValueView> all;
    private List<Value> values;

    /**
     * A value of the company, by a name in the reader's language.
     *
     * @param icon names its sign
     * @param colour of the mark beside it
     */
    public record Value(String key, String name, String icon, String colour) {}

    /** What can be chosen of what the company stands for, in its order. */
    public List<Value> values() {
        if (values == null) {
            values = all().stream().filter(ValueView::inUse).map(this::value).toList();
        }
        return values;
    }

    /** What notes on the wall can be looked for by: the same, and one that is chosen though nobody can any more. */
    List<Value> valuesAnd(String chosen) {
        return all().stream()
                .filter(value -> value.inUse() || value.key().equals(chosen))
                .map(this::value)
                .toList();
    }

    /** Whether there is such a value, or was one. */
    boolean isValue(String key) {
        return all().stream().anyMatch(value -> value.key().equals(key));
    }

    private List<ValueView> all() {
        if (all == null) {
            all = kudos.values();
        }
        return all;
    }

    private Value value(ValueView view) {
        return value(view, view.wording());
    }

    private Value value(ValueView view, int wording) {
        return new Value(view.key(), view.name(wording, language.locale()), view.icon(), view.colour());
    }

    /** The notes for these kudos. */
    public List<Note> of(List<KudosView> given) {
        Map<String, ValueView> known = all().stream().collect(toMap(ValueView::key, view -> view));
        long me = currentPerson.required().personId();
        return given.stream()
                .map(one -> note(one, value(known.get(one.valueKey()), one.wording()), me))
                .toList();
    }

    private Note note(KudosView one, Value value, long me) {
        return new Note(
                one.id(),
                one.kind().key(),
                one.key().toString(),
                one.id() % PAPERS,
                one.text().length() <= SHORT ? "short" : "",
                faces(one),
                ReceiverNames.of(one, texts),
                one.text(),
                one.giver().name(),
                one.giver().team(),
                one.createdAt(),
                value,
                one.onBehalfOf(),
                one.firstTeam(),
                one.visibility().key(),
                one.cheers(),
                one.giver().id() == me);
    }

    private static List<Face> faces(KudosView one) {
        return receivers(one).limit(FACES).toList();
    }

    private static Stream<Face> receivers(KudosView one) {
        return Stream.concat(
                one.people().stream().map(person -> new Face(person.name(), person.userName(), "")),
                one.teams().stream().map(team -> new Face(team.name(), team.name(), "team")));
    }
}
