package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;

/** WCAG 2.0 to 2.2, A and AA, as far as axe-core can tell, on everything people see. */
@ExtendWith(TestBoard.class)
class AccessibilityIT {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    /** The only ones that can find something else in another scheme. */
    private static final List<String> ON_COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final int WIDE = 1440;
    private static final int NARROW = 320;
    private static final int HIGH = 900;

    private static final String STICKING_OUT = "() => { const { scrollWidth, clientWidth } = document.documentElement;"
            + " if (scrollWidth <= clientWidth) return '';"
            + " const out = [...document.querySelectorAll('body *')]"
            + ".filter((part) => part.getBoundingClientRect().right > clientWidth + 1);"
            + " return (out.at(-1) ?? document.body).outerHTML.slice(0, 300); }";

    private static final List<String> SIGNED_OUT =
            List.of("/", "/feed/signin", "/feed/widget", "/ideas/widget", "/kudos/widget", "/feed/nothing-here");

    private static Browsers browsers;
    private static List<String> signedIn;
    private static List<String> atTheDesk;
    private static final List<String> OF_KUDOS =
            List.of("/kudos/rings", "/kudos/values", "/kudos/edit-value", "/kudos/edit-value?key=care");

    private static List<String> whileDeciding;
    private static long called;

    private static List<String> withKudos(String... pages) {
        return Stream.concat(Stream.of(pages), OF_KUDOS.stream()).toList();
    }

    @BeforeAll
    static void givesEveryPageSomethingToShow() {
        browsers = Browsers.open();
        Caller person = Given.person(Staff.ASSISTANT);
        long post = Given.post("What does **everybody** see?\n\n1. one\n2. two\n\n> A quote. #access");
        Given.comment(person, post, "A comment.");
        long kudos =
                Given.kudos(person, "Thank you for the ramp, " + "é".repeat(200), Staff.OTHER_ASSISTANT, "team:IT");
        long challenge = Given.openChallenge("How do we see everything?");
        long idea = Given.idea(person, challenge, "With our ears");
        person.put(Given.idea(idea), Bodies.ideaEdit("With our ears", "And with our hands.", 0));
        long twin = Given.idea(Given.person(Staff.OTHER_ASSISTANT), challenge, "With both ears");
        Caller lotte = Given.person(Staff.COMMUNICATIONS);
        long proposal = Given.created(lotte.post("/ideas/api/regroupings", MergeIT.merging(idea, twin, "All ears")));
        long matter = Given.report(Given.person(Staff.OTHER_ASSISTANT), "post", post);
        whileDeciding = decided(challenge, idea);
        atTheDesk = withKudos(
                "/ideas/desk",
                "/ideas/desk?kind=ruling",
                "/ideas/desk?open=ruling&item=" + matter,
                "/ideas/trail",
                "/ideas/words",
                "/ideas/remind?id=" + challenge,
                "/ideas/import?id=" + challenge,
                "/ideas/look?id=" + challenge,
                "/ideas/call?id=" + challenge,
                "/ideas/video?id=" + challenge,
                "/ideas/quiet?how=unseen&id=" + challenge,
                "/ideas/twins?id=" + twins(idea, Given.idea(lotte, challenge, "Quite another thing")),
                "/ideas/report?kind=post&id=" + post,
                "/ideas/matter?id=" + matter,
                "/ideas/merge?id=" + idea,
                "/ideas/merge?id=" + idea + "&with=" + twin,
                "/ideas/split?id=" + idea,
                "/ideas/regrouping?id=" + proposal,
                "/ideas/idea?id=" + MergeIT.merged("With eyes"),
                "/ideas/unmask?id=" + AnonymousGiven.idea(person, "Unseen"),
                "/feed/pin?id=" + Given.post("To be seen on top"),
                "/feed/post?id=" + hiddenBy(lotte));
        signedIn = read(post, challenge, idea, kudos);
    }

    @BeforeAll
    static void callsForIdeas() {
        called = calledFor();
    }

    @BeforeAll
    static void hangsUpAScreen() {
        ScreenGiven.screen("IT", "nl", "dark");
    }

    /** A challenge that is called for with a video, which has captions, and takes ideas without a name. */
    private static long calledFor() {
        Caller sponsor = Given.person(Staff.SPONSOR);
        long challenge = AnonymousGiven.challenge("What do we not say aloud?");
        byte[] film = "\0\0\0\30ftypmp42\0\0\0\0mp42isom".getBytes(StandardCharsets.ISO_8859_1);
        long video = Given.created(CallVideoIT.bring(sponsor, challenge, film));
        Caller.Answer shown = sponsor.put(
                CallVideoIT.path(challenge),
                Json.createObjectBuilder()
                        .add("video", video)
                        .add("transcript", "You know what we throw away.")
                        .add("captions", "WEBVTT\n\n00:00.000 --> 00:02.000\nYou know what we throw away.\n")
                        .add("why", "She says it herself.")
                        .build());
        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        return challenge;
    }

