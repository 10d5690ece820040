package org.prikbord.harness;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;

/** What is sent to the API, as its contract says. */
public final class Bodies {
    private static final ZoneId COMPANY = ZoneId.of("Europe/Amsterdam");

    private Bodies() {}

    public static JsonObject message(String text) {
        return Json.createObjectBuilder()
                .add("kind", "message")
                .add("text", text)
                .build();
    }

    public static JsonObject comment(String text) {
        return Json.createObjectBuilder().add("text", text).build();
    }

    public static JsonObject kudos(String text, String... to) {
        JsonArrayBuilder receivers = Json.createArrayBuilder();
        for (String userName : to) {
            receivers.add(userName);
        }
        return Json.createObjectBuilder()
                .add("to", receivers)
                .add("value", "together")
                .add("text", text)
                .build();
    }

    /** A challenge that takes ideas from some days ago until some days from now; both may be negative. */
    public static JsonObject challenge(String title, int opensInDays, int closesInDays) {
        LocalDate today = LocalDate.now(COMPANY);
        return Json.createObjectBuilder()
                .add("title", title)
                .add("problem", "Customers wait too long.")
                .add("criteria", "Works in a small shop too.")
                .add("opens", today.plusDays(opensInDays).toString())
                .add("closes", today.plusDays(closesInDays).toString())
                .build();
    }

    public static JsonObject idea(String title, String text) {
        return Json.createObjectBuilder().add("title", title).add("text", text).build();
    }

    public static JsonObject ideaEdit(String title, String text, long version) {
        return Json.createObjectBuilder(idea(title, text))
                .add("version", version)
                .build();
    }

    public static JsonObject decision(String outcome, String reason) {
        return Json.createObjectBuilder()
                .add("outcome", outcome)
                .add("reason", reason)
                .build();
    }

    public static JsonObject signIn(String userName, String password) {
        return Json.createObjectBuilder()
                .add("userName", userName)
                .add("password", password)
                .build();
    }
}
