package org.prikbord.harness;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is sent to the API, as its contract says. */
public final class Bodies {
    private static final ZoneId COMPANY = ZoneId.of("Europe/Amsterdam");

    /** Makes a challenge's days to propose and vote be over: of the one with the id that is given. */
    public static final String A_MONTH_EARLIER = moved('-');

    /** The other way. */
    public static final String A_MONTH_LATER = moved('+');

    private Bodies() {}

    private static String moved(char way) {
        return "update challenge set "
                + Stream.of("ideas", "improve", "choose", "decide", "deliver")
                        .map(phase -> phase + "_from = " + phase + "_from " + way + " interval '30' day")
                        .collect(Collectors.joining(", "))
                + " where id = ?";
    }

    public static JsonObject message(String text) {
        return Json.createObjectBuilder()
                .add("kind", "message")
                .add("text", text)
                .build();
    }

    public static JsonObject question(String text) {
        return Json.createObjectBuilder(message(text)).add("kind", "question").build();
    }

    /** A question that cannot wait. */
    public static JsonObject urgent(JsonObject question) {
        return Json.createObjectBuilder(question)
                .add("question", Json.createObjectBuilder().add("urgent", true))
                .build();
    }

    /** This time tomorrow, to the minute, where the company is. */
    public static LocalDateTime tomorrow() {
        return LocalDateTime.now(COMPANY).plusDays(1).truncatedTo(ChronoUnit.MINUTES);
    }

    /** A post that goes out by itself, at that moment of the company. */
    public static JsonObject later(JsonObject post, LocalDateTime goesOut) {
        return Json.createObjectBuilder(post).add("goesOut", goesOut.toString()).build();
    }

    /** A circle that is open, by request, or hidden. */
    public static JsonObject circle(String name, String access) {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("access", access)
                .add("about", "We sing on Tuesdays.")
                .build();
    }

    /** A poll on two things, of which one may choose one, until tomorrow. */
    public static JsonObject poll(String text) {
        return Json.createObjectBuilder()
                .add("kind", "poll")
                .add("text", text)
                .add(
                        "poll",
                        Json.createObjectBuilder()
                                .add(
                                        "options",
                                        Json.createArrayBuilder().add("Tea").add("Coffee"))
                                .add("multiple", false)
                                .add("anonymous", false)
                                .add("late", false)
                                .add(
                                        "lastDay",
                                        LocalDate.now(COMPANY).plusDays(1).toString()))
                .build();
    }

    /** What everybody must read by that day. */
    public static JsonObject announcement(String text, LocalDate due) {
        return Json.createObjectBuilder()
                .add("kind", "announcement")
                .add("text", text)
                .add("announcement", Json.createObjectBuilder().add("dueOn", due.toString()))
                .build();
    }

    /** Something that was tried, and what it taught. */
    public static JsonObject lesson(String text) {
        return Json.createObjectBuilder()
                .add("kind", "lesson")
                .add("text", text)
                .add(
                        "lesson",
                        Json.createObjectBuilder()
                                .add("happened", "Nobody came.")
                                .add("learned", "Ask first."))
                .build();
    }

    /** What one chooses in a poll, by place; nothing to take it back. */
    public static JsonObject voice(int... places) {
        JsonArrayBuilder options = Json.createArrayBuilder();
        for (int place : places) {
            options.add(place);
        }
        return Json.createObjectBuilder().add("options", options).build();
    }

    /** A step with what people ask an owner for, on the version that was seen. */
    public static JsonObject step(String step, int version, String words) {
        return Json.createObjectBuilder()
                .add("step", step)
                .add("version", version)
                .add("words", words)
                .build();
    }

    public static JsonObject comment(String text) {
        return Json.createObjectBuilder().add("text", text).build();
    }

    /** A comment with a stance; a plain one for none. */
    public static JsonObject argument(String text, String stance) {
        return stance.isEmpty()
                ? comment(text)
                : Json.createObjectBuilder(comment(text)).add("stance", stance).build();
    }

    public static JsonObject card(String answer) {
        return Json.createObjectBuilder().add("answer", answer).build();
    }

    public static JsonObject owner(String userName) {
        return Json.createObjectBuilder().add("owner", userName).build();
    }

    public static JsonObject report(String kind, long id, String words) {
        return Json.createObjectBuilder()
                .add("kind", kind)
                .add("id", id)
                .add("category", "untrue")
                .add("words", words)
                .build();
    }

    /** Kudos that not everybody sees, for those in <code>visibility</code>. */
    public static JsonObject kudosFor(String visibility, String text, String... to) {
        return Json.createObjectBuilder(kudos(text, to))
                .add("visibility", visibility)
                .build();
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

    /** The same for another of the company's values. */
    public static JsonObject kudosFor(String value, JsonObject kudos) {
        return Json.createObjectBuilder(kudos).add("value", value).build();
    }

    /** A value of the company that is called this in English, and that in Dutch. */
    public static JsonObject value(String name, String dutch) {
        return Json.createObjectBuilder()
                .add("names", Json.createObjectBuilder().add("en", name).add("nl", dutch))
                .add("icon", "leaf")
                .add("colour", "plum")
                .build();
    }

    /**
     * A challenge that takes ideas, comments and votes from some days ago until the end of some day; both numbers of days
     * may be negative.
     */
    public static JsonObject challenge(String title, int opensInDays, int closesInDays) {
        LocalDate today = LocalDate.now(COMPANY);
        String first = today.plusDays(opensInDays).atStartOfDay().toString();
        return Json.createObjectBuilder()
                .add("title", title)
                .add("problem", "Customers wait too long.")
                .add("baseline", 19)
                .add("baselineUnit", "minutes")
                .add("budget", 1_800_000)
                .add(
                        "criteria",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("name", "Works in a small shop too.")
                                        .add("weight", 3)))
                .add("ideasFrom", first)
                .add("improveFrom", first)
                .add("chooseFrom", first)
                .add(
                        "decideFrom",
                        today.plusDays(closesInDays + 1L).atStartOfDay().toString())
                .add(
                        "deliverFrom",
                        today.plusDays(closesInDays + 15L).atStartOfDay().toString())
                .add("carrier", Staff.SPONSOR)
                .add("open", true)
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

    /** A ruling by the first rule of the house. */
    public static JsonObject ruling(long matter, String verdict) {
        return Json.createObjectBuilder()
                .add("matters", Json.createArrayBuilder().add(matter))
                .add("verdict", verdict)
                .add("rule", "thing")
                .add("reason", "It is about a person.")
                .build();
    }
}
