package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;

/** Every address of the three WARs, to nobody, an employee and an administrator: policies, caching and cookies. */
@ExtendWith(TestBoard.class)
class EveryAddressIT {
    private static final long UNKNOWN = 987_654_321_000L;
    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"(/(?:feed|ideas|kudos)/[^\"#]+)\"");
    private static final String BROWSER_FORM = "application/x-www-form-urlencoded";

    private static List<Caller> callers;
    private static List<String> withContent;

    private static final List<String> OF_NOTHING = List.of(
            "/feed/saved",
            "/feed/sw.js",
            "/kudos/sw.js",
            "/feed/manifest.webmanifest?lang=nl",
            "/feed/planned",
            "/feed/following",
            "/feed/widget?lang=nl",
            "/feed/heard?show=waiting",
            "/feed/help",
            "/kudos/rings",
            "/kudos/edit-value?key=care",
            "/kudos/values?said=moved",
            "/kudos/api/values/care");

    @BeforeAll
    static void makesContent() {
        Caller person = Given.person(Staff.ASSISTANT);
        callers =
                List.of(Given.nobody(), person, Given.person(Staff.COMMUNICATIONS), Given.person(Staff.ADMINISTRATOR));
        long post = Given.post("To be looked at");
        long challenge = Given.openChallenge("To be looked at");
        long idea = Given.idea(person, challenge, "To be looked at");
        long kudos = Given.kudos(person, "To be looked at", Staff.OTHER_ASSISTANT);
        long matter = Given.report(Given.person(Staff.OTHER_ASSISTANT), "post", post);
        HeardIT.ask(person, post);
        long urgent = HelpIT.call(Given.person("lvermeulen2"), "Do we take it back?");
        List<String> others = List.of(
                "/ideas/report?kind=post&id=" + post,
                "/ideas/matter?id=" + matter,
                "/ideas/desk?open=ruling&item=" + matter,
                "/ideas/remind?id=" + challenge,
                "/ideas/api/desk/matters/" + matter,
                "/feed/post?id=" + post,
                "/feed/edit?id=" + post,
                "/feed/remove?id=" + post,
                "/feed/versions?id=" + post,
                "/feed/?mine=true",
                "/feed/?order=active&person=" + Staff.ASSISTANT + "&since=2026-01-01",
                "/feed/pin?id=" + post,
                "/feed/share?id=" + post,
                "/feed/api/posts/" + post + "/shares/reach",
                "/kudos/note?id=" + kudos,
                "/feed/api/posts/" + post,
                "/feed/api/posts/" + post + "/comments",
                "/feed/api/posts/" + post + "/heard",
                "/feed/post?id=" + urgent,
                HelpIT.place(urgent),
                "/kudos/api/kudos/" + kudos);
        ScreenGiven.Made screen = ScreenGiven.screen();
        withContent = Stream.of(others, OF_NOTHING, ofChallenge(challenge, idea), List.of(screen.page(), screen.api()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> ofChallenge(long challenge, long idea) {
        return List.of(
                "/ideas/challenge?id=" + challenge,
                "/ideas/close?id=" + challenge,
                "/ideas/next?id=" + challenge,
                "/ideas/open?copy=" + challenge,
                "/ideas/idea?id=" + idea,
                "/ideas/edit?id=" + idea,
                "/ideas/answer?id=" + idea,
                "/ideas/merge?id=" + idea,
                "/ideas/split?id=" + idea,
                "/ideas/regrouping?id=" + idea,
                "/ideas/delivery?id=" + idea,
                "/ideas/experts?id=" + challenge,
                "/ideas/budget?id=" + challenge,
                "/ideas/cost?id=" + idea,
                "/ideas/api/challenges/" + challenge + "/budget",
                "/ideas/score?id=" + challenge,
                "/ideas/api/challenges/" + challenge + "/experts",
                "/ideas/api/challenges/" + challenge + "/scores",
                "/ideas/api/ideas/" + idea,
                "/ideas/api/challenges/" + challenge + "/ideas",
                "/ideas/numbers?id=" + challenge,
                "/ideas/print?id=" + challenge,
                "/ideas/import?id=" + challenge,
                "/ideas/look?id=" + challenge,
                "/ideas/call?id=" + challenge,
                "/ideas/quiet?how=stalled&id=" + challenge,
                "/ideas/versions?id=" + idea,
                "/ideas/unmask?id=" + idea,
                "/ideas/api/challenges/" + challenge + "/waiting",
                "/ideas/api/challenges/" + challenge + "/export.csv",
                "/ideas/api/challenges/" + challenge + "/export.xlsx",
                "/ideas/api/challenges/" + challenge + "/charter",
                "/ideas/api/challenges/" + challenge + "/changes");
    }

    private static List<String> brokenByAll(Stream<String> addresses) {
        List<String> broken = new ArrayList<>();
        addresses.forEach(
                address -> callers.forEach(caller -> broken.addAll(AnswerRules.broken(address, caller.get(address)))));
        return broken;
    }

    @Test
    void pagesAndWidgets() {
        assertThat(Addresses.views()).contains("/feed/widget", "/kudos/give", "/ideas/open.xhtml", "/kudos/signin");
        assertThat(brokenByAll(Stream.concat(Addresses.views().stream(), withContent.stream())))
                .isEmpty();
    }

    @Test
    void whatPagesLoad() {
        Set<String> loaded = new TreeSet<>();
        Stream.concat(Addresses.views().stream(), withContent.stream())
                .filter(address -> !address.contains("/api/"))
                .forEach(view -> callers.forEach(caller -> LOADED.matcher(
                                caller.get(view).text())
                        .results()
                        .forEach(hit -> loaded.add(hit.group(1).replace("&amp;", "&")))));
        assertThat(loaded).anyMatch(address -> address.contains("/jakarta.faces.resource/"));
        assertThat(brokenByAll(loaded.stream())).isEmpty();
    }

    @Test
    void scriptsStylesAndIcons() {
        assertThat(Addresses.assets()).contains("/feed/assets/js/live.js", "/kudos/embed.js");
        List<String> broken = new ArrayList<>();
        Addresses.assets()
                .forEach(asset ->
                        broken.addAll(AnswerRules.broken(asset, Given.nobody().get(asset))));
        assertThat(broken).isEmpty();
    }

    @Test
    void theApi() {
        List<Addresses.Call> calls = Addresses.api(UNKNOWN);
        assertThat(calls)
                .contains(
                        new Addresses.Call("GET", "/feed/api/posts/" + UNKNOWN),
                        new Addresses.Call("POST", "/kudos/api/kudos"),
                        new Addresses.Call("POST", "/ideas/api/similar"),
                        new Addresses.Call("DELETE", "/ideas/api/session"));
        List<String> broken = new ArrayList<>();
        for (Addresses.Call call : calls) {
            for (Caller caller : callers) {
                broken.addAll(AnswerRules.broken(call.path(), send(caller, call.method(), call.path())));
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void errors() {
        List<String> broken = new ArrayList<>();
        for (String portlet : Addresses.portlets()) {
            Stream<String> missing = Stream.of(
                    "/nothing",
                    "/nothing.xhtml",
                    "/api/nothing",
                    "/api",
                    "/assets/none.js",
                    "/error",
                    "/live",
                    "/signout",
                    "/WEB-INF/web.xml",
                    "/people-example.csv",
                    "/jakarta.faces.resource/none.js.xhtml",
                    "/health",
                    "/health/ready",
                    "/health/live",
                    "/health/none",
                    "/metrics",
                    "/post?id=abc",
                    "/idea?id=99999999999999999999",
                    "/signin?to=//elsewhere.example");
            broken.addAll(brokenByAll(missing.map(path -> portlet + path)));
            for (String method : List.of("DELETE", "PUT", "PATCH", "OPTIONS")) {
                for (String path : List.of("/", "/widget", "/api/session", "/embed.js", "/health", "/metrics")) {
                    broken.addAll(AnswerRules.broken(
                            portlet + path, send(Given.person(Staff.ASSISTANT), method, portlet + path)));
                }
            }
            broken.addAll(AnswerRules.broken(portlet + "/signin", crossSite(portlet + "/signin")));
            broken.addAll(AnswerRules.broken(portlet + "/api/session", crossSite(portlet + "/api/session")));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void addressesThatNameNothingAreNoFaults() {
        for (String path : List.of(
                "/feed/post", "/feed/edit", "/feed/remove", "/ideas/idea", "/ideas/challenge", "/ideas/matter")) {
            for (String id : List.of("abc", "-1", "99999999999999999999", "")) {
                assertThat(Given.person(Staff.ADMINISTRATOR)
                                .get(path + "?id=" + id)
                                .status())
                        .as(path + "?id=" + id)
                        .isIn(400, 404);
            }
        }
    }

    private static Answer send(Caller caller, String method, String path) {
        // servers refuse a body where HTTP gives it no meaning, before the application hears of it
        boolean bodyless = List.of("GET", "DELETE", "OPTIONS").contains(method);
        return caller.send(caller.request(path)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        bodyless
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(JsonValue.EMPTY_JSON_OBJECT.toString())));
    }

    private static Answer crossSite(String path) {
        Caller nobody = Given.nobody();
        return nobody.send(nobody.request(path)
                .header("Content-Type", BROWSER_FORM)
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.ofString("a=b")));
    }
}
