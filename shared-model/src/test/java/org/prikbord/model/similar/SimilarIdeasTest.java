package org.prikbord.model.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.event.Channels;
import org.prikbord.model.fixture.AtOnce;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.idea.IdeaStamp;
import org.prikbord.model.idea.IdeaText;
import org.prikbord.model.idea.IdeaTexts;

class SimilarIdeasTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-26T09:00");
    private final Told told = new Told();
    private final SimilarIdeas similar = new SimilarIdeas(told, new Channels(), new Alone(), clock);

    /** Ideas that are in no database. */
    private static final class Told extends IdeaTexts {
        private final Map<Long, IdeaText> ideas = new TreeMap<>();
        private boolean away;

        private void add(long id, int version, String title, String text) {
            ideas.put(id, new IdeaText(id, version, title, text));
        }

        @Override
        public List<IdeaStamp> changedSince(Instant moment, long after, int limit) {
            if (away) {
                throw new IllegalStateException("The database is away");
            }
            return ideas.values().stream()
                    .map(IdeaText::stamp)
                    .filter(stamp -> stamp.id() > after)
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<IdeaText> of(Collection<Long> ids) {
            return ids.stream().map(ideas::get).toList();
        }
    }

    private static final class Alone extends NewTransaction {
        @Override
        public <T> T call(Supplier<T> work) {
            return work.get();
        }
    }

    @BeforeEach
    void someIdeas() {
        told.add(1, 0, "Kassa voor retouren", "Op zaterdag staat iedereen in dezelfde rij. Zet er een kassa bij.");
        told.add(2, 0, "Borrow an umbrella", "When it pours, customers wait in the doorway. Lend them one of ours.");
        told.add(3, 0, "Fruit bij vergaderingen", "Een schaal appels in plaats van koekjes, elke week van de boer.");
        told.add(4, 0, "Repair garden tools", "People bring back spades with a broken handle. We could fix those.");
        told.add(
                5, 0, "Rooster eerder bekend", "Wie kinderen heeft wil zes weken van tevoren weten wanneer hij werkt.");
        for (int i = 10; i < 60; i++) {
            told.add(
                    i,
                    0,
                    "Idee over de winkel " + i,
                    "De klant en de winkel, dat kan beter. The shop could be better.");
        }
        similar.look();
    }

    /** After long enough for everything to be looked at anew. */
    private void later() {
        clock.pass(Duration.ofMinutes(10));
        similar.look();
    }

    private List<Long> like(String title, String text) {
        return similar.like(title, text, 5).stream().map(Similar::id).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Retourkassa, Een aparte balie voor wie iets terugbrengt, 1",
        "Brollies to lend, Shoppers hang around at the door during a shower, 2",
        "Minder suiker bij overleg, Leg liever een appel neer dan een koekje, 3",
        "Mend broken spades, A new handle costs little, 4",
        "ROOSTERS, vroeger weten wannéér je werkt, 5",
        "Vergaderfruit, '', 3"
    })
    void findsWhatSomebodyElseWordedOtherwise(String title, String text, long id) {
        assertThat(like(title, text)).startsWith(id);
    }

    @Test
    void findsAnIdeaInTheOtherLanguage() {
        assertThat(like("Paraplu's lenen", "Klanten wachten bij de ingang als het regent"))
                .startsWith(2L);
    }

    @Test
    void findsByAWordThatIsNotFinished() {
        assertThat(like("Borrow umb", "")).startsWith(2L);
        assertThat(like("", "Fruit bij verg")).startsWith(3L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Zwarte gaten verdampen|Volgens de kwantummechanica zenden zij straling uit en verliezen zo massa.",
                "The offside trap|A defender stepped up, the striker ran through and the referee raised his flag.",
                "Gregoriaanse zang|Monniken in de dertiende eeuw noteerden melodieën met vierkante neumen.",
                "Les chemins de fer|Le gouvernement a présenté un projet de loi relatif aux accises."
            })
    void findsNothingRatherThanNoise(String title, String text) {
        assertThat(like(title, text)).isEmpty();
    }

    @Test
    void findsAnEditedIdeaByItsNewWordsOnly() {
        told.add(4, 1, "Sharpen kitchen knives", "A grinder at the counter, on Wednesdays.");
        assertThat(like("Kitchen knives", "Sharpen them")).doesNotContain(4L);
        later();
        assertThat(like("Kitchen knives", "Sharpen them")).startsWith(4L);
        assertThat(like("Mend broken spades", "A new handle costs little")).doesNotContain(4L);
    }

    @Test
    void forgetsAnIdeaThatIsThereNoMore() {
        told.ideas.remove(2L);
        later();
        assertThat(like("Borrow an umbrella", "When it pours, customers wait")).doesNotContain(2L);
        assertThat(like("Kassa voor retouren", "Zet er een bij")).startsWith(1L);
    }

    @Test
    void givesNoMoreThanAskedForAndTheMostSimilarFirst() {
        List<Similar> all = similar.like("Idee over de winkel", "De klant en de winkel, dat kan beter", 7);
        assertThat(all).hasSize(7);
        for (int at = 1; at < all.size(); at++) {
            assertThat(all.get(at).score()).isLessThanOrEqualTo(all.get(at - 1).score());
        }
        assertThat(similar.like("Kassa voor retouren", "", 1)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\n",
                "+-&&||!(){}[]^\"~*?:\\/ AND OR NOT umbrella*",
                "field:umbrella^1e9 [a TO z] {* TO *} /.*/",
                "👩‍👩‍👧‍👦🇳🇱🔥🔥🔥 \uD83D",
                "مظلة للزبائن في المطر",
                "שלום \u202Etxet\u202C \u0000 \u200B\uFEFF",
                "𝔘𝔪𝔟𝔯𝔢𝔩𝔩𝔞 ﷽ ｕｍｂｒｅｌｌａ",
                "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三"
            })
    void takesWhateverIsTyped(String typed) {
        assertThat(similar.like(typed, typed, 5)).isNotNull();
        assertThat(similar.like(typed + " Borrow an umbrella", "When it pours, customers wait " + typed, 5))
                .extracting(Similar::id)
                .contains(2L);
    }

    @Test
    void readsNoMoreThanAnIdeaMayHold() {
        String endless = "umbrella".repeat(12_500);
        assertThat(like(endless, endless)).isNotNull();
        assertThat(like("Borrow an umbrella", "When it pours customers wait. " + "zxqv ".repeat(20_000)))
                .startsWith(2L);
        assertThat(like("", " ".repeat(5_000) + "Borrow an umbrella when it pours"))
                .isEmpty();
    }

    @Test
    void keepsWhatItHasWhileTheDatabaseIsAwayAndSaysSoOnce() {
        List<String> log = new ArrayList<>();
        Handler listening = listeningTo(log);
        Logger logger = Logger.getLogger(SimilarIdeas.class.getName());
        logger.addHandler(listening);
        logger.setLevel(Level.WARNING);
        try {
            told.away = true;
            later();
            later();
            assertThat(like("Kassa voor retouren", "")).startsWith(1L);
            assertThat(log).hasSize(1);
            told.away = false;
            told.add(99, 0, "Honey from our roof", "Two hives and a beekeeper");
            similar.look();
            assertThat(like("Honey from the roof", "")).startsWith(99L);
        } finally {
            logger.removeHandler(listening);
        }
    }

    private static Handler listeningTo(List<String> log) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                log.add(entry.getMessage());
            }

            @Override
            public void flush() {
                // kept as it comes
            }

            @Override
            public void close() {
                // nothing to close
            }
        };
    }

    @Test
    void answersNothingBeforeItHasReadAndAllAtOnceThen() {
        SimilarIdeas young = new SimilarIdeas(told, new Channels(), new Alone(), clock);
        assertThat(young.like("Kassa voor retouren", "", 5)).isEmpty();
        young.look();
        assertThat(young.like("Kassa voor retouren", "", 5)).isNotEmpty();
    }

    @Test
    void answersManyWhileItReads() throws Exception {
        List<Boolean> found = AtOnce.run(8, worker -> {
            boolean all = true;
            for (int i = 0; i < 50; i++) {
                if (worker == 0) {
                    synchronized (told) {
                        told.add(5, i + 1, "Rooster eerder bekend", "Versie " + i);
                    }
                    later();
                }
                all &= like("Kassa voor retouren", "in dezelfde rij").contains(1L);
            }
            return all;
        });
        assertThat(found).containsOnly(true);
    }
}
