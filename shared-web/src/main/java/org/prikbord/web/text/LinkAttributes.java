package org.prikbord.web.text;

import java.util.Map;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** Marks the links that lead to a topic, so that they can look like one. */
final class LinkAttributes implements AttributeProvider {
    @Override
    public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
        if (node instanceof Link link && link.getDestination().startsWith(HouseRules.TOPIC)) {
            attributes.put("class", "topic");
        }
    }
}
