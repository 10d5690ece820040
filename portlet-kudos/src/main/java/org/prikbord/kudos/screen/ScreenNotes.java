package org.prikbord.kudos.screen;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.prikbord.kudos.ReceiverNames;
import org.prikbord.model.kudos.KudosView;
import org.prikbord.model.kudos.ValueView;
import org.prikbord.model.person.Avatar;
import org.prikbord.model.person.PersonView;
import org.prikbord.web.text.Language;
import org.prikbord.web.text.Texts;

/** Writes notes as a screen shows them, in the language of the request, which is the screen's. */
@RequestScoped
public class ScreenNotes {
    private static final int FACES = 3;

    @Inject
    private Language language;

    @Inject
    private Texts texts;

    /**
     * A note.
     *
     * @param to the names of whom it is for, as a sentence says them
     * @param team that of whom it is for, where that is one person
     * @param value by its name
     * @param sign the name of the value's drawing
     */
    public record Note(
            long id, Instant at, String to, String team, List<Face> faces, String text, Giver from, Value value) {
        public Note {
            faces = List.copyOf(faces);
        }
    }

    /** A portrait: initials on one of the tints, round for a person and square for a team. */
    public record Face(String initials, int hue, boolean square) {}

    /** Who gave it. */
    public record Giver(String name, String team) {}

    /** What it was for: the name of its drawing, and its own. */
    public record Value(String sign, String name) {}

    /** The notes for these kudos. */
    List<Note> of(KeyedScreens.Shown shown) {
        Map<String, ValueView> values = shown.values().stream().collect(toMap(ValueView::key, value -> value));
        return shown.kudos().stream()
                .map(one -> note(one, values.get(one.valueKey())))
                .toList();
    }

    private Note note(KudosView one, ValueView value) {
        boolean onePerson = one.people().size() == 1 && one.teams().isEmpty();
        return new Note(
                one.id(),
                one.createdAt(),
                ReceiverNames.of(one, texts),
                onePerson ? one.people().get(0).team() : null,
                faces(one),
                one.text(),
                new Giver(one.giver().name(), one.giver().team()),
                new Value(value.icon(), value.name(one.wording(), language.locale())));
    }

    private static List<Face> faces(KudosView one) {
        return Stream.concat(
                        one.people().stream().map(ScreenNotes::face),
                        one.teams().stream()
                                .map(team -> new Face(Avatar.initials(team.name()), Avatar.hue(team.name()), true)))
                .limit(FACES)
                .toList();
    }

    private static Face face(PersonView person) {
        return new Face(person.initials(), Avatar.hue(person.userName()), false);
    }
}
