package org.prikbord.model.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.challenge.CharterChange;
import org.prikbord.model.desk.Need;
import org.prikbord.model.desk.RulingNeeds;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Desk;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.notice.NoticeKind;
import org.prikbord.model.notice.NoticeView;
import org.prikbord.model.notice.Notices;
import org.prikbord.model.person.Person;

/** Ideas that communications read before others see them. */
class FirstLookTest {
    private static final String WHY = "It is about people's health";
    /** The beginning of the list of needs. */
    private static final PageKey START = new PageKey(Instant.EPOCH, -1);

    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private Challenge challenge(Database database, Person sponsor) {
        return database.in(() -> Charters.kept(database, sponsor, clock));
    }

    private Idea waiting(Database database, Desk desk, Challenge challenge, Person author, String title) {
        Idea idea = database.in(() -> {
            Idea proposed = new Idea(challenge, author, title, "Like this", clock);
            database.em().persist(proposed);
            desk.moderation().lookFirst(new Subject(ContentKind.IDEA, proposed.id()));
            return proposed;
        });
        clock.pass(Duration.ofMinutes(1));
        return idea;
    }

    private List<String> shown(Database database, Challenge challenge) {
        return database.in(() -> new Ideas(database.em(), clock).page(challenge.id(), null, 20)).items().stream()
                .map(IdeaView::title)
                .toList();
    }

    private static Need need(Database database, Idea idea) {
        return database.in(() -> new RulingNeeds(database.em()).after(START, 1_000)).stream()
                .filter(need ->
                        "idea".equals(need.about().kind()) && need.about().id() == idea.id())
                .findFirst()
                .orElseThrow();
    }

    private List<NoticeView> told(Database database, Person person) {
        return database.in(() -> new Notices(database.em()).of(person.id(), null, 20))
                .items();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anIdeaWaitsUnseenIsLetThroughAndNobodyHearsOfItBefore(Database database) {
        Desk desk = new Desk(database, clock);
        Person renee = Staff.hired(database, "Renée", Role.SPONSOR);
        Person anna = Staff.hired(database, "Anna");
        Person lotte = Staff.hired(database, "Lotte", Role.COMMUNICATIONS);
        Challenge challenge = challenge(database, renee);
        Idea idea = waiting(database, desk, challenge, anna, "Cups");
        desk.tell();
        assertThat(shown(database, challenge)).isEmpty();
        assertThat(told(database, renee)).isEmpty();
        assertThat(told(database, anna)).as("she was told when she sent it").isEmpty();
        assertThat(database.in(() -> new Ideas(database.em(), clock).hiddenOf(anna.id(), challenge.id())))
                .extracting(IdeaView::title)
                .containsExactly("Cups");
        Need need = need(database, idea);
        assertThat(need.reasons()).containsExactly(RulingNeeds.FIRST_LOOK);
        assertThatThrownBy(() -> database.run(() -> desk.moderation().rule(renee, need.id(), Ruling.Words.LEAVE)))
                .isInstanceOf(NotAllowed.class);
        long ruling = database.in(() -> desk.moderation().rule(lotte, need.id(), Ruling.Words.LEAVE));
        desk.tell();
        assertThat(shown(database, challenge)).containsExactly("Cups");
        assertThat(told(database, renee)).extracting(NoticeView::kind).containsExactly(NoticeKind.IDEA);
        assertThat(told(database, anna)).extracting(NoticeView::detailKey).containsExactly("passed");
        database.run(() -> desk.moderation().undo(lotte, ruling));
        desk.tell();
        assertThat(shown(database, challenge)).isEmpty();
        assertThat(told(database, renee)).isEmpty();
        assertThat(need(database, idea).reasons()).containsExactly(RulingNeeds.FIRST_LOOK);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void showsAllThatWaitExceptWhatAWordRuleFoundAndWhatWasRefused(Database database) {
        Desk desk = new Desk(database, clock);
        Person renee = Staff.hired(database, "Renée", Role.SPONSOR);
        Person lotte = Staff.hired(database, "Lotte", Role.COMMUNICATIONS);
        Challenge challenge = challenge(database, renee);
        waiting(database, desk, challenge, renee, "Cups");
        waiting(database, desk, challenge, lotte, "Hers");
        Idea found = waiting(database, desk, challenge, renee, "Found");
        database.run(() -> desk.moderation()
                .screened(
                        new Subject(ContentKind.IDEA, found.id()), new WordRules.Found(WordAction.FLAG, "found", "")));
        Idea refused = waiting(database, desk, challenge, renee, "Refused");
        Ruling.Words no = new Ruling.Words(Verdict.REMOVE, HouseRule.PRIVATE, "That is for them to tell.");
        database.run(() -> desk.moderation().rule(lotte, need(database, refused).id(), no));
        assertThat(database.in(() -> new Matters(database.em()).firstLooks(challenge.id())))
                .isEqualTo(3);
        assertThat(database.in(() -> desk.moderation().letThrough(lotte, challenge.id())))
                .isEqualTo(2);
        assertThat(shown(database, challenge)).containsExactlyInAnyOrder("Cups", "Hers");
        assertThat(need(database, found).reasons()).contains("words");
        assertThat(database.in(() -> desk.moderation().letThrough(lotte, challenge.id())))
                .isZero();
    }

    @Test
    void isTurnedByCommunicationsAloneWhoSayWhyOnceItIsOpen() {
        Person renee = Staff.person("Renée", Staff.team("Board"), Role.SPONSOR);
        Person lotte = Staff.person("Lotte", Staff.team("Communications"), Role.COMMUNICATIONS);
        Challenge challenge = Charters.choosing(renee, clock);
        assertThat(challenge.isLookedFirst()).isFalse();
        assertThatThrownBy(() -> challenge.lookFirst(renee, true, WHY, clock)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> challenge.lookFirst(lotte, true, " ", clock)).isInstanceOf(RuleBroken.class);
        assertThat(challenge.isLookedFirst()).isFalse();
        List<CharterChange> changes = challenge.lookFirst(lotte, true, WHY, clock);
        assertThat(changes).extracting(CharterChange::field).containsExactly("lookedFirst");
        assertThat(changes.get(0).why()).isEqualTo(WHY);
        assertThat(challenge.lookFirst(lotte, true, "", clock)).isEmpty();
        Challenge draft = new Challenge(renee, Charters.of(renee, Charters.daily(LocalDateTime.now(clock))), clock);
        assertThat(draft.lookFirst(lotte, true, "", clock)).isEmpty();
        assertThat(draft.isLookedFirst()).isTrue();
    }
}
