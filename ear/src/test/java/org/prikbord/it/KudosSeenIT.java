package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;

/** Kudos that are not for everybody: who may see them does, and nothing leads anybody else there. */
@ExtendWith(TestBoard.class)
class KudosSeenIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String ELSEWHERE = "gmuller2";
    private static final String TEAM = "Store Amsterdam Centre";

    private final Caller giver = Given.person(Staff.SPONSOR);
    private final Caller receiver = Given.person(Staff.ASSISTANT);
    private final Caller besideThem = Given.person(Staff.OTHER_ASSISTANT);

    private static long given(Caller by, String visibility, String text, String... to) {
        return Given.created(by.post(Given.KUDOS, Bodies.kudosFor(visibility, text, to)));
    }

    /** Every way to kudos, less those of one's own. */
    private static List<String> ways(long kudos, String word) {
        return List.of(
                "/kudos/",
                "/kudos/?team=Store+Amsterdam+Centre",
                "/kudos/?value=together",
                "/kudos/widget?lang=en",
                "/kudos/mine",
                "/kudos/mine?show=given",
                "/kudos/note?id=" + kudos,
                "/kudos/api/kudos/" + kudos,
                "/kudos/api/kudos",
                "/kudos/api/kudos?team=Store+Amsterdam+Centre",
                "/kudos/api/kudos?value=together",
                "/kudos/api/kudos?mine=got",
                "/kudos/api/kudos?mine=given",
                "/feed/",
                "/feed/api/posts",
                "/feed/notices",
                "/feed/api/notices",
                "/feed/api/search?q=" + word,
                "/feed/search?q=" + word,
                "/ideas/report?kind=kudos&id=" + kudos);
    }

    /** The ways on which that sign shows, which stands beside the word that is looked for. */
    private static List<String> seen(Caller by, long kudos, String word, String sign) {
        return ways(kudos, word).stream()
                .filter(way -> by.get(way).text().contains(sign))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"receiver, false", "team, true"})
    void nothingLeadsThereForWhoMayNotSee(String visibility, boolean forTeam) {
        String word = Given.coined();
        String sign = Given.coined();
        long kudos = given(giver, visibility, "You carried it, " + word + " " + sign, Staff.ASSISTANT);
        Wait.until(
                "the receiver is told",
                SOON,
                () -> receiver.get("/feed/api/notices").text().contains(sign));
        Wait.until(
                "the receiver finds it",
                SOON,
                () -> receiver.get("/feed/api/search?q=" + word).text().contains(sign));
        assertThat(seen(receiver, kudos, word, sign))
                .contains(
                        "/kudos/mine",
                        "/kudos/note?id=" + kudos,
                        "/kudos/api/kudos/" + kudos,
                        "/kudos/api/kudos?mine=got",
                        "/feed/search?q=" + word)
                .doesNotContain("/kudos/", "/kudos/widget?lang=en", "/feed/", "/feed/api/posts", "/kudos/api/kudos");
        assertThat(seen(giver, kudos, word, sign)).contains("/kudos/mine?show=given", "/kudos/api/kudos/" + kudos);
        assertThat(seen(besideThem, kudos, word, sign).contains("/kudos/?team=Store+Amsterdam+Centre"))
                .isEqualTo(forTeam);
        List<String> others = new ArrayList<>(List.of(ELSEWHERE, Staff.COMMUNICATIONS, Staff.ADMINISTRATOR));
        if (!forTeam) {
            others.add(Staff.OTHER_ASSISTANT);
        }
        for (String other : others) {
            assertThat(seen(Given.person(other), kudos, word, sign)).as(other).isEmpty();
            isNothingTo(Given.person(other), kudos);
        }
        assertThat(giver.delete("/kudos/api/kudos/" + kudos).status()).isEqualTo(204);
    }

    private static void isNothingTo(Caller outsider, long kudos) {
        for (String gone : List.of("/kudos/note?id=", "/kudos/api/kudos/", "/ideas/report?kind=kudos&id=")) {
            assertThat(outsider.get(gone + kudos).status()).as(gone).isEqualTo(404);
        }
        assertThat(outsider.delete("/kudos/api/kudos/" + kudos).status()).isEqualTo(404);
        assertThat(outsider.put(
                                "/kudos/api/kudos/" + kudos + "/cheer",
                                Json.createObjectBuilder().build())
                        .status())
                .isEqualTo(404);
        assertThat(outsider.post(
                                "/ideas/api/reports",
                                Json.createObjectBuilder()
                                        .add("kind", "kudos")
                                        .add("id", kudos)
                                        .add("category", "person")
                                        .build())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void speaksForTheGiversTeamAndSaysSo() {
        String word = Given.coined();
        long kudos = Given.created(receiver.post(
                Given.KUDOS,
                Json.createObjectBuilder(Bodies.kudos("Every pallet in order " + word, "team:Logistics"))
                        .add("forTeam", true)
                        .build()));
        assertThat(receiver.get("/kudos/api/kudos/" + kudos).json().getString("onBehalfOf"))
                .isEqualTo(TEAM);
        assertThat(Given.person(ELSEWHERE).get("/kudos/note?id=" + kudos).text())
                .contains("namens " + TEAM);
    }

    @Test
    void saysWhatIsLeftToGive() {
        int left = receiver.get("/kudos/api/allowance").json().getInt("left");
        long kudos = Given.kudos(receiver, "One less to give", Staff.OTHER_ASSISTANT);
        assertThat(receiver.get("/kudos/api/allowance").json().getInt("left")).isEqualTo(left - 1);
        assertThat(receiver.delete("/kudos/api/kudos/" + kudos).status()).isEqualTo(204);
        assertThat(receiver.get("/kudos/api/allowance").json().getInt("left")).isEqualTo(left);
        assertThat(receiver.post(Given.KUDOS, Bodies.kudosFor("boss", "Not a word", Staff.OTHER_ASSISTANT))
                        .status())
                .isEqualTo(422);
    }
}
