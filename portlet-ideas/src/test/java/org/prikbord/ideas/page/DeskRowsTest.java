package org.prikbord.ideas.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.prikbord.model.desk.Need;

class DeskRowsTest {
    private static String words(String kind, String words) {
        return DeskRows.words(new Need.About(kind, 7, null, null, words));
    }

    @Test
    void showsOfAnIdeaItsTitle() {
        assertThat(words("idea", "A  shelf\nBy the door.")).isEqualTo("A shelf");
        assertThat(words("idea", "")).isEmpty();
    }

    @Test
    void showsOfAnythingElseAllThatItSays() {
        for (String kind : new String[] {"post", "comment", "kudos", "challenge"}) {
            assertThat(words(kind, "Hello,\n\nyou thief. ")).as(kind).isEqualTo("Hello, you thief.");
        }
    }
}
