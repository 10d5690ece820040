package org.prikbord.model.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.event.Channels;
import org.prikbord.model.event.EventType;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Desk;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.idea.Details;
import org.prikbord.model.person.Person;

class WordRulesTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");
    private final Database database = Database.h2();
    private final Channels channels = new Channels();
    private final Person lotte = Staff.hired(database, "Lotte");
    private final WordRules rules = new WordRules(database.em(), database.newTransaction(), channels);

    private void rule(String pattern, WordAction action, String note) {
        database.run(() -> {
            rules.add(new WordRule(lotte, pattern, action, note, clock));
            Desk.outbox(database, channels, clock).write(EventType.WORD_RULES_CHANGED, 1, lotte.id());
        });
    }

    @Test
    void findNothingAsLongAsThereAreNone() {
        assertThat(rules.in("Anything at all")).isEmpty();
        assertThat(rules.screen("text", "Anything at all")).isEmpty();
    }

    @Test
    void findWholeWordsWithoutCaseAndAccents() {
        rule("Crème  brûlée", WordAction.FLAG, "");
        assertThat(rules.in("Who ate the CREME, BRULEE?")).hasSize(1);
        assertThat(rules.in("The cremebrulee and the crèmes brûlée")).isEmpty();
    }

    @Test
    void areKeptUntilSomebodyChangesOne() {
        rule("one", WordAction.FLAG, "");
        assertThat(rules.in("one two")).hasSize(1);
        long before = database.statements();
        assertThat(rules.in("one two")).hasSize(1);
        assertThat(database.statements()).isEqualTo(before);
        rule("two", WordAction.HOLD, "");
        assertThat(rules.in("one two"))
                .extracting(WordRules.Found::action)
                .containsExactly(WordAction.HOLD, WordAction.FLAG);
    }

    @Test
    void findTheSeverestInAllThatAnIdeaSays() {
        rule("cheap", WordAction.FLAG, "");
        rule("dear", WordAction.HOLD, "");
        rule("rude", WordAction.REFUSE, "");
        assertThat(rules.screen("Plain", "Words", new Details())).isEmpty();
        assertThat(rules.screen("Cheap", "Words", new Details(List.of("", "Dear"))))
                .hasValueSatisfying(found -> assertThat(found.action()).isEqualTo(WordAction.HOLD));
        assertThatThrownBy(() -> rules.screen("Rude", "Words", new Details()))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.field()).contains("title"));
        assertThatThrownBy(() -> rules.screen("Plain", "Words", new Details(List.of("rude"))))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.field()).contains("text"));
    }

    @Test
    void refuseAtTheFieldAndSayWhy() {
        rule("lazy git", WordAction.REFUSE, "It hurts.");
        assertThatThrownBy(() -> rules.screen("title", "You lazy git"))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.field()).contains("title");
                    assertThat(broken.messageKey()).isEqualTo("rule.words.refusedBecause");
                    assertThat(broken.args()).containsExactly("lazy git", "It hurts.");
                });
    }

    @Test
    void thereIsOneForEachWordAndEachHasAWord() {
        rule("twice", WordAction.FLAG, "");
        assertThatThrownBy(() -> rule("TWICE!", WordAction.HOLD, "")).hasMessageContaining("words.known");
        rule("twice", WordAction.FLAG, "");
        assertThat(rules.in("twice")).hasSize(1);
        assertThatThrownBy(() -> rule("?!", WordAction.HOLD, "")).hasMessageContaining("words.noWord");
    }
}
