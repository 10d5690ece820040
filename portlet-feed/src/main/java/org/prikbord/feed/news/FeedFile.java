package org.prikbord.feed.news;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * RSS 0.9 to 2.0 and Atom, also where they are not quite as they should be. The parser knows no document types, so that
 * nothing is fetched or unfolded.
 */
final class FeedFile {
    private final NewsDates dates;
    private final String place;
    private final List<NewsItem> items = new ArrayList<>();
    private final List<NewsProblem> problems = new ArrayList<>();

    private FeedFile(String place, NewsDates dates) {
        this.place = place;
        this.dates = dates;
    }

    /** Empty when the file is no feed. */
    static Optional<FeedFile> read(byte[] bytes, String place, NewsDates dates) {
        Document xml = parse(bytes);
        Element root = xml.firstElementChild();
        if (root == null || !List.of("rss", "feed", "rdf:rdf").contains(name(root))) {
            return Optional.empty();
        }
        FeedFile feed = new FeedFile(place, dates);
        xml.getAllElements().stream()
                .filter(element -> List.of("item", "entry").contains(name(element)))
                .forEach(feed::item);
        return Optional.of(feed);
    }

    List<NewsItem> items() {
        return items;
    }

    List<NewsProblem> problems() {
        return problems;
    }

    private static Document parse(byte[] bytes) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), null, "", Parser.xmlParser());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String name(Element element) {
        return element.tagName().toLowerCase(Locale.ROOT);
    }

    private void item(Element item) {
        String title = Jsoup.parse(text(item, "title")).text().strip();
        String link = link(item);
        String source = first(text(item, "guid"), text(item, "id"), link, title);
        Optional<Instant> at = Stream.of("pubdate", "published", "dc:date", "updated")
                .flatMap(name -> dates.read(text(item, name)).stream())
                .findFirst();
        if (at.isEmpty()) {
            problems.add(new NewsProblem(first(title, link, source), "date"));
            return;
        }
        HtmlText.Result text = HtmlText.of(content(item, link));
        items.add(new NewsItem(
                source, place, title, text.markdown(), at.get(), author(item), link, figures(item, text.figures())));
    }

    private static Element content(Element item, String link) {
        Element content = child(item, "content:encoded")
                .or(() -> child(item, "content"))
                .or(() -> child(item, "description"))
                .or(() -> child(item, "summary"))
                .orElseGet(() -> new Element("content"));
        String html = switch (content.attr("type")) {
            case "xhtml" -> content.html();
            case "text" -> new org.jsoup.nodes.TextNode(content.wholeText()).outerHtml();
            default -> content.wholeText();
        };
        return Jsoup.parse(html, link).body();
    }

    private static List<NewsItem.Figure> figures(Element item, List<NewsItem.Figure> inText) {
        List<NewsItem.Figure> figures = new ArrayList<>(inText);
        for (Element part : item.getAllElements()) {
            boolean picture = part.attr("type").startsWith("image/")
                    || part.attr("medium").equals("image");
            String address = first(part.attr("url"), part.attr("href"));
            boolean enclosed = List.of("enclosure", "media:content", "link").contains(name(part));
            if (picture
                    && enclosed
                    && figures.stream().noneMatch(known -> known.address().equals(address))) {
                figures.add(new NewsItem.Figure(address, part.text().strip()));
            }
        }
        return figures.stream().filter(figure -> !figure.address().isEmpty()).toList();
    }

    private static String author(Element item) {
        String written = first(
                text(item, "dc:creator"),
                child(item, "author").map(author -> text(author, "name")).orElse(""),
                text(item, "author"));
        // RSS has an address, and the name behind it in brackets
        return written.replaceAll("^\\S+@\\S+\\s*\\((.*)\\)$", "$1").strip();
    }

    private static String link(Element item) {
        String ofAtom = item.children().stream()
                .filter(part -> name(part).equals("link") && part.hasAttr("href"))
                .filter(part -> List.of("", "alternate").contains(part.attr("rel")))
                .map(part -> part.attr("href"))
                .findFirst()
                .orElse("");
        return HtmlPage.web(first(text(item, "link"), ofAtom));
    }

    private static Optional<Element> child(Element of, String name) {
        return of.children().stream().filter(part -> name(part).equals(name)).findFirst();
    }

    private static String text(Element of, String name) {
        return child(of, name).map(part -> part.wholeText().strip()).orElse("");
    }

    private static String first(String... texts) {
        return Stream.of(texts).filter(text -> !text.isBlank()).findFirst().orElse("");
    }
}
