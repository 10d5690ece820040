package org.prikbord.servers;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Wait;

/** What else people do on the feed: bring a file that is found by its words, plan, call for help, share. */
final class TalkWalk {
    private final URI board;

    TalkWalk(URI board) {
        this.board = board;
    }

    void all(Steps steps, Page page) {
        steps.step("walk: a file is found by its words", () -> bring(page));
        steps.step("walk: plan a post", () -> plan(page));
        steps.step("walk: call for help", () -> call(page));
        steps.step("walk: share a post", () -> share(page));
    }

    private Locator composer(Page page) {
        page.navigate(at("/feed/"));
        page.waitForSelector("body[data-ready]");
        return page.locator("form[data-composer]");
    }

    private String at(String path) {
        return board.resolve(path).toString();
    }

    private void bring(Page page) {
        Locator composer = composer(page);
        composer.locator("[name=text]").fill("How we prune");
        composer.locator("[data-files]")
                .setInputFiles(new FilePayload(
                        "pruning.txt", "text/plain", "Keep the secateurs dry.".getBytes(StandardCharsets.UTF_8)));
        composer.locator("li[data-file]").waitFor();
        composer.locator("button[type=submit]").click();
        page.locator("[data-post]:has-text('How we prune') .attachments a[download='pruning.txt']")
                .waitFor();
        Wait.until("the file is found", Duration.ofSeconds(30), () -> {
            page.navigate(at("/feed/search?q=secateurs"));
            return page.locator("main").innerText().contains("How we prune");
        });
    }

    private void plan(Page page) {
        Locator composer = composer(page);
        composer.locator("[name=text]").fill("Tomorrow we open early");
        composer.locator("[data-later] > summary").click();
        composer.locator("[name=goesOut]").fill(Bodies.tomorrow().toString());
        composer.locator("button[type=submit]").click();
        composer.locator("[data-posted] a[href='/feed/planned']").click();
        page.locator("[data-planned]:has-text('Tomorrow we open early')").waitFor();
    }

    private void call(Page page) {
        Locator composer = composer(page);
        composer.locator("[name=text]").pressSequentially("Who has the key of the shed?");
        composer.locator("[name=urgent]").check();
        composer.locator("button[type=submit]").click();
        page.locator("[data-post]:has-text('key of the shed')").waitFor();
        page.navigate(at("/feed/help"));
        page.locator("main :text('key of the shed')").first().waitFor();
    }

    private void share(Page page) {
        page.navigate(at("/feed/"));
        page.waitForSelector("body[data-ready]");
        page.locator("[data-post]:has-text('How we prune') a[href*='/feed/share?id=']")
                .first()
                .click();
        page.waitForSelector("body[data-ready]");
        page.locator("form[data-share] [name=text]").fill("For who has a garden");
        page.locator("form[data-share] [type=submit]").click();
        page.locator("[data-post]:has-text('For who has a garden') [data-shared]:has-text('How we prune')")
                .first()
                .waitFor();
    }
}
