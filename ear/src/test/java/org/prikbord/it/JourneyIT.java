package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Staff;

/** A first working day, as people walk through it: everything by hand, in a browser, starting at the home page. */
@ExtendWith(TestBoard.class)
class JourneyIT {
    private static Browsers browsers;

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    @Test
    void aShopAssistantSignsInOnTheHomePageAndComesBackToIt() {
        try (BrowserContext window = browsers.window(1440, 1000)) {
            Page page = HomePageIT.visit(window);
            HomePageIT.frame(page, "feed").locator("a[data-signin]").click();
            page.waitForURL("**/feed/signin**");
            page.locator("#userName").fill("ovisser");
            page.locator("#password").fill("wrong");
            page.locator("#go").click();
            page.locator(".problem, .say.wrong").first().waitFor();
            PlaywrightAssertions.assertThat(page.locator("#userName")).hasValue("ovisser");
            page.locator("#password").fill("prikbord");
            page.locator("#go").click();
            page.waitForURL(TestBoard.running().address().toString());
            HomePageIT.untilWidgetsAreThere(page);
            assertThat(HomePageIT.frame(page, "feed").locator("[data-post]").count())
                    .isPositive();
        }
    }

    @Test
    void aShopAssistantPostsAPictureAndReactsAndReplies() throws IOException {
        Path picture = picture();
        try (BrowserContext window = browsers.windowOf(Given.person(Staff.ASSISTANT), 1440, 1000)) {
            Page page = HomePageIT.visit(window);
            Frame feed = HomePageIT.frame(page, "feed");
            feed.locator("form[data-composer] [name=text]").fill("The **window** is done. #window");
            feed.locator("[data-pictures]").setInputFiles(picture);
            feed.locator("[data-uploads] [data-picture] input").fill("A shop window with plants");
            feed.locator("form[data-composer] button[type=submit]").click();
            Locator post = feed.locator("[data-post]")
                    .filter(new Locator.FilterOptions().setHasText("The window is done."))
                    .first();
            post.locator("img[alt='A shop window with plants']").waitFor();
            assertThat(post.locator("strong").textContent()).isEqualTo("window");

            Locator heart = post.locator("[data-react=heart]");
            heart.click();
            feed.waitForSelector("[data-react=heart][aria-pressed=true]");
            post.locator("[data-comments-of]").click();
            post.locator("form[data-comment-form] textarea").fill("And it smells of pine.");
            post.locator("form[data-comment-form] button[type=submit]").click();
            post.locator("[data-comment]:has-text('And it smells of pine.')").waitFor();
        }
        try (BrowserContext window = browsers.windowOf(Given.person(Staff.ASSISTANT), 1440, 1000)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/"));
            Locator post = page.locator("[data-post]")
                    .filter(new Locator.FilterOptions().setHasText("The window is done."))
                    .first();
            post.locator("[data-react=heart][aria-pressed=true]").waitFor();
            assertThat(post.locator("[data-react=heart] [data-count]").textContent())
                    .isEqualTo("1");
            assertThat((Boolean) post.locator("img")
                            .evaluate("async image => { image.loading = 'eager';"
                                    + " await image.decode(); return image.naturalWidth > 0; }"))
                    .isTrue();
        }
    }

    private static Path picture() throws IOException {
        BufferedImage image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(new Color(14, 98, 92));
        brush.fillOval(100, 100, 600, 400);
        brush.dispose();
        Path file = Files.createTempFile("window", ".png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    @Test
    void aShopAssistantThanksAColleagueAndATeam() {
        try (BrowserContext window = browsers.windowOf(Given.person(Staff.ASSISTANT), 1440, 1000)) {
            Page page = HomePageIT.visit(window);
            Frame kudos = HomePageIT.frame(page, "kudos");
            choose(kudos, "Jelle Dekker");
            choose(kudos, "Facilities");
            kudos.locator("form[data-give] [name=text]").fill("You carried forty trees inside before the storm.");
            kudos.locator("form[data-give] label:has([name=value][value=justdoit])")
                    .click();
            kudos.locator("form[data-give] button[type=submit]").click();
            Locator note = kudos.locator("[data-note]")
                    .filter(new Locator.FilterOptions().setHasText("forty trees"))
                    .first();
            note.waitFor();
            assertThat(note.innerText()).contains("Jelle Dekker", "Facilities", "Just do it");
        }
        try (BrowserContext window = browsers.windowOf(Given.person(Staff.OTHER_ASSISTANT), 1440, 1000)) {
            assertNoticed(window, "Katarzyna van den Heuvel");
        }
        TestBoard.running().postgres().quiet();
        assertThat(Given.person(Staff.DUTCH_ASSISTANT).get(Given.POSTS).text()).contains("forty trees");
    }

    private static void choose(Frame kudos, String name) {
        kudos.locator("[role=combobox]").fill(name);
        kudos.locator("[role=option]:has-text('" + name + "')").first().click();
        kudos.locator("[data-picked] li:has-text('" + name + "')").waitFor();
    }

    static void assertNoticed(BrowserContext window, String words) {
        TestBoard.running().postgres().quiet();
        Page page = window.newPage();
        page.navigate(Given.address("/feed/"));
        page.locator("[data-bell]").click();
        page.locator("[data-notice-list] li:has-text('" + words + "')").first().waitFor();
        page.navigate(Given.address("/feed/notices"));
        assertThat(page.locator(".notices").last().innerText()).contains(words);
    }
}
