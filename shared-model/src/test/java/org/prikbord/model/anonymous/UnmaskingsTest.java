package org.prikbord.model.anonymous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.desk.Need;
import org.prikbord.model.desk.UnmaskingNeeds;
import org.prikbord.model.event.Channels;
import org.prikbord.model.event.Events;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.event.Relay;
import org.prikbord.model.fixture.AtOnce;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.moderation.Audit;
import org.prikbord.model.moderation.AuditAct;
import org.prikbord.model.moderation.AuditView;
import org.prikbord.model.moderation.HouseRule;
import org.prikbord.model.notice.NoticeKind;
import org.prikbord.model.notice.NoticeView;
import org.prikbord.model.notice.Notices;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;

/** Seeing a name takes two, in writing, for a day; it leaves a trail, and the author is told. */
class UnmaskingsTest {
    private static final String REASON = "It names a colleague and calls her a thief.";
    private static final String ANSWER = "This is slander, we have to talk to whoever wrote it.";

    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");
    private final Channels channels = new Channels();
    private Database database;
    private Sealing sealing;
    private Unmaskings unmaskings;
    private Relay relay;
    private Person author;
    private Person asker;
    private Person second;
    private long idea;

    static Stream<Database> databases() {
        return Database.both();
    }

    private void propose(Database on) {
        database = on;
        database.forgetEvents();
        sealing = new Sealing(database, clock);
        author = Staff.hired(database, "Anna");
        asker = Staff.hired(database, "Clara", Role.COMMUNICATIONS);
        second = Staff.hired(database, "Dirk", Role.ADMINISTRATOR);
        Challenge challenge = sealing.challenge(Staff.hired(database, "Sam", Role.SPONSOR));
        sealing.propose(challenge, author, "Clean hands", null);
        clock.pass(Duration.ofHours(4));
        sealing.release.look();
        Ideas ideas = new Ideas(database.em(), clock);
        idea = database.in(
                () -> ideas.page(challenge.id(), null, 1).items().get(0).id());
        Relay deaf = new Relay(new Events(database.em()), channels, database.newTransaction(), clock, List.of());
        UnmaskingNotices telling =
                new UnmaskingNotices(unmaskings(deaf), new Notices(database.em()), outbox(deaf), clock);
        relay = new Relay(new Events(database.em()), channels, database.newTransaction(), clock, List.of(telling));
        unmaskings = unmaskings(relay);
    }

    private Outbox outbox(Relay told) {
        return new Outbox(database.em(), database.afterTransaction(), channels, told, clock);
    }

    private Unmaskings unmaskings(Relay told) {
        return new Unmaskings(
                database.em(),
                sealing.anonymous,
                new Ideas(database.em(), clock),
                new People(database.em()),
                new Audit(database.em(), clock),
                outbox(told),
                clock);
    }

    private long ask() {
        return database.in(() -> unmaskings.ask(asker, idea, HouseRule.THING, REASON));
    }

    private void decide(Person by, long id, boolean grant) {
        database.run(() -> unmaskings.decide(by, id, grant, ANSWER));
    }

    private PersonView look(Person by, long id) {
        return database.in(() -> unmaskings.look(by, id)).orElseThrow();
    }

    private List<AuditAct> trail() {
        List<AuditAct> acts =
                new ArrayList<>(database.in(() -> new Audit(database.em(), clock).page(null, 50)).items().stream()
                        .filter(line -> line.subjectId() != null && line.subjectId() == idea)
                        .map(AuditView::act)
                        .toList());
        Collections.reverse(acts);
        return acts;
    }

    @ParameterizedTest
    @MethodSource("databases")
    void twoMaySeeItForADayAndTheAuthorIsTold(Database on) {
        propose(on);
        long id = ask();
        assertThatThrownBy(() -> look(asker, id)).isInstanceOf(NotAllowed.class);
        decide(second, id, true);
        assertThat(look(asker, id).id()).isEqualTo(author.id());
        assertThat(look(second, id).name()).isEqualTo(author.displayName());
        Person third = Staff.hired(database, "Eva", Role.COMMUNICATIONS);
        assertThatThrownBy(() -> look(third, id)).isInstanceOf(NotAllowed.class);

        relay.tellAll();
        Set<Long> mine = database.in(() -> sealing.anonymous.by(author.id()));
        Notices notices = new Notices(database.em());
        assertThat(database.in(() -> notices.of(author.id(), mine, null, 10)).items())
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.kind()).isEqualTo(NoticeKind.UNMASKED);
                    assertThat(notice.detail()).isEqualTo(REASON);
                });
        assertThat(database.in(() -> notices.unseenCount(author.id(), mine))).isEqualTo(1);
        assertThat(database.in(() -> notices.of(third.id(), Set.of(), null, 10)).items())
                .extracting(NoticeView::kind)
                .doesNotContain(NoticeKind.UNMASKED);

        clock.pass(Duration.ofHours(24));
        assertThatThrownBy(() -> look(asker, id)).isInstanceOf(NotAllowed.class);
        assertThat(trail())
                .containsExactly(AuditAct.NAME_ASKED, AuditAct.NAME_GRANTED, AuditAct.NAME_SEEN, AuditAct.NAME_SEEN);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsRefusedStaysSealed(Database on) {
        propose(on);
        long id = ask();
        decide(second, id, false);
        assertThatThrownBy(() -> look(asker, id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> look(second, id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> decide(second, id, true)).isInstanceOf(RuleBroken.class);
        assertThat(trail()).containsExactly(AuditAct.NAME_ASKED, AuditAct.NAME_REFUSED);
        assertThat(ask())
                .as("it can be asked again, with the earlier answer beside it")
                .isGreaterThan(id);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void nobodyDoesItAlone(Database on) {
        propose(on);
        long id = ask();
        assertThatThrownBy(() -> decide(asker, id, true)).hasMessageContaining("unmasking.own");
        assertThatThrownBy(() -> decide(author, id, true)).hasMessageContaining("unmasking.yours");
        assertThatThrownBy(() -> decide(Staff.hired(database, "Finn", Role.SPONSOR), id, true))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(this::ask).hasMessageContaining("unmasking.open");
        assertThatThrownBy(() -> database.run(() -> unmaskings.ask(second, idea, HouseRule.THING, REASON)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> database.run(() -> unmaskings.ask(asker, idea, HouseRule.THING, "Too short")))
                .isInstanceOf(RuleBroken.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void twoWhoDecideAtOnceDecideOnce(Database on) throws Exception {
        propose(on);
        long id = ask();
        Person third = Staff.hired(database, "Eva", Role.COMMUNICATIONS);
        List<Boolean> decided = AtOnce.run(2, i -> {
            try {
                decide(i == 0 ? second : third, id, i == 0);
                return true;
            } catch (RuleBroken tooLate) {
                return false;
            }
        });
        assertThat(decided).containsExactlyInAnyOrder(true, false);
        assertThat(trail()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void standsOnTheDeskUntilItIsDecided(Database on) {
        propose(on);
        long id = ask();
        UnmaskingNeeds needs = new UnmaskingNeeds(database.em());
        PageKey before = new PageKey(clock.instant().minusSeconds(1), 0);
        assertThat(database.in(() -> needs.after(before, 50)))
                .filteredOn(need -> need.id() == id)
                .singleElement()
                .extracting(Need::person)
                .extracting(Need.Somebody::id)
                .isEqualTo(asker.id());
        decide(second, id, false);
        assertThat(database.in(() -> needs.after(before, 50)))
                .filteredOn(need -> need.id() == id)
                .isEmpty();
    }
}
