package org.prikbord.model.filetext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTextTest {
    private static byte[] zip(String... namesAndParts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndParts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndParts[i]));
                zip.write(namesAndParts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf(String words, boolean locked) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(words);
                content.endText();
            }
            if (locked) {
                document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    /** Zeros, packed so often. */
    private static byte[] packed(int megabytes, int often) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(9))) {
            for (int i = 0; i < megabytes; i++) {
                out.write(new byte[1_000_000]);
            }
        }
        byte[] all = bytes.toByteArray();
        for (int i = 1; i < often; i++) {
            bytes.reset();
            try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(9))) {
                out.write(all);
            }
            all = bytes.toByteArray();
        }
        return all;
    }

    private static byte[] pdfWith(byte[] stream, String filter) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                        + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n"
                        + "4 0 obj<</Length " + stream.length + "/Filter " + filter + ">>\nstream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(stream);
        bytes.write("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.ISO_8859_1));
        return bytes.toByteArray();
    }

    @Test
    void readsPlainTextInWhicheverLetters() {
        String words = "naam;prijs\ncafé;12";
        assertThat(FileText.of(words.getBytes(StandardCharsets.UTF_8))).isEqualTo(words);
        assertThat(FileText.of(words.getBytes(Charset.forName("windows-1252")))).isEqualTo(words);
        assertThat(FileText.of(("\uFEFF" + words).getBytes(StandardCharsets.UTF_16LE)))
                .contains("café");
        assertThat(FileText.of(new byte[] {'a', 0, 'b'})).isEmpty();
        assertThat(FileText.of(new byte[0])).isEmpty();
    }

    @Test
    void readsWhatOfficeProgramsWrite() throws IOException {
        assertThat(FileText.of(zip(
                        "[Content_Types].xml",
                        "<Types/>",
                        "word/document.xml",
                        "<w:document xmlns:w='w'><w:p><w:r><w:t>The new </w:t></w:r><w:r><w:t>van</w:t></w:r></w:p>"
                                + "<w:p><w:instrText>HIDDEN</w:instrText><w:t>is electric</w:t></w:p></w:document>")))
                .isEqualTo("The new van\nis electric");
        assertThat(FileText.of(
                        zip("xl/sharedStrings.xml", "<sst><si><t>Shelf</t></si><si><r><t>Till</t></r></si></sst>")))
                .isEqualTo("Shelf\nTill");
        assertThat(FileText.of(zip(
                        "mimetype",
                        "application/vnd.oasis.opendocument.text",
                        "content.xml",
                        "<o:c xmlns:o='o' xmlns:t='t'><o:s>style</o:s><t:p>A <t:span>plan</t:span></t:p></o:c>")))
                .isEqualTo("A plan");
    }

    @Test
    void readsAPdf() throws IOException {
        assertThat(FileText.of(pdf("Opening hours of the shop", false))).isEqualTo("Opening hours of the shop");
        assertThat(FileText.of(pdf("Nobody without a key", true))).isEmpty();
        assertThat(FileText.of(java.util.Arrays.copyOf(pdf("Half", false), 300)))
                .isEmpty();
    }

    @Test
    void readsNoMoreThanIsLookedFor() throws IOException {
        assertThat(FileText.of("word ".repeat(100_000).getBytes(StandardCharsets.UTF_8)))
                .hasSizeLessThanOrEqualTo(FileText.LONGEST);
        String many = "<w:p><w:t>word</w:t></w:p>".repeat(100_000);
        assertThat(FileText.of(zip("word/document.xml", "<w:d xmlns:w='w'>" + many + "</w:d>")))
                .hasSizeBetween(FileText.LONGEST - 10, FileText.LONGEST);
    }

    @Test
    void fetchesAndGrowsNothing() throws IOException {
        String secret =
                "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><w:d xmlns:w='w'><w:t>&x;here</w:t></w:d>";
        assertThat(FileText.of(zip("word/document.xml", secret))).doesNotContain("root:");
        StringBuilder laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l%d '&l%d;&l%d;'>".formatted(i, i - 1, i - 1));
        }
        assertThat(FileText.of(zip("word/document.xml", laughs + "]><w:d xmlns:w='w'><w:t>&l29;</w:t></w:d>")))
                .hasSizeLessThan(100);
        String deep = "<w:t>".repeat(200_000);
        assertThat(FileText.of(zip("word/document.xml", "<w:d xmlns:w='w'>" + deep)))
                .isEmpty();
    }

    @Test
    void stopsAtAZipThatUnpacksToTooMuch() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : new String[] {"media/bomb.bin", "word/document.xml"}) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("<w:d xmlns:w='w'><w:t>".getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < 300; i++) {
                    zip.write(new byte[1_000_000]);
                }
                zip.closeEntry();
            }
        }
        quickly(bytes.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/FlateDecode", "[/FlateDecode/FlateDecode]", "/LZWDecode", "/L#5AWDecode"})
    void stopsAtAPdfThatUnpacksToTooMuch(String filter) throws IOException {
        quickly(pdfWith(packed(500, 1), filter));
        quickly(pdfWith(packed(500, 2), filter));
    }

    private static void quickly(byte[] bomb) {
        Instant before = Instant.now();
        assertThat(FileText.of(bomb)).isEmpty();
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(6));
    }
}
