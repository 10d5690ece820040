package org.prikbord.feed.news;

import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * A paragraph as it is filled from HTML: white space counts once, and stands outside of what is bold or a link, where
 * Markdown needs it to be.
 */
final class HtmlLine {
    private final Node paragraph;
    private Node at;
    private boolean begins = true;
    private boolean space;

    HtmlLine(Node paragraph) {
        this.paragraph = paragraph;
        this.at = paragraph;
    }

    void text(String words) {
        String single = words.replaceAll("[\\s\\u00A0]+", " ");
        space |= single.startsWith(" ");
        String bare = single.strip();
        if (!bare.isEmpty()) {
            add(new Text(bare));
            space = single.endsWith(" ");
        }
    }

    /** Adds what is no mere text. */
    void add(Node node) {
        spaced();
        at.appendChild(node);
        begins = false;
    }

    private void spaced() {
        if (space && !begins) {
            Node outer = at;
            while (outer != paragraph && outer.getFirstChild() == null && outer.getParent() != paragraph) {
                outer = outer.getParent();
            }
            if (outer != paragraph && outer.getFirstChild() == null) {
                outer.insertBefore(new Text(" "));
            } else {
                at.appendChild(new Text(" "));
            }
        }
        space = false;
    }

    /** Begins what is bold or a link. */
    void open(Node style) {
        at.appendChild(style);
        at = style;
    }

    /** Ends it; when there is nothing in it, it was never there. */
    void close() {
        if (at == paragraph) {
            return;
        }
        Node style = at;
        at = style.getParent();
        if (style.getFirstChild() == null) {
            style.unlink();
        }
    }

    boolean isIn(Class<? extends Node> style) {
        for (Node node = at; node != paragraph; node = node.getParent()) {
            if (style.isInstance(node)) {
                return true;
            }
        }
        return false;
    }

    void lineBreak() {
        if (!begins) {
            at.appendChild(new HardLineBreak());
            begins = true;
            space = false;
        }
    }

    /** Takes away what hangs on its end, and the whole of it when nothing was said. */
    void end() {
        while (at != paragraph) {
            close();
        }
        while (paragraph.getLastChild() instanceof HardLineBreak
                || paragraph.getLastChild() instanceof Text text
                        && text.getLiteral().isBlank()) {
            paragraph.getLastChild().unlink();
        }
        if (paragraph.getFirstChild() == null) {
            paragraph.unlink();
        }
    }
}
