package org.prikbord.feed.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.prikbord.feed.AttentionService;
import org.prikbord.model.attention.Attention;
import org.prikbord.model.attention.Subject;
import org.prikbord.model.base.Text;
import org.prikbord.web.text.Markdown;

/** <code>following.xhtml</code>: what the person follows and has muted, each with a way back. */
@Named
@RequestScoped
public class FollowingPage {
    private static final int SHOWN = 90;

    @Inject
    private AttentionService attention;

    @Inject
    private Markdown markdown;

    private List<Group> groups = List.of();

    /**
     * What is followed, or what is muted.
     *
     * @param key of its texts
     */
    public record Group(String key, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One of them.
     *
     * @param icon of what it is
     * @param place where it is undone, in the API
     * @param address of its page; null for a person, who has none
     */
    public record Line(String icon, String name, String place, String address) {}

    /** Reads all of it. */
    public void load() {
        List<AttentionService.Named> all = attention.all();
        groups = Stream.of(group("following.followed", all, false), group("following.muted", all, true))
                .filter(group -> !group.lines().isEmpty())
                .toList();
    }

    private Group group(String key, List<AttentionService.Named> all, boolean muted) {
        return new Group(
                key,
                all.stream()
                        .filter(one -> one.attention().isMuted() == muted)
                        .map(this::line)
                        .toList());
    }

    private Line line(AttentionService.Named one) {
        Attention what = one.attention();
        Subject subject = what.subject();
        String place = "/feed/api/attention/" + what.mark();
        return switch (subject.kind()) {
            case POST ->
                new Line(
                        "message",
                        Text.shortened(markdown.line(one.name()), SHOWN),
                        place,
                        "/feed/post?id=" + subject.id());
            case TOPIC -> new Line("compass", one.name(), place, "/feed/?topic=" + encoded(subject.topic()));
            case TEAM -> new Line("team", one.name(), place, "/feed/?team=" + subject.id());
            case PERSON -> new Line("person", one.name(), place, null);
        };
    }

    private static String encoded(String topic) {
        return URLEncoder.encode(topic, StandardCharsets.UTF_8);
    }

    public List<Group> getGroups() {
        return groups;
    }
}
