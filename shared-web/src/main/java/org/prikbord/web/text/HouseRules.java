package org.prikbord.web.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Where a post differs from CommonMark: words with # lead to their topic, a heading is a strong line (the page owns the
 * headings), and a picture by address is a link (a reader's browser calls no stranger).
 */
final class HouseRules extends AbstractVisitor {
    /** What a topic's link starts with. */
    static final String TOPIC = "/feed/?topic=";

    private static final Pattern HASHTAG = Pattern.compile("(?<![\\p{L}\\p{N}_#&/])#([\\p{L}][\\p{L}\\p{N}_-]{0,49})");

    @Override
    public void visit(Heading heading) {
        Paragraph paragraph = new Paragraph();
        StrongEmphasis strong = new StrongEmphasis();
        move(heading, strong);
        paragraph.appendChild(strong);
        heading.insertAfter(paragraph);
        heading.unlink();
        visitChildren(paragraph);
    }

    @Override
    public void visit(Image image) {
        Link link = new Link(image.getDestination(), image.getTitle());
        move(image, link);
        if (link.getFirstChild() == null) {
            link.appendChild(new Text(image.getDestination()));
        }
        image.insertAfter(link);
        image.unlink();
    }

    @Override
    public void visit(Link link) {
        // what stands within a link leads where the link does
    }

    @Override
    public void visit(Text text) {
        String literal = text.getLiteral();
        Matcher hashtag = HASHTAG.matcher(literal);
        int done = 0;
        while (hashtag.find()) {
            text.insertBefore(new Text(literal.substring(done, hashtag.start())));
            Link link = new Link(TOPIC + encoded(hashtag.group(1)), null);
            link.appendChild(new Text(hashtag.group()));
            text.insertBefore(link);
            done = hashtag.end();
        }
        text.setLiteral(literal.substring(done));
    }

    private static String encoded(String topic) {
        return URLEncoder.encode(topic.toLowerCase(Locale.ROOT), StandardCharsets.UTF_8);
    }

    private static void move(Node from, Node to) {
        Node child = from.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            to.appendChild(child);
            child = next;
        }
    }
}
