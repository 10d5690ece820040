package org.prikbord.kudos.page;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.prikbord.kudos.KudosService;
import org.prikbord.kudos.page.Note.Face;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.kudos.KudosView;
import org.prikbord.web.text.Language;
import org.prikbord.web.text.Texts;

/** Writes notes and the values on them in the reader's language. Reads the values once for each request. */
@RequestScoped
public class Notes {
    private static final int SHORT = 60;
    private static final int PAPERS = 4;
    private static final int FACES = 3;
    private static final int NAMES = 3;

    @Inject
    private KudosService kudos;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Language language;

    @Inject
    private Texts texts;

    private List<Value> values;

    /** A value of the company by its name in the reader's language; the key names its sign, too. */
    public record Value(String key, String name) {}

    /** What the company stands for, in its order. */
    public List<Value> values() {
        if (values == null) {
            values = kudos.values().stream()
                    .map(value -> new Value(value.key(), value.name(language.locale())))
                    .toList();
        }
        return values;
    }

    /** The notes for these kudos. */
    public List<Note> of(List<KudosView> given) {
        Map<String, String> names = values().stream().collect(toMap(Value::key, Value::name));
        long me = currentPerson.required().personId();
        return given.stream().map(one -> note(one, names, me)).toList();
    }

    private Note note(KudosView one, Map<String, String> names, long me) {
        return new Note(
                one.id(),
                one.kind().key(),
                one.key().toString(),
                one.id() % PAPERS,
                one.text().length() <= SHORT ? "short" : "",
                faces(one),
                joined(receivers(one).map(Face::name).toList()),
                one.text(),
                one.giver().name(),
                one.giver().team(),
                one.createdAt(),
                one.valueKey(),
                names.getOrDefault(one.valueKey(), one.valueKey()),
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

    /** Names as a sentence says them: <code>Anna</code>, <code>Anna and Bo</code>, <code>Anna, Bo and 3 others</code>. */
    String joined(List<String> names) {
        if (names.size() == 1) {
            return names.get(0);
        }
        if (names.size() > NAMES) {
            String first = String.join(", ", names.subList(0, NAMES - 1));
            return texts.of("kudos.others", first, names.size() - NAMES + 1);
        }
        String first = String.join(", ", names.subList(0, names.size() - 1));
        return texts.of("kudos.and", first, names.get(names.size() - 1));
    }
}
