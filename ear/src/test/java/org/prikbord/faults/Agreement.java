package org.prikbord.faults;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Wait;
import org.prikbord.proof.Screen;

/** Two servers on one database must show the same within two seconds: live, in what they keep, and in who is who. */
final class Agreement {
    private static final Duration AT_MOST = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"(?: id=\"[^\"]*\")? value=\"([^\"]*)\"");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Ledger ledger;
    private final Caller here;
    private final Caller there;
    private final URI other;

    /** One person at both: what is done here is looked for there. */
    Agreement(Ledger ledger, URI board, URI other, String userName) {
        this.ledger = ledger;
        this.here = Caller.signedInAt(board, userName);
        this.there = here.at(other);
        this.other = other;
    }

    void check() {
        if (there.get("/feed/api/session").status() != 200) {
            ledger.fault("Signed in at one server is not signed in at the other");
        }
        live();
        keptWidget();
        signedOutEverywhere();
    }

    private void live() {
        Ear ear = new Ear();
        URI live = URI.create(other.toString().replace("http:", "ws:") + "feed/live");
        WebSocket socket = HTTP.newWebSocketBuilder()
                .header("Cookie", there.cookie())
                .buildAsync(live, ear)
                .join();
        Wait.pass(Duration.ofSeconds(2));
        ear.told = false;
        here.post("/feed/api/posts", Bodies.message("Live " + UUID.randomUUID()));
        within("a live connection at the other server is told", () -> ear.told);
        socket.abort();
    }

    private void keptWidget() {
        there.get("/feed/widget");
        String text = "Kept " + UUID.randomUUID();
        here.post("/feed/api/posts", Bodies.message(text));
        within(
                "the widget that the other server keeps is new",
                () -> there.get("/feed/widget").text().contains(text));
    }

    /** Through the page, as people do. */
    private void signedOutEverywhere() {
        String page = here.get("/feed/me").text();
        String form = page.substring(page.indexOf("id=\"everywhere\""));
        String fields = HIDDEN.matcher(form.substring(0, form.indexOf("</form>")))
                .results()
                .map(Agreement::field)
                .collect(Collectors.joining("&"));
        there.get("/feed/api/session");
        Caller.Answer answer = here.send(here.request("/feed/me")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields + "&out=out")));
        if (here.get("/feed/api/session").status() != 401) {
            ledger.fault("Signing out everywhere answered " + answer.status() + " and did nothing");
        }
        within(
                "who signed out everywhere is out at the other server",
                () -> there.get("/feed/api/session").status() == 401);
    }

    private static String field(MatchResult hidden) {
        return encoded(hidden.group(1)) + "=" + encoded(hidden.group(2));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private void within(String what, BooleanSupplier condition) {
        long start = System.nanoTime();
        boolean ever = Wait.whether(PATIENCE, condition);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Screen.say(what + " after " + took.toMillis() + " ms" + (ever ? "" : ": never"));
        if (!ever || took.compareTo(AT_MOST) > 0) {
            ledger.fault("Only after " + took + ", or not at all: " + what);
        }
    }

    /** What comes out of a live connection. */
    private static final class Ear implements WebSocket.Listener {
        private volatile boolean told;

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            told = told || data.toString().contains("\"feed\"");
            socket.request(1);
            return null;
        }
    }
}
