package org.prikbord.model.kudos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.ChangedMeanwhile;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.fixture.AtOnce;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Desk;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.kudos.CompanyValue.Draft;
import org.prikbord.model.owndata.OwnData;
import org.prikbord.model.owndata.Piece;
import org.prikbord.model.person.Person;

class CompanyValuesTest {
    private static final List<String> OURS = List.of("care", "honest", "justdoit", "together");

    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private static CompanyValues values(Database database) {
        return new CompanyValues(database.em());
    }

    private static String name() {
        return "Value " + UUID.randomUUID();
    }

    private static Draft called(String name) {
        return new Draft(Map.of("en", name), ValueSign.STAR, ValueColour.MOSS);
    }

    private static String added(Database database, String name) {
        return CompanyValues.keyOf(database.in(() -> values(database).add(called(name))));
    }

    private static ValueView view(Database database, String key) {
        return database.in(() -> values(database).all()).stream()
                .filter(value -> value.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> offered(Database database) {
        return database.in(() -> values(database).inUse()).stream()
                .map(ValueView::key)
                .toList();
    }

    /** Other tests have the values that the company begins with. */
    @AfterEach
    void offersWhatWasOffered() {
        databases().forEach(database -> {
            OURS.forEach(key -> database.run(() -> values(database).beginAgain(key)));
            offered(database).stream()
                    .filter(key -> !OURS.contains(key))
                    .forEach(key -> database.run(() -> values(database).end(key)));
        });
    }

    private KudosView given(Database database, Person giver, Person to, String key) {
        KudosRepository kudos = new KudosRepository(database.em());
        long id = database.in(() -> {
                    CompanyValue value = values(database).find(key).orElseThrow();
                    Kudos thanks = new Kudos(giver, List.of(to), List.of(), value, "Thanks", clock);
                    kudos.add(thanks);
                    return thanks;
                })
                .id();
        return database.in(() -> kudos.view(id, Desk.as(giver))).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aNewNameIsForNewKudosAlone(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person bob = Staff.hired(database, "Bob");
        String before = name();
        String after = name();
        String key = added(database, before);
        KudosView old = given(database, anna, bob, key);
        Draft renamed = new Draft(Map.of("en", after, "nl", after + " nl"), ValueSign.LEAF, ValueColour.PLUM);
        database.run(
                () -> values(database).edit(key, renamed, view(database, key).version()));
        KudosView fresh = given(database, anna, bob, key);
        ValueView view = view(database, key);
        assertThat(old.wording()).isEqualTo(1);
        assertThat(fresh.wording()).isEqualTo(2);
        assertThat(view.name(Locale.ENGLISH)).isEqualTo(after);
        assertThat(view.name(old.wording(), new Locale("nl"))).isEqualTo(before);
        assertThat(view.name(fresh.wording(), new Locale("nl"))).isEqualTo(after + " nl");
        assertThat(view.name(fresh.wording(), Locale.GERMAN)).isEqualTo(after);
        assertThat(view.icon()).isEqualTo("leaf");
        assertThat(view.colour()).isEqualTo("plum");
        ValueNames names = new ValueNames(database.em());
        assertThat(database.in(() -> names.of(key, 1))).containsExactly(Map.entry("en", before));
        assertThat(database.in(() -> names.of(key, 2))).containsEntry("nl", after + " nl");
        assertThat(database.statements(() -> names.of(key, 2))).isZero();
        OwnData own = new OwnData(database.em(), clock);
        assertThat(database.in(() -> own.rows(Piece.GIVEN, anna.id(), "nl", 0)))
                .extracting(OwnData.Row::kind)
                .containsExactly(before, after + " nl");
        assertThat(database.in(() -> own.rows(Piece.GOT, bob.id(), "de", 0)))
                .extracting(OwnData.Row::kind)
                .containsExactly(before, after);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anotherPictureMakesNoOtherWording(Database database) {
        String name = name();
        String key = added(database, name);
        database.run(() -> values(database)
                .edit(key, new Draft(Map.of("en", " " + name + "\n"), ValueSign.KEY, ValueColour.MOSS), 0));
        assertThat(view(database, key).wording()).isEqualTo(1);
        assertThat(view(database, key).version()).isEqualTo(1);
        assertThat(view(database, key).icon()).isEqualTo("key");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tellsTheSecondOfTwoEditors(Database database) {
        String key = added(database, name());
        String first = name();
        database.run(() -> values(database).edit(key, called(first), 0));
        assertThatThrownBy(() -> database.run(() -> values(database).edit(key, called(name()), 0)))
                .isInstanceOfSatisfying(ChangedMeanwhile.class, changed -> {
                    assertThat(changed.currentTitle()).isEqualTo(first);
                    assertThat(changed.currentVersion()).isEqualTo(1);
                });
        assertThat(view(database, key).names()).containsExactly(Map.entry("en", first));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void standsWhereItIsPutWithoutBecomingAnother(Database database) {
        String one = added(database, name());
        String two = added(database, name());
        String three = added(database, name());
        database.run(() -> values(database).move(three, one));
        assertThat(offered(database)).endsWith(three, one, two);
        database.run(() -> values(database).move(one, null));
        assertThat(offered(database)).endsWith(three, two, one);
        database.run(() -> values(database).move(two, two));
        assertThat(offered(database)).endsWith(three, two, one);
        assertThat(view(database, three).version()).isZero();
        assertThatThrownBy(() -> database.run(() -> values(database).move(one, "nothing")))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isOfferedUntilItIsEndedAndAgainAfterwards(Database database) {
        String key = added(database, name());
        assertThat(offered(database)).endsWith(key);
        database.run(() -> values(database).end(key));
        assertThat(offered(database)).doesNotContain(key);
        database.run(() -> assertThatThrownBy(
                        () -> values(database).find(key).orElseThrow().requireInUse())
                .hasMessageContaining("value.ended"));
        database.run(() -> values(database).beginAgain(key));
        assertThat(offered(database)).endsWith(key);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void oneIsAlwaysOfferedAlsoWhenTheLastTwoAreEndedAtOnce(Database database) throws Exception {
        database.run(() -> values(database).end("care"));
        database.run(() -> values(database).end("honest"));
        AtomicInteger refused = new AtomicInteger();
        List<String> last = List.of("justdoit", "together");
        AtOnce.run(2, i -> {
            try {
                database.run(() -> values(database).end(last.get(i)));
            } catch (RuleBroken broken) {
                assertThat(broken).hasMessageContaining("value.last");
                refused.incrementAndGet();
            }
            return i;
        });
        assertThat(refused).hasValue(1);
        assertThat(offered(database)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void manyWhoAddAtOnceGetOneEach(Database database) throws Exception {
        List<String> keys = AtOnce.run(4, i -> added(database, name()));
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(offered(database)).containsAll(keys);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void twoAreNeverCalledTheSame(Database database) {
        String name = name();
        String key = added(database, name);
        assertThatThrownBy(() -> added(database, name.toUpperCase(Locale.ROOT))).hasMessageContaining("value.named");
        database.run(() -> values(database).end(key));
        String other = added(database, name);
        assertThatThrownBy(() -> database.run(() -> values(database).beginAgain(key)))
                .hasMessageContaining("value.named");
        assertThatThrownBy(() -> database.run(() -> values(database).edit(other, called("Honest"), 0)))
                .hasMessageContaining("value.named");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void noMoreAreOfferedThanOneCanChooseFrom(Database database) {
        for (int i = OURS.size(); i < CompanyValues.MOST_IN_USE; i++) {
            added(database, name());
        }
        assertThatThrownBy(() -> added(database, name())).hasMessageContaining("value.tooManyInUse");
    }

    @Test
    void hasANameInEnglishThatFits() {
        assertThatThrownBy(() -> new Draft(Map.of("nl", "Samen"), ValueSign.LINK, ValueColour.MOSS))
                .hasMessageContaining("text.empty at name-en");
        assertThatThrownBy(() -> called("x".repeat(61))).hasMessageContaining("text.tooLong at name-en");
        assertThat(new Draft(Map.of("en", "  All\n together ", "fr", " "), ValueSign.LINK, ValueColour.MOSS).names())
                .containsExactly(Map.entry("en", "All together"));
    }
}
