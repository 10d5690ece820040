package org.prikbord.model.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.kudos.CompanyValues;
import org.prikbord.model.kudos.Kudos;
import org.prikbord.model.kudos.KudosRepository;
import org.prikbord.model.kudos.KudosView;
import org.prikbord.model.moderation.Audit;
import org.prikbord.model.moderation.AuditView;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;

class ScreensTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-28T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private Screens screens(Database database) {
        return new Screens(database.em(), new Audit(database.em(), clock), clock);
    }

    private static Screen.Wish wish(String name, Team team) {
        return new Screen.Wish(name, team, "nl", ScreenLook.DARK);
    }

    private Screens.Made made(Database database, Person maker, String name) {
        return database.in(() -> screens(database).make(maker, wish(name, maker.team())));
    }

    @Test
    void keysAreLongPlainAndNeverTheSame() {
        Set<String> keys = IntStream.range(0, 1_000)
                .mapToObj(each -> ScreenKey.fresh().value())
                .collect(Collectors.toSet());
        assertThat(keys).hasSize(1_000).allMatch(key -> key.matches("[0-9a-hjkmnp-tv-z]{26}"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void opensToItsKeyUntilItIsRevokedAndKeepsOnlyAHash(Database database) {
        Person evi = Staff.hired(database, "Evi", Role.COMMUNICATIONS);
        Screens.Made made = made(database, evi, "Canteen " + evi.userName());
        ScreenView screen =
                database.in(() -> screens(database).opened(made.key())).orElseThrow();
        assertThat(screen.id()).isEqualTo(made.id());
        assertThat(screen.team()).isEqualTo(evi.team().name());
        assertThat(screen.look()).isEqualTo(ScreenLook.DARK);
        assertThat(screen.made().by().name()).isEqualTo(evi.displayName());
        assertThat(database.in(
                        () -> screens(database).opened(new ScreenKey(made.key().hash()))))
                .as("what is kept opens nothing")
                .isEmpty();
        assertThat(database.in(() -> screens(database).all())).contains(screen);
        database.run(() -> screens(database).revoke(evi, made.id()));
        assertThat(database.in(() -> screens(database).opened(made.key()))).isEmpty();
        assertThatThrownBy(() -> database.run(() -> screens(database).revoke(evi, made.id())))
                .isInstanceOf(NotFound.class);
        assertThat(database.in(() -> new Audit(database.em(), clock).page(null, 100)).items().stream()
                        .filter(line -> line.title() != null && line.title().equals(screen.name()))
                        .map(AuditView::act)
                        .map(act -> act.key()))
                .containsExactlyInAnyOrder("screen_revoked", "screen_made");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void showsAllWhenItIsForNoTeamAndNeedsAName(Database database) {
        Person evi = Staff.hired(database, "Evi", Role.COMMUNICATIONS);
        Screens.Made made = database.in(() -> screens(database).make(evi, wish("  Hall " + evi.userName(), null)));
        ScreenView screen = database.in(() -> screens(database).find(made.id())).orElseThrow();
        assertThat(screen.name()).isEqualTo("Hall " + evi.userName());
        assertThat(screen.teamId()).isNull();
        assertThat(screen.team()).isNull();
        assertThatThrownBy(() -> database.run(() -> screens(database).make(evi, wish(" ", null))))
                .isInstanceOf(RuleBroken.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void notesWhenItAsksButNotEachTime(Database database) {
        Person evi = Staff.hired(database, "Evi", Role.COMMUNICATIONS);
        Screens.Made made = made(database, evi, "Seen");
        assertThat(seen(database, made)).isNull();
        Instant first = clock.instant();
        ask(database, made);
        assertThat(seen(database, made)).isEqualTo(first);
        clock.pass(Duration.ofSeconds(30));
        ask(database, made);
        assertThat(seen(database, made)).isEqualTo(first);
        clock.pass(Screens.NOTED);
        ask(database, made);
        assertThat(seen(database, made)).isEqualTo(clock.instant());
    }

    private Instant seen(Database database, Screens.Made made) {
        return database.in(() -> screens(database).find(made.id()))
                .orElseThrow()
                .seenAt();
    }

    private void ask(Database database, Screens.Made made) {
        database.run(
                () -> screens(database).saw(screens(database).opened(made.key()).orElseThrow()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatHangsThereIsRecentNotHiddenAndForItsTeam(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person bert = Staff.hired(database, "Bert");
        Kudos old = given(database, anna, bert, "Long ago");
        clock.pass(Duration.ofDays(20));
        Kudos hidden = given(database, anna, bert, "Hidden");
        Kudos toBert = given(database, anna, bert, "For Bert");
        Kudos toAnna = given(database, bert, anna, "For Anna");
        database.run(() -> database.em()
                .createNativeQuery("update kudos set hidden_at = created_at where id = :id")
                .setParameter("id", hidden.id())
                .executeUpdate());
        Instant since = clock.instant().minus(Duration.ofDays(14));
        assertThat(shown(database, null, since))
                .contains(toBert.id(), toAnna.id())
                .doesNotContain(hidden.id(), old.id());
        assertThat(shown(database, bert.team().id(), since)).containsExactly(toBert.id());
        assertThat(database.statements(() -> new KudosRepository(database.em()).onScreen(null, since, 40)))
                .isEqualTo(3);
    }

    private static List<Long> shown(Database database, Long team, Instant since) {
        return database.in(() -> new KudosRepository(database.em()).onScreen(team, since, 40)).stream()
                .map(KudosView::id)
                .toList();
    }

    private Kudos given(Database database, Person giver, Person receiver, String text) {
        return database.in(() -> {
            Kudos kudos = new Kudos(
                    giver,
                    List.of(receiver),
                    List.of(),
                    new CompanyValues(database.em()).find("care").orElseThrow(),
                    text,
                    clock);
            new KudosRepository(database.em()).add(kudos);
            return kudos;
        });
    }
}
