package org.prikbord.feed.news;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page of the old intranet, saved as a file. */
final class HtmlPage {
    private static final String AROUND = "nav, header, footer, aside, .breadcrumb, .menu, [role=navigation]";
    private static final List<String> DATES = List.of(
            "meta[property=article:published_time]",
            "meta[name=dcterms.created]",
            "meta[name=dcterms.date]",
            "meta[name=dc.date]",
            "meta[itemprop=datePublished]",
            "meta[name=date]",
            "meta[name=pubdate]",
            "time[datetime]");
    private static final List<String> BODIES =
            List.of("article", "main", "[role=main]", "#content", ".content", "body");

    private HtmlPage() {}

    /**
     * What it tells.
     *
     * @param place where it is in its folder, which is what the old intranet calls it
     * @param saved when the file was saved, for pages that do not say when they were published
     */
    static NewsItem read(byte[] bytes, String place, Instant saved, NewsDates dates) {
        Document page = parse(bytes);
        String title = title(page);
        String link = page.select("link[rel=canonical]").attr("href");
        Instant at = DATES.stream()
                .flatMap(query -> page.select(query).stream())
                .map(found -> found.hasAttr("content") ? found.attr("content") : found.attr("datetime"))
                .flatMap(written -> dates.read(written).stream())
                .findFirst()
                .orElse(saved);
        String author = page.select("meta[name=author]").attr("content").strip();
        HtmlText.Result text = HtmlText.of(body(page, title));
        return new NewsItem(
                link.isBlank() ? place : link, place, title, text.markdown(), at, author, web(link), text.figures());
    }

    private static Document parse(byte[] bytes) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String title(Document page) {
        return Stream.of(
                        page.select("meta[property=og:title]").attr("content"),
                        page.select("h1").stream()
                                .findFirst()
                                .map(Element::text)
                                .orElse(""),
                        page.title())
                .map(String::strip)
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Element body(Document page, String title) {
        Element body = BODIES.stream()
                .flatMap(query -> page.select(query).stream().limit(1))
                .findFirst()
                .orElse(page);
        body.select(AROUND).remove();
        body.select("h1").stream()
                .filter(head -> head.text().strip().equals(title))
                .forEach(Element::remove);
        return body;
    }

    /** The address if it is one of the web, else nothing. */
    static String web(String address) {
        return address.matches("(?i)https?://\\S+") ? address : "";
    }
}