    private static long hiddenBy(Caller moderator) {
        long hidden = Given.post("Hidden from others");
        Given.ruling(moderator, Given.report(Given.person(Staff.OTHER_ASSISTANT), "post", hidden), "rewrite");
        return hidden;
    }

    /** Notes a pair, as the board does in the background; gives its id. */
    private static long twins(long first, long second) {
        long id = 1_000_000_000L + first;
        TestBoard.running()
                .postgres()
                .write(
                        "insert into twin (id, first_id, second_id, found_at) values (?, ?, ?, now())",
                        id,
                        first,
                        second);
        return id;
    }

    /** Circles, after some kinds of posts were written. */
    private static List<String> onTheFeed(Caller keeper) {
        Given.created(keeper.post(Given.POSTS, Bodies.poll("What do we drink?")));
        Given.created(keeper.post(Given.POSTS, Bodies.lesson("We closed at four")));
        long circle = CircleIT.made(keeper, "With all senses " + Given.coined(), "request");
        Given.person(Staff.OTHER_ASSISTANT)
                .put("/feed/api/circles/" + circle + "/members/me", JsonValue.EMPTY_JSON_OBJECT);
        long question = Given.created(keeper.post(Given.POSTS, Bodies.question("How does it open?")));
        long comment = Given.comment(keeper, question, "Turn it twice.");
        Given.comment(keeper, question, "> twice\n\nThat helped.");
        keeper.put(
                Given.POSTS + "/" + question + "/answer",
                Json.createObjectBuilder().add("comment", comment).build());
        PlannedIT.planned(keeper, Bodies.lesson("We tried planning"));
        keeper.put(Given.POSTS + "/" + question + "/saved", JsonValue.EMPTY_JSON_OBJECT);
        keeper.put("/feed/api/attention/follow/post/" + question, JsonValue.EMPTY_JSON_OBJECT);
        return List.of(
                "/feed/share?id=" + Given.post("To be seen elsewhere"),
                "/feed/post?id=" + ShareIT.shared(keeper, Given.post("Seen elsewhere"), ""),
                "/feed/circles",
                "/feed/circle?id=" + circle,
                "/feed/edit-circle",
                "/feed/saved",
                "/feed/planned",
                "/feed/following",
                "/feed/notice-choices",
                "/feed/offline",
                "/feed/subscribe",
                "/feed/my-data",
                "/feed/post?id=" + question,
                "/feed/shows",
                "/feed/edit-show",
                "/feed/show?id=" + ShowIT.announced("Everything you want to know"),
                "/feed/help",
                "/feed/post?id=" + HelpIT.call(keeper, "She waits at the till. Do we take it back?"),
                "/feed/heard",
                "/feed/heard?show=no",
                "/feed/post?id=" + HeardIT.promised(keeper, Staff.ADMINISTRATOR));
    }

    /** The pages that everybody reads. */
    private static List<String> read(long post, long challenge, long idea, long kudos) {
        List<String> all = new ArrayList<>(onTheFeed(Given.person(Staff.ASSISTANT)));
        all.addAll(List.of(
                "/",
                "/feed/",
                "/feed/?order=active",
                "/feed/?mine=true",
                "/feed/?person=" + Staff.ASSISTANT + "&since=2026-01-01",
                "/feed/post?id=" + post,
                "/feed/notices",
                "/feed/search",
                "/feed/search?q=everybody+sees&kind=post",
                "/feed/search?q=nothinglikeit",
                "/feed/me",
                "/feed/deputies",
                "/feed/people",
                "/feed/news",
                "/ideas/",
                "/ideas/challenge?id=" + challenge,
                "/ideas/numbers?id=" + challenge,
                "/ideas/print?id=" + challenge,
                "/ideas/idea?id=" + idea,
                "/ideas/versions?id=" + idea,
                "/kudos/",
                "/kudos/note?id=" + kudos,
                "/kudos/screens",
                "/feed/widget",
                "/ideas/widget",
                "/kudos/widget",
                "/feed/nothing-here"));
        return all;
    }

