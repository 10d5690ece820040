package org.prikbord.web.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.prikbord.model.base.Lately;
import org.prikbord.model.base.Text;
import org.prikbord.model.mention.NamesToday;

/**
 * What people typed, as HTML that is safe to show: CommonMark with bare links, #topics and @people. HTML that they typed is
 * shown as they typed it; pictures by address become links; whatever the renderer makes passes the sanitizer before
 * anybody sees it. On a page: <code>&lt;h:outputText value="#{markdown.html(post.text)}" escape="false"/&gt;</code>.
 */
@Named("markdown")
@ApplicationScoped
public class Markdown {
    private static final int DEEPEST = 12;
    /** Texts whose HTML, and whose line, is remembered: what is on the widgets and first pages is asked for after each change of a list. */
    private static final int REMEMBERED = 500;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(AutolinkExtension.create()))
            .maxOpenBlockParsers(DEEPEST)
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br />\n")
            .attributeProviderFactory(context -> new LinkAttributes())
            .build();

    private static final TextContentRenderer ONE_LINE = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.STRIP)
            .nodeRendererFactory(LinkWords::new)
            .build();

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "strong", "em", "code", "pre", "blockquote", "ul", "ol", "li", "hr", "a")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("class")
            .matching(false, "topic", "mention")
            .onElements("a")
            .allowAttributes("start")
            .matching(value -> value.matches("\\d{1,9}"))
            .onElements("ol")
            .allowUrlProtocols("https", "http", "mailto")
            .requireRelsOnLinks("nofollow", "noopener")
            .toFactory();

    private final Lately<Typed, String> rendered = new Lately<>(REMEMBERED);
    private final Lately<Typed, String> lines = new Lately<>(REMEMBERED);

    @Inject
    private NamesToday names;

    protected Markdown() {}

    public Markdown(NamesToday names) {
        this.names = names;
    }

    /** What was typed, and since when people are called as they are, for a text that may name some. */
    private record Typed(String text, long named) {}

    private Typed typed(String text) {
        return new Typed(text, text.indexOf('@') < 0 ? 0 : names.version());
    }

    /** Safe HTML; empty for null. */
    public String html(String typed) {
        if (typed == null || typed.isBlank()) {
            return "";
        }
        return rendered.get(typed(typed), () -> render(typed));
    }

    /** The words alone, on one line, for where there is room only for how they begin; empty for null. */
    public String line(String typed) {
        if (typed == null || typed.isBlank()) {
            return "";
        }
        return lines.get(typed(typed), () -> oneLine(parsed(typed)));
    }

    /** The words of the first line that has any, in so many characters at most: what stands in a list for all of it. */
    public String firstLine(String typed, int most) {
        String first = typed.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Text.shortened(line(first), most);
    }

    /** What follows a heading stands behind a colon; behind one at the end nothing follows. */
    private static String oneLine(Node document) {
        String line = ONE_LINE.render(document).strip();
        boolean open = document.getLastChild() instanceof Heading && line.endsWith(":");
        return open ? line.substring(0, line.length() - 1) : line;
    }

    private Node parsed(String typed) {
        Node document = PARSER.parse(typed);
        if (typed.indexOf('@') >= 0) {
            document.accept(new MentionLinks(names));
        }
        return document;
    }

    private String render(String typed) {
        Node document = parsed(typed);
        document.accept(new HouseRules());
        return POLICY.sanitize(RENDERER.render(document));
    }
}
