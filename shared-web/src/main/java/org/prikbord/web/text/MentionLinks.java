package org.prikbord.web.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.prikbord.model.mention.Mention;
import org.prikbord.model.mention.Named;
import org.prikbord.model.mention.NamesToday;

/**
 * People whom a text names stand there with the name that they have today, and lead to what is theirs; so do departments
 * and shops. Who left stands there by name and leads nowhere, and a name that nobody has is only words.
 */
final class MentionLinks extends AbstractVisitor {
    /** What a link to a person starts with. */
    static final String PERSON = "/feed/search?person=";

    /** What a link to a department or shop starts with. */
    static final String TEAM = "/feed/search?team=";

    private final NamesToday names;
    private final List<Text> naming = new ArrayList<>();
    private final Set<String> userNames = new HashSet<>();
    private final Set<String> teamNames = new HashSet<>();

    MentionLinks(NamesToday names) {
        this.names = names;
    }

    @Override
    public void visit(Document document) {
        visitChildren(document);
        if (naming.isEmpty()) {
            return;
        }
        Map<String, Named> people = userNames.isEmpty() ? Map.of() : names.people(userNames);
        Map<String, Long> teams = teamNames.isEmpty() ? Map.of() : names.teams(teamNames);
        naming.forEach(text -> replace(text, people, teams));
    }

    @Override
    public void visit(Link link) {
        // what stands within a link leads where the link does
    }

    @Override
    public void visit(Text text) {
        Matcher found = Mention.in(text.getLiteral());
        boolean any = false;
        while (found.find()) {
            any = true;
            if (found.group("person") != null) {
                userNames.add(userName(found));
            } else {
                teamNames.add(found.group("team"));
            }
        }
        if (any) {
            naming.add(text);
        }
    }

    private static String userName(Matcher found) {
        return found.group("person").toLowerCase(Locale.ROOT);
    }

    private static void replace(Text text, Map<String, Named> people, Map<String, Long> teams) {
        String literal = text.getLiteral();
        Matcher found = Mention.in(literal);
        int done = 0;
        while (found.find()) {
            Node shown = found.group("person") != null
                    ? person(people.get(userName(found)))
                    : team(found.group("team"), teams);
            if (shown != null) {
                text.insertBefore(new Text(literal.substring(done, found.start())));
                text.insertBefore(shown);
                done = found.end();
            }
        }
        text.setLiteral(literal.substring(done));
    }

    private static Node person(Named named) {
        if (named == null) {
            return null;
        }
        Text name = new Text("@" + named.told());
        return named.active() ? link(PERSON, named.userName(), name) : name;
    }

    private static Node team(String name, Map<String, Long> teams) {
        Long id = teams.get(name);
        return id == null ? null : link(TEAM, id.toString(), new Text("@" + name));
    }

    private static Link link(String place, String what, Text name) {
        Link link = new Link(place + URLEncoder.encode(what, StandardCharsets.UTF_8), null);
        link.appendChild(name);
        return link;
    }
}
