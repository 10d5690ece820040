package org.prikbord.model.base;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prikbord.model.base.Wording.Fate;
import org.prikbord.model.base.Wording.Piece;

class WordingTest {
    private static String drawn(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece.fate()) {
                    case KEPT -> piece.words();
                    case LEFT -> "[-" + piece.words() + "]";
                    case CAME -> "[+" + piece.words() + "]";
                })
                .collect(joining());
    }

    private static String without(Fate fate, List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.fate() != fate)
                .map(Piece::words)
                .collect(joining());
    }

    @Test
    void showsTheWordsThatLeftBeforeThoseThatCame() {
        assertThat(drawn(Wording.pieces("Wash the cups by hand.", "Wash the mugs by hand.")))
                .isEqualTo("Wash the [-cups ][+mugs ]by hand.");
        assertThat(drawn(Wording.pieces("", "All new"))).isEqualTo("[+All new]");
        assertThat(drawn(Wording.pieces("Same", "Same"))).isEqualTo("Same");
    }

    @Test
    void givesBothTextsBackWhateverTheyAre() {
        Random random = new Random(20_261_126);
        for (int i = 0; i < 300; i++) {
            String before = text(random, random.nextInt(40));
            String after = text(random, random.nextInt(40));
            List<Piece> pieces = Wording.pieces(before, after);
            assertThat(without(Fate.CAME, pieces)).isEqualTo(before);
            assertThat(without(Fate.LEFT, pieces)).isEqualTo(after);
        }
    }

    private static String text(Random random, int words) {
        return IntStream.range(0, words)
                .mapToObj(i -> "abcdé".charAt(random.nextInt(5)) + " \n ".substring(random.nextInt(3)))
                .collect(joining());
    }

    @Test
    void takesNoTimeForTheLongestTextsThatHaveNothingInCommon() {
        Random random = new Random(1);
        String before = IntStream.range(0, 1_250)
                .mapToObj(i -> "a" + random.nextInt(90) + " ")
                .collect(joining());
        String after = IntStream.range(0, 1_250)
                .mapToObj(i -> "b" + random.nextInt(90) + " ")
                .collect(joining());
        long start = System.nanoTime();
        assertThat(Wording.isOther(before, after)).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void anotherCommaIsNoOtherIdeaAndAnotherFifthIs() {
        String ten = "one two three four five six seven eight nine ten";
        assertThat(Wording.isOther(ten, "One, two: three; four - five; six, seven, eight, nine... ten!"))
                .isFalse();
        assertThat(Wording.isOther(ten, ten.replace("three", "3").replace("four", "4")))
                .isFalse();
        assertThat(Wording.isOther(ten, ten.replace("three four five", "3 4 5")))
                .isTrue();
        assertThat(Wording.isOther("Cups", "Mugs")).isTrue();
        assertThat(Wording.isOther(ten, ten + " eleven twelve thirteen")).isTrue();
    }

    @Test
    void findsSentencesAsTheyStandInTheText() {
        String text = "Wash them. By hand?\n\n- Dry them.\nWash them.";
        assertThat(Wording.sentences(text))
                .containsExactly("Wash them.", "By hand?", "- Dry them.")
                .allMatch(text::contains);
        assertThat(Wording.sentences(" \n ")).isEmpty();
    }
}
