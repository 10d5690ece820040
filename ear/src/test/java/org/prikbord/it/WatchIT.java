package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prikbord.it.RefusalsIT.assertProblem;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;

/** What watches over the board: health for anybody, figures for whoever may. */
@ExtendWith(TestBoard.class)
class WatchIT {
    private static final String METRICS = "/feed/metrics";

    @Test
    void tellsAnybodyThatTheBoardIsWell() {
        Answer health = Given.nobody().get("/feed/health");
        assertThat(health.status()).as(health.text()).isEqualTo(200);
        assertThat(health.header("Content-Type")).startsWith("application/json");
        assertThat(health.json().getString("status")).isEqualTo("UP");
        assertThat(health.json().getJsonArray("checks").getValuesAs(JsonObject.class))
                .extracting(check -> check.getString("name"))
                .containsExactlyInAnyOrder("database", "outbox", "search", "mail");
        assertThat(Given.nobody().get("/feed/health/ready").json().getJsonArray("checks"))
                .hasSize(1);
        assertThat(Given.nobody().get("/feed/health/live").json().getString("status"))
                .isEqualTo("UP");
    }

    @Test
    void joinsTheHealthOfTheServerWhereThereIsOne() {
        Answer health = Given.nobody().get("/health/ready");
        assertThat(health.status()).as(health.text()).isEqualTo(200);
        assertThat(health.text()).contains("prikbord");
    }

    @Test
    void showsFiguresToAdministratorsAndToTheTokenOnly() {
        assertProblem(Given.nobody().get(METRICS), 401);
        assertProblem(Given.nobody().get(METRICS, "Authorization", "Bearer " + TestBoard.TOKEN + "x"), 401);
        assertProblem(Given.person(Staff.ASSISTANT).get(METRICS), 403);
        assertThat(Given.person(Staff.ADMINISTRATOR).get(METRICS).status()).isEqualTo(200);
        assertThat(Given.nobody()
                        .get(METRICS, "Authorization", "Bearer " + TestBoard.TOKEN)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void countsWhatIsAskedAndWhatIsKept() {
        Caller person = Given.person(Staff.ASSISTANT);
        person.get("/kudos/widget");
        String requests = "prikbord_request_seconds_count{portlet=\"kudos\",part=\"widget\"}";
        String hits = "prikbord_kept_total{what=\"widgets\",found=\"hit\"}";
        double requestsBefore = figure(requests);
        double hitsBefore = figure(hits);
        person.get("/kudos/widget");
        person.get("/kudos/widget");
        assertThat(figure(requests)).isGreaterThanOrEqualTo(requestsBefore + 2);
        assertThat(figure(hits)).isGreaterThan(hitsBefore);
        assertThat(figure("prikbord_up{check=\"database\"}")).isEqualTo(1);
        assertThat(figure("prikbord_outbox_failing")).isZero();
        assertThat(figure("prikbord_kept_total{what=\"sign-ins\",found=\"hit\"}"))
                .isPositive();
    }

    private static double figure(String name) {
        return text().lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + name));
    }

    @Test
    void namesNobodyAndIsWellFormed() {
        assertThat(text().lines())
                .allMatch(line -> line.matches("# (HELP|TYPE) prikbord_\\w+ .+")
                        || line.matches("prikbord_\\w+(\\{(\\w+=\"[^\"]*\",?)+})? [0-9.E+-]+"));
        assertThat(text()).doesNotContain(Staff.ASSISTANT, Staff.ADMINISTRATOR);
    }

    private static String text() {
        return Given.person(Staff.ADMINISTRATOR).get(METRICS).text();
    }
}
