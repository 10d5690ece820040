package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;

/** What a post said before it was changed. */
@ExtendWith(TestBoard.class)
class WordingsIT {
    private final Caller author = Given.person(Staff.ASSISTANT);
    private final Caller other = Given.person(Staff.OTHER_ASSISTANT);

    private static JsonObject edit(String text, int version) {
        return Json.createObjectBuilder()
                .add("text", text)
                .add("version", version)
                .build();
    }

    private static String wordings(long post) {
        return "/feed/versions?id=" + post;
    }

    @Test
    void everybodySeesWhatWasChangedAndByWhom() {
        String gone = Given.coined();
        long post = Given.post("The crate opens " + gone);
        assertThat(other.get("/feed/").text()).doesNotContain(wordings(post));
        Answer edited = author.put(Given.POSTS + "/" + post, edit("The crate opens twice", 0));
        assertThat(edited.status()).as(edited.text()).isEqualTo(200);
        Answer again = Given.person(Staff.COMMUNICATIONS)
                .put(
                        Given.POSTS + "/" + post,
                        edit("The crates open twice", edited.json().getInt("version")));
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(other.get("/feed/").text()).contains(wordings(post));
        assertThat(other.get(wordings(post)).text())
                .contains("<del>" + gone + "</del>", "<ins>twice</ins>", "Elif Vos");
        assertThat(author.put(Given.POSTS + "/" + post, edit("Too late", 0)).status())
                .isEqualTo(409);
        assertThat(other.get("/feed/versions?id=987654321000").status()).isEqualTo(404);
    }

    @Test
    void whatWasHiddenWhenItChangedStaysAway() {
        String gone = Given.coined();
        long post = Given.post("The crate opens " + gone);
        assertThat(author.put(Given.POSTS + "/" + post, edit("The crate opens, " + gone, 0))
                        .status())
                .isEqualTo(200);
        for (String name : new String[] {Staff.OTHER_ASSISTANT, Staff.DUTCH_ASSISTANT, Staff.ADMINISTRATOR}) {
            Given.report(Given.person(name), "post", post);
        }
        assertThat(other.get(wordings(post)).status()).isEqualTo(404);
        assertThat(author.put(Given.POSTS + "/" + post, edit("The crate opens", 1))
                        .status())
                .isEqualTo(200);
        assertThat(author.get(wordings(post)).text()).doesNotContain(gone);
    }
}
