package org.prikbord.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Charters;
import org.prikbord.harness.Handshake;
import org.prikbord.harness.Postgres;
import org.prikbord.harness.Staff;

/** A working day on all three portlets, in a real browser: what people do, and what others see of it. */
final class Walk {
    private static final long LIVE_MILLIS = 1_500;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;

    private final URI board;
    private final Postgres postgres;
    private final Browsers browsers;
    private String challenge = "";
    private String idea = "";

    Walk(URI board, Postgres postgres, Browsers browsers) {
        this.board = board;
        this.postgres = postgres;
        this.browsers = browsers;
    }

    void all(Steps steps) throws IOException {
        Path picture = picture();
        try (BrowserContext window = browsers.window(WIDTH, HEIGHT)) {
            Page page = window.newPage();
            page.setDefaultTimeout(30_000);
            steps.step("walk: sign in", () -> signIn(page));
            steps.step("walk: post a picture", () -> post(page, picture));
            steps.step("walk: another window is told", () -> live(page));
            steps.step("walk: nobody is told without signing in", this::refuses);
            new TalkWalk(board).all(steps, page);
            steps.step("walk: give kudos", () -> thank(page));
            steps.step("walk: open a challenge", this::ask);
            steps.step("walk: propose an idea", () -> propose(page));
            steps.step("walk: vote", this::vote);
            steps.step("walk: decide", this::decide);
            steps.step("walk: see the decision, the notice, the echo", () -> hear(page));
            steps.step("walk: everything in Dutch, French and German too", this::languages);
            steps.step("walk: widgets on a page", () -> widgets(page));
            steps.step("walk: sign out", () -> signOut(page));
        }
    }

    private String at(String path) {
        return board.resolve(path).toString();
    }

