package org.prikbord.feed.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * HTML that others wrote, as the Markdown that posts are written in. What posts do not have becomes the nearest that they
 * have: a heading is a line in bold, a row of a table a line, a film a link. Pictures are gathered apart.
 */
final class HtmlText {
    /** Deeper than any page that people made; what is deeper keeps its words alone. */
    private static final int DEEPEST = 60;

    private static final MarkdownRenderer MARKDOWN = MarkdownRenderer.builder().build();
    private static final Set<String> NOTHING = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "form",
            "button",
            "input",
            "select",
            "textarea",
            "nav",
            "svg",
            "head",
            "object",
            "canvas");

    private final List<NewsItem.Figure> figures = new ArrayList<>();
    private final Document document = new Document();
    private HtmlLine line;

    private HtmlText() {}

    /** What came of it. */
    record Result(String markdown, List<NewsItem.Figure> figures) {}

    static Result of(Element root) {
        HtmlText text = new HtmlText();
        text.inside(root, text.document, 0);
        return new Result(MARKDOWN.render(text.document).strip(), text.figures);
    }

    private void inside(Element element, org.commonmark.node.Node block, int depth) {
        flow(element, block, depth);
        end();
    }

    private void flow(Element element, org.commonmark.node.Node block, int depth) {
        if (depth > DEEPEST) {
            line(block).text(element.text());
            return;
        }
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                if (line != null || !words.isBlank()) {
                    line(block).text(words.getWholeText());
                }
            } else if (child instanceof Element inner && !NOTHING.contains(inner.normalName())) {
                element(inner, block, depth + 1);
            }
        }
    }

    private HtmlLine line(org.commonmark.node.Node block) {
        if (line == null) {
            Paragraph paragraph = new Paragraph();
            block.appendChild(paragraph);
            line = new HtmlLine(paragraph);
        }
        return line;
    }

    private void end() {
        if (line != null) {
            line.end();
            line = null;
        }
    }

    private void element(Element element, org.commonmark.node.Node block, int depth) {
        switch (element.normalName()) {
            case "img" -> figure(element);
            case "br" -> line(block).lineBreak();
            case "b", "strong" -> styled(element, block, new StrongEmphasis("**"), depth);
            case "i", "em", "cite" -> styled(element, block, new Emphasis("*"), depth);
            case "a" -> link(element, element.absUrl("href"), block, depth);
            case "iframe", "video", "audio", "embed" -> film(element, block);
            case "code", "kbd", "samp" -> code(element, block);
            case "pre" -> block(block, fenced(element.wholeText()));
            case "hr" -> block(block, new ThematicBreak());
            case "ul" -> list(element, block, new BulletList(), depth);
            case "ol" -> list(element, block, numbered(), depth);
            case "blockquote" -> inside(element, block(block, new BlockQuote()), depth);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, block);
            case "tr" -> row(element, block);
            default -> other(element, block, depth);
        }
    }

    private void other(Element element, org.commonmark.node.Node block, int depth) {
        if (element.isBlock()) {
            end();
            inside(element, block, depth);
        } else {
            flow(element, block, depth);
        }
    }

    private <T extends Block> T block(org.commonmark.node.Node parent, T block) {
        end();
        parent.appendChild(block);
        return block;
    }

    private static FencedCodeBlock fenced(String words) {
        FencedCodeBlock code = new FencedCodeBlock();
        code.setLiteral(words.endsWith("\n") ? words : words + "\n");
        return code;
    }

    private static OrderedList numbered() {
        OrderedList list = new OrderedList();
        list.setMarkerStartNumber(1);
        list.setMarkerDelimiter(".");
        return list;
    }

    private void list(Element element, org.commonmark.node.Node block, org.commonmark.node.ListBlock list, int depth) {
        list.setTight(true);
        if (list instanceof BulletList bullets) {
            bullets.setMarker("-");
        }
        block(block, list);
        for (Element child : element.children()) {
            ListItem item = new ListItem();
            inside(child, item, depth);
            if (item.getFirstChild() != null) {
                list.appendChild(item);
            }
        }
        if (list.getFirstChild() == null) {
            list.unlink();
        }
    }

    private void heading(Element element, org.commonmark.node.Node block) {
        end();
        String words = element.text();
        element.select("img").forEach(this::figure);
        if (!words.isBlank()) {
            line(block).open(new StrongEmphasis("**"));
            line(block).text(words);
            end();
        }
    }

    private void row(Element element, org.commonmark.node.Node block) {
        end();
        String words = String.join(
                " | ",
                element.children().eachText().stream()
                        .filter(cell -> !cell.isBlank())
                        .toList());
        element.select("img").forEach(this::figure);
        if (!words.isBlank()) {
            line(block).text(words);
            end();
        }
    }

    private void styled(Element element, org.commonmark.node.Node block, org.commonmark.node.Node style, int depth) {
        if (line(block).isIn(style.getClass()) || hasBlocks(element)) {
            flow(element, block, depth);
            return;
        }
        line(block).open(style);
        flow(element, block, depth);
        line(block).close();
    }

    private void link(Element element, String address, org.commonmark.node.Node block, int depth) {
        if (!address.matches("(?i)(https?|mailto):\\S+") || line(block).isIn(Link.class) || hasBlocks(element)) {
            flow(element, block, depth);
            return;
        }
        line(block).open(new Link(address, null));
        flow(element, block, depth);
        line(block).close();
    }

    private static boolean hasBlocks(Element element) {
        return element.getAllElements().stream().skip(1).anyMatch(Element::isBlock);
    }

    private void code(Element element, org.commonmark.node.Node block) {
        if (!element.text().isBlank()) {
            line(block).add(new Code(element.text()));
        }
    }

    private void film(Element element, org.commonmark.node.Node block) {
        String own = element.absUrl("src");
        Element source = element.selectFirst("source[src]");
        String address = own.isEmpty() && source != null ? source.absUrl("src") : own;
        if (address.matches("(?i)https?://\\S+")) {
            end();
            line(block).open(new Link(address, null));
            line(block).text(address);
            end();
        }
    }

    private void figure(Element image) {
        String name = image.hasAttr("src") ? "src" : "data-src";
        String address = image.absUrl(name).isEmpty() ? image.attr(name) : image.absUrl(name);
        boolean aDot = image.attr("width").equals("1") || image.attr("height").equals("1");
        if (!address.isBlank() && !aDot) {
            figures.add(new NewsItem.Figure(address.strip(), image.attr("alt").strip()));
        }
    }
}
