package org.prikbord.kudos.keepsake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateFileTest {
    private static final Drawings DRAWINGS = new Drawings();

    private static PDDocument file(Keepsake kept) throws IOException {
        return Loader.loadPDF(DRAWINGS.certificate(kept));
    }

    private static String text(Keepsake kept) {
        try (PDDocument file = file(kept)) {
            return new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zażółć Gęślą-Jaźń",
                "Şule Öztürk Iğdır İnönü",
                "Γιώργος Παπαδόπουλος-Ξηρός",
                "Zoë van ’t Hoog · Ångström ½ µ Ω “quoted” – «là»",
                "Дмитро Ґалаґан",
                "Nguyễn Thị Ánh",
                "fi ffl tt -> 2x3 :-)"
            })
    void canBeReadAndSearched(String name) {
        assertThat(text(Sample.USUAL.to(name).kept())).contains(name);
        assertThat(text(Sample.USUAL.saying(name).kept())).contains(name);
    }

    @Test
    void canBeReadFromTheRightToo() {
        assertThat(text(Sample.USUAL.to("יעל").kept())).contains("יעל");
        assertThat(text(Sample.USUAL.to("حسن").kept())).contains("حسن");
    }

    @Test
    void saysAllThatItIsToSay() {
        assertThat(text(Sample.USUAL.kept()))
                .contains(
                        "Thank you",
                        "Tomasz Wolański",
                        "Night team, Tiel",
                        "For teaching me the forklift",
                        "from Mees Bakhuizen Weekend helpers",
                        "Care for each other",
                        "Hazelmeer",
                        "27 November 2026");
    }

    @Test
    void carriesTheGlyphsThatItShowsAndNoMore() throws IOException {
        byte[] bytes = DRAWINGS.certificate(Sample.USUAL.to("Łukasz حسن").kept());
        assertThat(bytes.length).isLessThan(100_000);
        List<PDFont> fonts = new ArrayList<>();
        try (PDDocument file = Loader.loadPDF(bytes)) {
            for (COSName name : file.getPage(0).getResources().getFontNames()) {
                fonts.add(file.getPage(0).getResources().getFont(name));
            }
            assertThat(fonts)
                    .hasSize(4)
                    .allMatch(PDFont::isEmbedded)
                    .allSatisfy(font -> assertThat(font.getName()).matches("[A-Z]{6}\\+.+"));
        }
    }

    @Test
    void tellsWhatItIsInWhichLanguageAndWhen() throws IOException {
        try (PDDocument file = file(Sample.USUAL.in(Locale.GERMANY).kept())) {
            assertThat(file.getDocumentInformation().getTitle()).isEqualTo("Thank you, Tomasz Wolański");
            assertThat(file.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo("2026-11-27T10:15:30Z");
            assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo("de-DE");
            assertThat(file.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(file.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(file.getPage(0).getMediaBox().getWidth()).isEqualTo(842);
            assertThat(file.getPage(0).getMediaBox().getHeight()).isEqualTo(595);
        }
    }

    @Test
    void isMadeForManyAtOnce() {
        List<String> names =
                IntStream.range(0, 40).mapToObj(n -> "Şule Ńr " + n + " Ξένη").toList();
        assertThat(names.parallelStream()
                        .map(name -> text(Sample.USUAL.to(name).kept()))
                        .toList())
                .zipSatisfy(names, (text, name) -> assertThat(text).contains(name));
    }
}
