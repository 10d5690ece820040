package org.prikbord.kudos.keepsake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.prikbord.kudos.KudosService;
import org.prikbord.kudos.ReceiverNames;
import org.prikbord.model.base.Settings;
import org.prikbord.model.kudos.KudosView;
import org.prikbord.model.kudos.ValueView;
import org.prikbord.model.person.TeamView;
import org.prikbord.web.text.Dates;
import org.prikbord.web.text.Language;
import org.prikbord.web.text.Names;
import org.prikbord.web.text.Texts;

/** Writes what stands on a certificate, in the reader's language. */
@RequestScoped
public class Keepsakes {
    /** Names on a picture; the others are counted. */
    private static final int FEW = 3;

    @Inject
    private KudosService kudos;

    @Inject
    private Settings settings;

    @Inject
    private Language language;

    @Inject
    private Texts texts;

    @Inject
    private Names names;

    @Inject
    private Dates dates;

    /** What these kudos say. */
    public Keepsake of(KudosView one) {
        List<String> receivers = Stream.concat(
                        one.people().stream().map(names::of),
                        one.teams().stream().map(TeamView::name))
                .toList();
        boolean onePerson = one.teams().isEmpty() && one.people().size() == 1;
        ValueView value = kudos.values().stream()
                .filter(each -> each.key().equals(one.valueKey()))
                .findFirst()
                .orElseThrow();
        return new Keepsake(
                one.id(),
                texts.get("kudos.head." + one.kind().key()),
                ReceiverNames.sentence(receivers, receivers.size(), texts),
                ReceiverNames.sentence(receivers, FEW, texts),
                onePerson ? names.team(one.people().get(0)) : "",
                one.text(),
                texts.get("kudos.from"),
                names.of(one.giver()),
                names.team(one.giver()),
                value.icon(),
                value.name(one.wording(), language.locale()),
                dates.whole(one.createdAt()),
                one.createdAt(),
                settings.company(),
                settings.accent(),
                language.locale());
    }
}
