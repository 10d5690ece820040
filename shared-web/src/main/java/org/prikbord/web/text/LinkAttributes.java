package org.prikbord.web.text;

import java.util.Map;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** Marks the links that lead to a topic or to whom the text names, so that they can look like it. */
final class LinkAttributes implements AttributeProvider {
    @Override
    public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
        if (!(node instanceof Link link)) {
            return;
        }
        String place = link.getDestination();
        if (place.startsWith(HouseRules.TOPIC)) {
            attributes.put("class", "topic");
        } else if (place.startsWith(MentionLinks.PERSON) || place.startsWith(MentionLinks.TEAM)) {
            attributes.put("class", "mention");
        }
    }
}
