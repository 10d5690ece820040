package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;

/** What stands in a file is found within two seconds, by those who see what it is on. */
@ExtendWith(TestBoard.class)
class AttachmentSearchIT {
    private static final String SEARCH = "/feed/api/search?q=";

    private final Caller author = Given.person(Staff.OTHER_ASSISTANT);
    private final Caller outsider = Given.person("gmuller2");
    private final String word = Given.coined();

    @BeforeAll
    static void waitsForTheIndex() {
        Wait.until(
                "everything can be found",
                Duration.ofSeconds(60),
                () -> Given.person(Staff.ASSISTANT)
                        .get(SEARCH + "board")
                        .json()
                        .getJsonObject("index")
                        .getBoolean("whole"));
    }

    private long file(String to, byte[] bytes, String name) {
        return Given.created(Given.upload(author, to, bytes, name, "application/octet-stream"));
    }

    private byte[] document() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<w:document xmlns:w='w'><w:p><w:t>About the " + word + " in winter</w:t></w:p></w:document>")
                    .getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    /** The smallest that has a word in it. */
    private byte[] pdf() {
        String content = "BT /F 12 Tf 50 700 Td (Rules for " + word + ") Tj ET";
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                        + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F"
                        + "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
                        + "4 0 obj<</Length " + content.length() + ">>\nstream\n" + content
                        + "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static JsonObject with(JsonObject body, String field, long id) {
        return Json.createObjectBuilder(body)
                .add(
                        field,
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder().add("id", id).add("alt", "")))
                .build();
    }

    @Test
    void whatStandsInAFileOfATeamIsFoundInThatTeamAlone() throws IOException {
        int shop = author.get("/feed/api/audiences").json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(team -> team.getString("name").contains("Amsterdam Centre"))
                .findFirst()
                .orElseThrow()
                .getInt("id");
        JsonObject body = Json.createObjectBuilder(Bodies.message("For the shop"))
                .add("audience", Json.createArrayBuilder().add(shop))
                .build();
        long file = file("/feed/api/files", document(), "winter.docx");
        assertThat(SearchIT.find(author, word)).as("on no post yet").isEmpty();
        long post = Given.created(author.post(Given.POSTS, with(body, "files", file)));
        SearchIT.until(author, word, "post:" + post);
        assertThat(author.get(SEARCH + word).text()).contains("in winter");
        assertThat(SearchIT.find(outsider, word)).isEmpty();
        author.delete(Given.POSTS + "/" + post);
        SearchIT.until(author, word);
    }

    @Test
    void aPdfOnAnIdeaIsFoundAsTheIdeaUntilItIsTakenOff() {
        long challenge = Given.openChallenge("What are the rules?");
        long file = file("/ideas/api/attachments", pdf(), "rules.pdf");
        JsonObject idea = with(Bodies.idea("Rules", "As written."), "attachments", file);
        long id = Given.created(author.post(Given.ideas(challenge), idea));
        SearchIT.until(outsider, word, "idea:" + id);
        author.delete(Given.idea(id) + "/attachments/" + file);
        SearchIT.until(outsider, word);
    }

    @Test
    void aHostileFileIsKeptWithoutWordsAndStopsNothing() {
        String lying = "%PDF-1.4\n4 0 obj<</Filter/LZWDecode>>stream\n" + "x".repeat(1_000) + "endstream " + word;
        long file = file("/feed/api/files", lying.getBytes(StandardCharsets.ISO_8859_1), "hostile.pdf");
        Given.created(author.post(Given.POSTS, with(Bodies.message("Look at this"), "files", file)));
        long after = Given.post("Still " + word);
        SearchIT.until(author, word, "post:" + after);
    }
}
