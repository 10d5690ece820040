package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;

/** Replying to a reply, quoting, and saying what solved a question. */
@ExtendWith(TestBoard.class)
class AnswerIT {
    private static Browsers browsers;

    private final Caller asker = Given.person(Staff.ASSISTANT);
    private final Caller helper = Given.person(Staff.OTHER_ASSISTANT);
    private final String words = "How does the crate open, " + Given.coined() + "?";

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    private long ask() {
        return Given.created(asker.post(Given.POSTS, Bodies.question(words)));
    }

    private static JsonObject answer(long comment) {
        return Json.createObjectBuilder().add("comment", comment).build();
    }

    private static String place(long question) {
        return Given.POSTS + "/" + question + "/answer";
    }

    private static JsonObject reply(String text, long parent) {
        return Json.createObjectBuilder()
                .add("text", text)
                .add("parent", parent)
                .build();
    }

    @Test
    void aReplyStandsUnderWhatItRepliesToWithItsQuote() {
        long question = ask();
        long comment = Given.comment(helper, question, "Turn the left handle twice.");
        Given.created(asker.post(Given.comments(question), reply("Which left?", comment)));
        try (BrowserContext window = browsers.windowOf(asker, 390, 800)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/?kind=question"));
            page.locator("body[data-ready]").waitFor();
            Locator post = page.locator("#post-" + question);
            post.locator("[data-comments-of]").click();
            Locator begin = post.locator("[data-comment='" + comment + "']");
            begin.locator(".thread").getByText("Which left?").waitFor();
            begin.locator(":scope > .words p").dblclick(new Locator.DblclickOptions().setPosition(20, 8));
            begin.locator(":scope > .comment-acts [data-reply]").click();
            Locator field = post.locator("[data-comment-form] textarea");
            assertThat(field.inputValue()).startsWith("> ");
            field.fill("> Turn the left handle\n\nDone, it opened.");
            post.locator("[data-comment-form] button[type=submit]").click();
            begin.locator(".thread blockquote").waitFor();
            PlaywrightAssertions.assertThat(post.locator("[data-replying]")).isHidden();
            page.navigate(Given.address("/feed/post?id=" + question));
            page.locator("[data-comment='" + comment + "'] > .thread blockquote")
                    .waitFor();
        }
        Wait.until(
                "whoever is replied to hears of it",
                Duration.ofSeconds(20),
                () -> helper.get("/feed/api/notices").text().contains("replied to you"));
    }

    @Test
    void whoeverIsRepliedToHearsOfItAndNotWhoBeganTheThread() {
        long question = ask();
        long begun = Given.comment(helper, question, "Turn it.");
        Caller replier = Given.person(Staff.DUTCH_ASSISTANT);
        long reply = Given.created(replier.post(Given.comments(question), reply("Which way?", begun)));
        String last = "To the left, " + Given.coined();
        Given.created(Given.person(Staff.COMMUNICATIONS).post(Given.comments(question), reply(last, reply)));
        Wait.until(
                "whoever is replied to hears of it",
                Duration.ofSeconds(20),
                () -> replier.get("/feed/api/notices").text().contains(last));
        assertThat(helper.get("/feed/api/notices").text()).doesNotContain(last);
    }

    @Test
    void whatSolvedItStandsOnTheQuestionForEverybody() {
        long question = ask();
        long comment = Given.comment(helper, question, "Turn the left handle twice.");
        try (BrowserContext window = browsers.windowOf(asker, 1440, 1000)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/?open=true"));
            page.locator("body[data-ready]").waitFor();
            Locator post = page.locator("#post-" + question);
            post.locator("[data-comments-of]").click();
            post.locator("[data-accept='" + comment + "']").click();
            post.locator(".answer").getByText("Turn the left handle twice.").waitFor();
            page.navigate(Given.address("/feed/post?id=" + question));
            page.locator("body[data-ready]").waitFor();
            page.locator("[data-accept='" + comment + "'][aria-pressed=true]").waitFor();
        }
        assertThat(helper.get("/feed/?kind=question").text()).contains("class=\"answer\"");
        assertThat(helper.get("/feed/?open=true").text()).doesNotContain(words);
        assertThat(helper.get("/feed/api/posts?open=true").text()).doesNotContain(words);
        assertThat(helper.get(Given.POSTS + "/" + question).json().getInt("answer"))
                .isEqualTo((int) comment);
        Wait.until(
                "whoever solved it hears of it",
                Duration.ofSeconds(20),
                () -> helper.get("/feed/api/notices").text().contains("you solved “" + words));
        try (BrowserContext window = browsers.windowOf(asker, 1440, 1000)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/post?id=" + question));
            page.locator("body[data-ready]").waitFor();
            page.locator("[data-accept='" + comment + "']").click();
            page.locator(".answer").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
        assertThat(helper.get("/feed/?open=true").text()).contains(words);
    }

    @Test
    void refusesWhatCannotBeAnAnswerAndWhoMayNotSay() {
        long question = ask();
        long comment = Given.comment(helper, question, "Turn it.");
        Caller stranger = Given.person(Staff.ADMINISTRATOR);
        RefusalsIT.assertProblem(stranger.put(place(question), answer(comment)), 403);
        assertThat(stranger.get(Given.comments(question)).json().getBoolean("mayAccept"))
                .isFalse();
        assertThat(stranger.get("/feed/post?id=" + question).text()).doesNotContain("data-accept");
        long elsewhere = Given.comment(helper, ask(), "Turn it.");
        RefusalsIT.assertProblem(asker.put(place(question), answer(elsewhere)), 422);
        RefusalsIT.assertProblem(asker.put(place(question), answer(987_654_321_000L)), 422);
        long message = Given.post(words);
        RefusalsIT.assertProblem(asker.put(place(message), answer(Given.comment(helper, message, "Yes"))), 422);
        RefusalsIT.assertProblem(asker.post(Given.comments(question), reply("To whom?", elsewhere)), 422);
        RefusalsIT.assertProblem(asker.post(Given.comments(question), reply("To whom?", 987_654_321_000L)), 422);
        assertThat(asker.put(place(question), answer(comment)).status()).isEqualTo(204);
        assertThat(asker.put(place(question), answer(comment)).status()).isEqualTo(204);
        assertThat(asker.delete(place(question)).status()).isEqualTo(204);
        assertThat(asker.delete(place(question)).status()).isEqualTo(204);
    }
}