    private static Path picture() throws IOException {
        Path file = Files.createTempFile("window", ".png");
        ImageIO.write(new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }

    private void signIn(Page page) {
        page.navigate(at("/kudos/"));
        page.waitForURL("**/kudos/signin**");
        page.locator("#userName").fill(Staff.ASSISTANT);
        page.locator("#password").fill("wrong");
        page.locator("#go").click();
        page.locator(".problem, .say.wrong").first().waitFor();
        assertThat(page.locator("#userName").inputValue()).isEqualTo(Staff.ASSISTANT);
        page.locator("#password").fill("prikbord");
        page.locator("#go").click();
        page.waitForURL(at("/kudos/"));
        for (String path : new String[] {"/feed/", "/ideas/", "/kudos/"}) {
            page.navigate(at(path));
            assertThat(page.url()).isEqualTo(at(path));
        }
    }

    private void post(Page page, Path picture) {
        page.navigate(at("/feed/"));
        page.waitForSelector("body[data-ready]");
        page.locator("form[data-composer] [name=text]").fill("The **window** is done. #window");
        page.locator("[data-pictures]").setInputFiles(picture);
        page.locator("[data-uploads] [data-picture] input").fill("A shop window");
        page.locator("form[data-composer] button[type=submit]").click();
        Locator post = page.locator("[data-post]")
                .filter(new Locator.FilterOptions().setHasText("The window is done."))
                .first();
        Locator image = post.locator("img[alt='A shop window']");
        image.waitFor();
        assertThat((Boolean) image.evaluate("async image => { image.loading = 'eager'; await image.decode();"
                        + " return image.naturalWidth > 0; }"))
                .isTrue();
        post.locator("[data-react=heart]").click();
        page.waitForSelector("[data-react=heart][aria-pressed=true]");
        post.locator("[data-comments-of]").click();
        post.locator("form[data-comment-form] textarea").fill("And it smells of pine.");
        post.locator("form[data-comment-form] button[type=submit]").click();
        post.locator("[data-comment]:has-text('And it smells of pine.')").waitFor();
    }

    private void refuses() {
        assertThat(Handshake.answer(board, "", "")).isEqualTo(401);
        assertThat(Handshake.answer(board, "", "https://elsewhere.example")).isEqualTo(403);
    }

    private void live(Page writer) {
        try (BrowserContext theirs = windowOf(Staff.OTHER_ASSISTANT)) {
            Page reader = theirs.newPage();
            reader.waitForWebSocket(() -> reader.navigate(at("/feed/")));
            reader.waitForSelector("body[data-ready]");
            List<Long> took = new ArrayList<>();
            for (int number = 1; number <= 3; number++) {
                took.add(millisUntilTold(writer, reader, number));
            }
            assertThat(took.stream().sorted().toList().get(1))
                    .as("milliseconds until told: " + took)
                    .isLessThanOrEqualTo(LIVE_MILLIS);
            reader.locator("[data-pill]").click();
            reader.locator("[data-post] .words:has-text('Live 3')").first().waitFor();
        }
    }

    private static long millisUntilTold(Page writer, Page reader, int number) {
        writer.locator("form[data-composer] [name=text]").fill("Live " + number);
        writer.waitForResponse(
                answer -> answer.url().endsWith("/feed/api/posts") && answer.status() == 201,
                () -> writer.locator("form[data-composer] button[type=submit]").click());
        long start = System.nanoTime();
        reader.locator("[data-pill]:has-text('" + number + " new post')").waitFor();
        return (System.nanoTime() - start) / 1_000_000;
    }

    private void thank(Page page) {
        page.navigate(at("/kudos/widget"));
        page.waitForSelector("body[data-ready]");
        page.locator("[role=combobox]").fill("Jelle Dekker");
        page.locator("[role=option]:has-text('Jelle Dekker')").first().click();
        page.locator("[data-picked] li:has-text('Jelle Dekker')").waitFor();
        page.locator("form[data-give] [name=text]").fill("You carried forty trees inside before the storm.");
        page.locator("form[data-give] label:has([name=value][value=justdoit])").click();
        page.locator("form[data-give] button[type=submit]").click();
        page.locator("[data-note]:has-text('forty trees')").first().waitFor();
        page.navigate(at("/kudos/"));
        page.locator("main :text('forty trees')").first().waitFor();
    }

    private void ask() {
        try (BrowserContext window = windowOf(Staff.SPONSOR)) {
            Page page = window.newPage();
            page.navigate(at("/ideas/open"));
            page.locator("#title").fill("How do we greet who comes in wet?");
            page.locator("#launch").click();
            page.locator("#problem-problem:not(:empty)").waitFor();
            page.locator("#problem").fill("They drip on the tulips.");
            Charters.fillIn(page);
            page.locator("#launch").click();
            page.waitForURL("**/ideas/challenge?id=*");
            challenge = page.url();
        }
    }

    private void propose(Page page) {
        page.navigate(challenge);
        page.locator("form[data-propose] [name=title]").fill("A row of towels");
        page.locator("form[data-propose] [name=text]").fill("By the door, blue ones.");
        page.locator("form[data-propose] button[type=submit]").click();
        page.locator("[data-idea] h3 a:has-text('A row of towels')").click();
        page.waitForURL("**/ideas/idea?id=*");
        idea = page.url();
    }

    private void vote() {
        try (BrowserContext window = windowOf(Staff.OTHER_ASSISTANT)) {
            Page page = window.newPage();
            page.navigate(idea);
            page.waitForResponse(
                    answer -> answer.url().endsWith("/vote") && answer.status() < 300,
                    () -> page.locator("button[data-vote]").click());
            assertThat(page.locator("button[data-vote]").getAttribute("aria-pressed"))
                    .isEqualTo("true");
        }
    }

    private void decide() {
        try (BrowserContext window = windowOf(Staff.SPONSOR)) {
            Page page = window.newPage();
            page.navigate(idea.replace("/idea?", "/answer?"));
            page.locator("label.choice:has([name=outcome][value=chosen])").click();
            page.locator("#send").click();
            page.locator("#reason-problem:not(:empty)").waitFor();
            page.locator("#reason").fill("Yes: towels from Monday.");
            page.locator("#send").click();
            page.waitForURL(url -> !url.contains("/answer"));
        }
    }

    private void hear(Page page) {
        postgres.quiet();
        page.navigate(idea);
        assertThat(page.locator("main").innerText()).contains("Yes: towels from Monday");
        page.navigate(at("/feed/"));
        page.locator("[data-bell]").click();
        page.locator("[data-notice-list] li:has-text('A row of towels')")
                .first()
                .waitFor();
        assertThat(Caller.signedInAt(board, Staff.OTHER_ASSISTANT)
                        .get("/feed/api/posts")
                        .text())
                .contains("A row of towels")
                .contains("forty trees");
    }

    private void languages() {
        speaks(Staff.DUTCH_ASSISTANT, "nl", "Idee\u00ebn");
        speaks(Staff.FRENCH_ASSISTANT, "fr", "Id\u00e9es");
        speaks(Staff.GERMAN_ASSISTANT, "de", "Ideen");
    }

    private void speaks(String userName, String language, String ideas) {
        try (BrowserContext window = windowOf(userName)) {
            Page page = window.newPage();
            for (String path : new String[] {"/feed/", "/ideas/", "/kudos/"}) {
                page.navigate(at(path));
                assertThat(page.locator("html").getAttribute("lang")).as(path).isEqualTo(language);
                assertThat(page.locator("nav.ways").innerText()).contains(ideas);
                assertThat(page.content()).doesNotContain("??");
            }
        }
    }

    /** The feed's page holds the other two portlets' widgets, by the same script as a home page does. */
    private void widgets(Page page) {
        page.navigate(at("/feed/"));
        for (String name : new String[] {"ideas", "kudos"}) {
            page.locator("prikbord-" + name).scrollIntoViewIfNeeded();
            page.frameLocator("prikbord-" + name + " iframe")
                    .locator("body[data-ready]")
                    .waitFor();
        }
        page.navigate(at("/feed/widget"));
        page.locator("[data-post]").first().waitFor();
    }

    private void signOut(Page page) {
        page.navigate(at("/ideas/"));
        page.locator("[popovertarget=me]").click();
        page.locator("form[action='/ideas/signout'] button").click();
        page.waitForURL("**/signin**");
        for (String path : new String[] {"/feed/", "/ideas/", "/kudos/"}) {
            page.navigate(at(path));
            assertThat(page.url()).as(path).contains("/signin");
        }
    }

    private BrowserContext windowOf(String userName) {
        return browsers.windowOf(Caller.signedInAt(board, userName), WIDTH, HEIGHT);
    }
}
