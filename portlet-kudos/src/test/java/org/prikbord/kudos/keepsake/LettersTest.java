package org.prikbord.kudos.keepsake;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.font.GlyphVector;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every letter of a name is to be seen: neither nothing, nor the box of a missing one, nor another letter. */
class LettersTest {
    /** Dots that an accent has at least. */
    private static final int SEEN = 12;

    private static final Layout LAYOUT = new Layout(new Typefaces(), new Signs());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aáàâäãåāăeéèêëēěiíìîïoóòôöõøuúùûüůűcçñÿßÆœ",
                "acelnosząćęłńóśźżACELNOSZĄĆĘŁŃÓŚŹŻ",
                "gisIGSğışİĞŞçÇöÖüÜ",
                "αβγδεζηθικλμνξπρστφχψωςάέήίόύώΓΔΘΛΞΠΣΦΨΩ"
            })
    void showsEachLetterOnTheCertificate(String letters) {
        showsEach(letters, Format.CERTIFICATE, page -> Pixels.ofCertificate(page, Sample.USUAL.kept()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aáàâäãåcçeéèêëñøßůű", "acelnosząćęłńóśźżŁŻ", "gisIğışİĞŞ", "αβγδεζηθικλμνξπρστφχψωςάΩ"})
    void showsEachLetterOnThePicture(String letters) {
        showsEach(letters, Format.PICTURE, Pixels::ofPicture);
    }

    private static void showsEach(String letters, Format format, Function<Page, BufferedImage> seen) {
        Map<String, BufferedImage> others = new HashMap<>();
        others.put("nothing", seen.apply(withName(format, "a", name -> null)));
        others.put("the box", seen.apply(withName(format, "a", LettersTest::missing)));
        assertThat(Pixels.difference(others.get("nothing"), others.get("the box")))
                .isGreaterThan(SEEN);
        letters.codePoints().mapToObj(Character::toString).forEach(letter -> {
            BufferedImage shown = seen.apply(withName(format, letter, name -> name));
            others.forEach((other, picture) -> assertThat(Pixels.difference(shown, picture))
                    .as(letter + " beside " + other)
                    .isGreaterThan(SEEN));
            others.put(letter, shown);
        });
    }

    private static Page withName(Format format, String name, Function<Page.Words, Page.Words> instead) {
        Page page = LAYOUT.pages(Sample.USUAL.to(name).kept(), format).get(0);
        Page changed = new Page(page.width(), page.height());
        for (Page.Mark mark : page.marks()) {
            Page.Mark kept = mark instanceof Page.Words words && words.heading() ? instead.apply(words) : mark;
            if (kept != null) {
                changed.add(kept);
            }
        }
        return changed;
    }

    /** The same words, shown by the glyph that says that there is none. */
    private static Page.Words missing(Page.Words words) {
        Line.Run run = words.line().runs().get(0);
        GlyphVector box = run.face().drawn().deriveFont(run.size()).createGlyphVector(Face.CONTEXT, new int[] {0});
        Line line = new Line(List.of(new Line.Run(run.face(), box, 0, run.size(), "?")), Face.advance(box), false, "?");
        return new Page.Words(line, words.x(), words.y(), words.color(), true);
    }

    /** So that a letter which came out as the box would differ from it by nothing, and fail. */
    @Test
    void theBoxLooksTheSameEachTime() {
        Page page = withName(Format.CERTIFICATE, "a", LettersTest::missing);
        Keepsake kept = Sample.USUAL.kept();
        assertThat(Pixels.difference(Pixels.ofCertificate(page, kept), Pixels.ofCertificate(page, kept)))
                .isZero();
    }
}
