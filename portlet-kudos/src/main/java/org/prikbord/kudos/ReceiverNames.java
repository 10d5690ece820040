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
        if (names.size() == 1) {
            return names.get(0);
        }
        if (names.size() > MOST) {
            String first = String.join(", ", names.subList(0, MOST - 1));
            return texts.of("kudos.others", first, names.size() - MOST + 1);
        }
        String first = String.join(", ", names.subList(0, names.size() - 1));
        return texts.of("kudos.and", first, names.get(names.size() - 1));
    }
}
