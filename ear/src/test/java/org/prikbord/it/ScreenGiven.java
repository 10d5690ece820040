package org.prikbord.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;

/** Screens that show the wall, made as communications make them. */
final class ScreenGiven {
    static final String SCREENS = "/kudos/api/screens";

    private ScreenGiven() {}

    /** A screen that was just made; its key is nowhere else. */
    record Made(long id, String key) {
        String page() {
            return "/kudos/screen?key=" + key;
        }

        String api() {
            return "/kudos/api/screen?key=" + key;
        }
    }

    /** @param team null for all notes */
    static JsonObject body(String name, String team, String language, String look) {
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("name", name)
                .add("language", language)
                .add("look", look);
        return team == null ? body.build() : body.add("team", team).build();
    }

    static Made screen(String team, String language, String look) {
        Answer answer = Given.person(Staff.COMMUNICATIONS)
                .post(SCREENS, body("Screen " + Given.coined(), team, language, look));
        return new Made(Given.created(answer), answer.json().getString("key"));
    }

    static Made screen() {
        return screen(null, "en", "light");
    }

    static void revoke(Made screen) {
        Given.person(Staff.COMMUNICATIONS).delete(SCREENS + "/" + screen.id());
    }
}
