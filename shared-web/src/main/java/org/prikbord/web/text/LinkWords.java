package org.prikbord.web.text;

import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.text.TextContentNodeRendererContext;

/** Of links and pictures the words alone. CommonMark's own text has the address behind them, even behind that address. */
final class LinkWords implements NodeRenderer {
    private final TextContentNodeRendererContext context;

    LinkWords(TextContentNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Link.class, Image.class);
    }

    @Override
    public void render(Node node) {
        Node child = node.getFirstChild();
        while (child != null) {
            context.render(child);
            child = child.getNext();
        }
    }
}