    /** The pages of a sponsor: to open a challenge and change it, to answer, and to tell what came of an idea. */
    private static List<String> decided(long running, long idea) {
        Caller sponsor = Given.person(Staff.SPONSOR);
        long over = Given.openChallenge("How did we choose?");
        long chosen = Given.idea(Given.person(Staff.ASSISTANT), over, "By ear");
        Given.idea(Given.person(Staff.ASSISTANT), over, "By eye");
        Given.person(Staff.OTHER_ASSISTANT).put(Given.idea(chosen) + "/vote", JsonValue.EMPTY_JSON_OBJECT);
        BudgetVoteIT.start(sponsor, running);
        BudgetVoteIT.cost(sponsor, running, idea, 450_000);
        BudgetVoteIT.approve(sponsor, running, idea);
        BudgetVoteIT.start(sponsor, over);
        BudgetVoteIT.cost(sponsor, over, chosen, 450_000);
        BudgetVoteIT.approve(sponsor, over, chosen);
        ScorecardIT.ask(sponsor, running, Staff.SPONSOR);
        ScorecardIT.ask(sponsor, over, Staff.SPONSOR);
        ScorecardIT.score(sponsor, over, chosen, 4, "It worked elsewhere.");
        TestBoard.running().postgres().write(Bodies.A_MONTH_EARLIER, over);
        sponsor.put(
                Given.idea(idea) + "/decision/prepared", Bodies.decision("chosen", "It will be told with the others."));
        sponsor.put(Given.idea(chosen) + "/decision", Bodies.decision("chosen", "It pays for itself."));
        sponsor.put(
                Given.idea(chosen) + "/delivery",
                Json.createObjectBuilder().add("owner", Staff.OTHER_ASSISTANT).build());
        return List.of(
                "/ideas/open",
                "/ideas/open?template=fun",
                "/ideas/open?id=" + running,
                "/ideas/next?id=" + running,
                "/ideas/close?id=" + over,
                "/ideas/answer?id=" + idea,
                "/ideas/publish?id=" + running,
                "/ideas/experts?id=" + running,
                "/ideas/score?id=" + running,
                "/ideas/budget?id=" + running,
                "/ideas/cost?id=" + idea,
                "/ideas/budget?id=" + over,
                "/ideas/challenge?id=" + over,
                "/ideas/numbers?id=" + over,
                "/ideas/idea?id=" + chosen,
                "/ideas/delivery?id=" + chosen);
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    @Test
    void findsNothingOnAnyPageOfWhoIsSignedIn() {
        assertAccessible(Given.person(Staff.ADMINISTRATOR), signedIn);
    }

    @Test
    void findsNothingAtTheDesk() {
        assertAccessible(Given.person(Staff.COMMUNICATIONS), atTheDesk);
    }

    @Test
    void findsNothingWhereASponsorDecides() {
        assertAccessible(Given.person(Staff.SPONSOR), whileDeciding);
    }

    @Test
    void findsNothingWhereAVideoCallsForIdeasWithoutAName() {
        assertAccessible(
                Given.person(Staff.SPONSOR), List.of("/ideas/challenge?id=" + called, "/ideas/video?id=" + called));
    }

    @Test
    void findsNothingOnAnyPageOfWhoIsNot() {
        try (BrowserContext window = browsers.window(WIDE, HIGH)) {
            assertAccessible(window, SIGNED_OUT);
        }
    }

    private static void assertAccessible(Caller person, List<String> paths) {
        try (BrowserContext window = browsers.windowOf(person, WIDE, HIGH)) {
            assertAccessible(window, paths);
        }
    }

    /** Opens each page once: light and wide first, then dark, then as narrow as it has to go. */
    private static void assertAccessible(BrowserContext window, List<String> paths) {
        List<String> found = new ArrayList<>();
        Page page = window.newPage();
        for (String path : paths) {
            open(page, path);
            violations(axe(page).withTags(RULES)).forEach(rule -> found.add(path + " (light): " + rule));
            darken(page);
            violations(axe(page).withRules(ON_COLOURS)).forEach(rule -> found.add(path + " (dark): " + rule));
            page.setViewportSize(NARROW, HIGH);
            violations(axe(page).withTags(RULES)).forEach(rule -> found.add(path + " (dark, narrow): " + rule));
            tooWide(page).forEach(part -> found.add(path + ": is wider than its window: " + part));
        }
        assertThat(found).isEmpty();
    }

    private static void open(Page page, String path) {
        page.setViewportSize(WIDE, HIGH);
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
        page.navigate(Given.address(path));
        if ("/".equals(path)) {
            HomePageIT.untilWidgetsAreThere(page);
        }
        page.mainFrame().childFrames().forEach(frame -> frame.waitForSelector("body[data-ready]"));
    }

    /** Widgets in frames are told by the page that holds them. */
    private static void darken(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        for (Frame frame : page.mainFrame().childFrames()) {
            frame.waitForFunction("() => document.documentElement.dataset.scheme === 'dark'");
        }
    }

    /** Looks from within the page: a window of its own, for frames of other origins, takes longer than the look. */
    private static AxeBuilder axe(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    private static List<String> violations(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .map(AccessibilityIT::described)
                .toList();
    }

    /** The innermost parts that stick out of each frame that can be moved sideways. */
    static List<String> tooWide(Page page) {
        return page.frames().stream()
                .map(frame -> (String) frame.evaluate(STICKING_OUT))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String described(Rule rule) {
        String nodes = String.join(
                " ",
                rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList());
        return rule.getId() + " (" + rule.getHelp() + ") " + nodes;
    }
}
