package org.prikbord.kudos;

import java.util.List;
import java.util.stream.Stream;
import org.prikbord.model.kudos.KudosView;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.TeamView;
import org.prikbord.web.text.Texts;

/** Whom a note is for, as a sentence says it: <code>Anna</code>, <code>Anna and Bo</code>, <code>Anna, Bo and 3 others</code>. */
public final class ReceiverNames {
    private static final int MOST = 3;

    private ReceiverNames() {}

    /** In the language of these texts. */
    public static String of(KudosView kudos, Texts texts) {
        List<String> names = Stream.concat(
                        kudos.people().stream().map(PersonView::name),
                        kudos.teams().stream().map(TeamView::name))
                .toList();
        return sentence(names, MOST, texts);
    }

    /** Names as a sentence says them, so many at most. */
    public static String sentence(List<String> names, int most, Texts texts) {
        if (names.size() == 1) {
            return names.get(0);
        }
        if (names.size() > most) {
            return texts.of("kudos.others", String.join(", ", names.subList(0, most - 1)), names.size() - most + 1);
        }
        String first = String.join(", ", names.subList(0, names.size() - 1));
        return texts.of("kudos.and", first, names.get(names.size() - 1));
    }
}
