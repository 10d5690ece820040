package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A page in Chromium under suspicion: notes each dialog, each request to elsewhere and each script that ran. */
final class Watched {
    /** Whatever of this is inside what people wrote came from them. */
    private static final String FOREIGN =
            "script, iframe, object, embed, frame, base, meta, link, form, style, marquee";

    final Page page;
    private final List<String> dialogs = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();

    private Watched(Page page) {
        this.page = page;
    }

    static Watched open(BrowserContext window, String path) {
        Watched watched = new Watched(window.newPage());
        watched.page.onDialog(watched::heard);
        watched.page.onRequest(watched::asked);
        watched.page.navigate(Given.address(path));
        return watched;
    }

    private void heard(Dialog dialog) {
        dialogs.add(dialog.message());
        dialog.dismiss();
    }

    private void asked(Request request) {
        String url = request.url();
        if (url.startsWith("http")
                && !"localhost".equals(URI.create(url.split("[?#]", 2)[0]).getHost())) {
            elsewhere.add(url);
        }
    }

    /** Nothing that people wrote did anything; the selector says where it stands. */
    void assertHarmless(String selector) {
        assertThat(page.locator(selector).count())
                .as(selector + " on " + page.url())
                .isPositive();
        assertThat(dialogs).isEmpty();
        assertThat(elsewhere).isEmpty();
        assertThat(page.evaluate("() => String(window.vulnerable ?? document.vulnerable)"))
                .isEqualTo("undefined");
        assertThat(page.evaluate(
                        "([where, foreign]) => [...document.querySelectorAll(where)].flatMap(at => [...at.querySelectorAll('*')])"
                                + ".filter(e => (e.closest('.words, .said, h3, .name, .to') && e.matches(foreign))"
                                + " || [...e.attributes].some(a => /^on/i.test(a.name)"
                                + " || (/^(href|src|action)$/i.test(a.name) && /^\\s*(javascript|data|vbscript):/i.test(a.value))))"
                                + ".map(e => e.outerHTML)",
                        List.of(selector, FOREIGN)))
                .isEqualTo(List.of());
    }

    List<Long> ids(String selector, String data) {
        Object found = page.locator(selector)
                .evaluateAll("(all, data) => all.map(one => one.dataset[data]).filter(Boolean)", data);
        return ((List<?>) found).stream().map(id -> Long.valueOf(id.toString())).toList();
    }

    /** Goes where the link leads, if there is one. */
    boolean follow(String link) {
        Locator next = page.locator(link);
        if (next.count() == 0) {
            return false;
        }
        page.navigate(next.first().evaluate("link => link.href").toString());
        return true;
    }

    /** Each of these things stands on the page, or on those that follow it, with its words as they were typed. */
    void assertShown(String selector, String data, String words, Map<Long, String> typed) {
        Map<Long, String> shown = new HashMap<>();
        do {
            assertHarmless(selector);
            Object found = page.locator(selector)
                    .evaluateAll(
                            "(all, [data, words]) => all.map(one => [one.dataset[data],"
                                    + " one.querySelector(words)?.textContent ?? ''])",
                            List.of(data, words));
            for (Object pair : (List<?>) found) {
                List<?> idAndWords = (List<?>) pair;
                shown.put(
                        Long.valueOf(idAndWords.get(0).toString()),
                        idAndWords.get(1).toString());
            }
        } while (!shown.keySet().containsAll(typed.keySet()) && follow("a[data-more], main a[href*='before=']"));
        typed.forEach((id, text) ->
                assertThat(normal(shown.get(id))).as("thing " + id).isEqualTo(normal(text)));
    }

    /** A page shows neither control characters nor carriage returns, and white space around words as it likes. */
    private static String normal(String text) {
        return text == null
                ? null
                : text.replace('\r', '\n')
                        .replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f]", "")
                        .strip();
    }
}
