package org.prikbord.model.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.challenge.Challenges;
import org.prikbord.model.challenge.Schedule;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Desk;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.moderation.Audit;
import org.prikbord.model.moderation.Category;
import org.prikbord.model.moderation.ContentKind;
import org.prikbord.model.moderation.HouseRule;
import org.prikbord.model.moderation.Ruling;
import org.prikbord.model.moderation.Subject;
import org.prikbord.model.moderation.Verdict;
import org.prikbord.model.notice.NoticeKind;
import org.prikbord.model.notice.NoticeView;
import org.prikbord.model.notice.Notices;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;

class NeedsTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Stream.concat(Stream.of(Database.h2()), Stream.of(Database.postgres()));
    }

    /** So many needs of a kind, all since the same moment. */
    private record Fixed(String kind, Instant since, int number) implements NeedSource {
        @Override
        public List<Need> after(PageKey place, int most) {
            return LongStream.rangeClosed(1, number)
                    .mapToObj(id -> new Need(
                            kind,
                            id,
                            since,
                            new Need.About("post", id, null, null, "Words"),
                            new Need.Somebody(1, "Anna Vos"),
                            1,
                            List.of()))
                    .filter(need -> need.place().key().compareTo(place) > 0)
                    .limit(most)
                    .toList();
        }

        @Override
        public long count() {
            return number;
        }
    }

    @Test
    void pagesThroughAllKindsWithoutSkippingOrRepeatingAny() {
        Instant noon = Instant.parse("2026-11-23T12:00:00Z");
        Needs needs = new Needs(List.of(
                new Fixed("reported", noon, 7),
                new Fixed("appealed", noon, 5),
                new Fixed("late", noon.minusSeconds(60), 3),
                new Fixed("soon", noon.plusSeconds(60), 2)));
        List<String> seen = new ArrayList<>();
        Need.Place from = null;
        do {
            Need.Part part = needs.page(null, from, 4);
            part.items().forEach(need -> seen.add(need.kind() + need.id()));
            from = part.next() == null
                    ? null
                    : Need.Place.parse("from", part.next().toString()).orElseThrow();
        } while (from != null);
        assertThat(seen).hasSize(17).doesNotHaveDuplicates().startsWith("late1", "late2", "late3", "appealed1");
        assertThat(needs.page("soon", null, 10).items()).hasSize(2);
        assertThat(needs.counts()).containsEntry("reported", 7L).containsEntry("soon", 2L);
    }

    @Test
    void knowsNoPlacesButItsOwn() {
        for (String typed : List.of("ruling", "ruling.x", ".1-1", "ruling.1-1-1")) {
            assertThatThrownBy(() -> Need.Place.parse("from", typed)).isInstanceOf(RuleBroken.class);
        }
        assertThat(Need.Place.parse("from", " ")).isEmpty();
    }

    private Challenge challenge(Database database, Person sponsor, int opensIn, int closesIn, String... ideas) {
        LocalDate today = LocalDate.now(clock);
        return database.in(() -> {
            Schedule wide = Charters.choosing(
                    today.minusDays(60).atStartOfDay(), today.plusDays(60).atStartOfDay());
            Challenge challenge = Charters.kept(database, sponsor, wide, clock);
            for (String title : ideas) {
                database.em().persist(new Idea(challenge, sponsor, title, "Like this", clock));
            }
            Schedule schedule = Charters.choosing(
                    today.plusDays(opensIn).atStartOfDay(),
                    today.plusDays(closesIn + 1L).atStartOfDay());
            challenge.edit(
                    sponsor, Charters.of(sponsor, schedule), "It was planned otherwise", challenge.version(), clock);
            return challenge;
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aChallengeWhoseIdeasWaitIsOneNeedAndItsSponsorIsRemindedOnceADay(Database database) {
        Desk desk = new Desk(database, clock);
        Person renee = Staff.hired(database, "Renée", Role.SPONSOR);
        Person lotte = Staff.hired(database, "Lotte", Role.COMMUNICATIONS);
        Challenge late = challenge(database, renee, -20, -3, "Cups", "Lids");
        Challenge answered = challenge(database, renee, -20, -3);
        AnswerNeeds answers = new AnswerNeeds(database.em(), clock);
        List<Need> found = mine(database, answers, late, answered);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).number()).isEqualTo(2);
        assertThat(found.get(0).person().id()).isEqualTo(renee.id());
        Reminders reminders = new Reminders(
                database.em(),
                new Challenges(database.em(), clock),
                new Audit(database.em(), clock),
                desk.outbox(),
                clock);
        database.run(() -> reminders.remind(lotte, late.id()));
        assertThat(mine(database, answers, late).get(0).reasons()).containsExactly("reminded");
        assertThatThrownBy(() -> database.run(() -> reminders.remind(lotte, late.id())))
                .hasMessageContaining("reminder.today");
        assertThatThrownBy(() -> database.run(() -> reminders.remind(lotte, answered.id())))
                .hasMessageContaining("reminder.nothing");
        desk.tell();
        assertThat(database.in(() -> new Notices(database.em()).of(renee.id(), null, 20))
                        .items())
                .extracting(NoticeView::kind)
                .containsExactly(NoticeKind.REMINDER);
        clock.pass(Duration.ofDays(1));
        database.run(() -> reminders.remind(lotte, late.id()));
    }

    private static List<Need> mine(Database database, NeedSource source, Challenge... challenges) {
        List<Long> ids = Stream.of(challenges).map(Challenge::id).toList();
        return database.in(() -> source.after(Need.Part.START, 1_000)).stream()
                .filter(need -> ids.contains(need.id()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatEndsTodayOrWithinTwoDaysEndsSoon(Database database) {
        Person renee = Staff.hired(database, "Renée", Role.SPONSOR);
        Challenge past = challenge(database, renee, -20, -1);
        Challenge today = challenge(database, renee, -20, 0);
        Challenge soon = challenge(database, renee, -20, 1);
        Challenge later = challenge(database, renee, -20, 2);
        Challenge draft = challenge(database, renee, 1, 2);
        EndingNeeds ending = new EndingNeeds(database.em(), clock);
        assertThat(mine(database, ending, past, today, soon, later, draft))
                .extracting(Need::id)
                .containsExactly(today.id(), soon.id());
        Need.Place first = mine(database, ending, today).get(0).place();
        assertThat(database.in(() -> ending.after(first.key(), 1_000)))
                .extracting(Need::id)
                .contains(soon.id())
                .doesNotContain(today.id());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsReportedWaitsForARulingAndAnAppealForADecision(Database database) {
        Desk desk = new Desk(database, clock);
        Person henk = Staff.hired(database, "Henk");
        Person anna = Staff.hired(database, "Anna");
        Person lotte = Staff.hired(database, "Lotte", Role.COMMUNICATIONS);
        Post post = database.in(() -> {
            Post written =
                    new Post(henk, new Post.Words(PostKind.MESSAGE, "Ask the site manager why."), Set.of(), clock);
            database.em().persist(written);
            return written;
        });
        Subject subject = new Subject(ContentKind.POST, post.id());
        long matter = database.in(() -> desk.moderation().report(anna, Desk.as(anna), subject, Category.PRIVATE, ""));
        RulingNeeds rulings = new RulingNeeds(database.em());
        AppealNeeds appeals = new AppealNeeds(database.em());
        Need need = of(database, rulings, matter).get(0);
        assertThat(need.reasons()).containsExactly("private");
        assertThat(need.number()).isEqualTo(1);
        Ruling.Words said = new Ruling.Words(Verdict.REMOVE, HouseRule.PRIVATE, "That is for her to tell.");
        long ruling = database.in(() -> desk.moderation().rule(lotte, matter, said));
        assertThat(of(database, rulings, matter)).isEmpty();
        long appeal = database.in(() -> desk.moderation().appeal(henk, ruling, "She told everybody herself."));
        Need open = of(database, appeals, appeal).get(0);
        assertThat(open.person().id()).isEqualTo(lotte.id());
        assertThat(open.about().id()).isEqualTo(post.id());
    }

    private static List<Need> of(Database database, NeedSource source, long id) {
        return database.in(() -> source.after(Need.Part.START, 1_000)).stream()
                .filter(need -> need.id() == id)
                .toList();
    }
}
