package org.prikbord.feed.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prikbord.model.attachment.PostFile;
import org.prikbord.model.file.PictureView;
import org.prikbord.model.help.HelpView;
import org.prikbord.model.linked.LinkView;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.TeamView;
import org.prikbord.model.post.CommentView;
import org.prikbord.model.post.PinView;
import org.prikbord.model.post.PollView;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.PostView;
import org.prikbord.model.post.Reacted;
import org.prikbord.model.post.Shared;

/**
 * A post, ready to be drawn.
 *
 * @param html the text as safe HTML
 * @param parts what it says beside its text
 * @param sharedWords what it shares says, in one line without marks; empty for nothing
 * @param answerHtml what solved a question, as safe HTML; null while nothing has
 * @param standing why it stands where it does; null where it stands by its day
 * @param call how far it has come on the help line; null for what is not urgent
 */
public record PostItem(
        PostView post,
        String html,
        List<Part> parts,
        String sharedWords,
        String answerHtml,
        HelpView call,
        Standing standing) {
    private static final Set<PostKind> TITLED =
            Set.of(PostKind.QUESTION, PostKind.WIN, PostKind.LESSON, PostKind.POLL, PostKind.ANNOUNCEMENT);
    private static final int LONGEST_TITLE = 90;
    private static final int MOST_IN_WIDGET = 1_200;
    private static final int MOST_LINES_IN_WIDGET = 24;
    private static final Pattern FIRST_PARAGRAPH = Pattern.compile("\\s*<p>(.*?)</p>(.*)", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    public PostItem {
        parts = List.copyOf(parts);
    }

    /**
     * Why a post stands where it does, where that is not by its day.
     *
     * @param pin that it is on top; null when it is not
     * @param activeAt when somebody last replied or reacted; null when it does not stand by that
     */
    public record Standing(PinView pin, Instant activeAt, boolean lifted) {
        static Standing of(PinView pin) {
            return new Standing(pin, null, false);
        }

        static Standing of(PostView post) {
            return new Standing(null, post.activeAt(), post.activeAt().isAfter(post.createdAt()));
        }

        /** The key of the sentence that says so. */
        public String key() {
            return pin != null ? "why.pinned" : lifted ? "why.active" : "why.written";
        }

        /** Who put it on top; empty when nobody did. */
        public String who() {
            return pin == null ? "" : pin.by().name();
        }
    }

    /** Whether it is on top, whatever is newer. */
    public boolean pinned() {
        return standing != null && standing.pin() != null;
    }

    /** A part of a lesson: the key of its name, and its words as safe HTML. */
    public record Part(String key, String html) {}

    /**
     * A reaction, how many gave it, and the key of its name.
     *
     * @param former whether it is offered no longer, and only who gave it has anything to press
     */
    public record Reaction(String kind, long count, String key, boolean former) {
        static Reaction of(Reacted reacted) {
            String kind = reacted.kind().key();
            return new Reaction(kind, reacted.count(), "post.reaction." + kind, !reacted.offered());
        }
    }

    public long id() {
        return post.id();
    }

    public String key() {
        return post.key().toString();
    }

    public String kind() {
        return post.kind().key();
    }

    public String kindKey() {
        return "post.kind." + kind();
    }

    /** Whether the kind is said: a message is what there is unless told otherwise. */
    public boolean labelled() {
        return post.kind() != PostKind.MESSAGE;
    }

    /** Whether it tells of something in another portlet. */
    public boolean echo() {
        return post.about() != null;
    }

    /** What it shares; null where it shares nothing. */
    public Shared shared() {
        return post.shared();
    }

    /** Whether it can be shared: of a share that goes for what it shares. */
    public boolean shareable() {
        return shared() == null || shared().there();
    }

    /** What it lets people choose from; null for every kind but a poll. */
    public PollView poll() {
        return post.poll();
    }

    /** The comment that solved a question; null while none has. */
    public CommentView answer() {
        return post.answer();
    }

    /** What happens with it; null while nobody asks for an owner. */
    public HeardItem heard() {
        return post.heard() == null ? null : new HeardItem(post.heard());
    }

    /** How far it has come on the help line; null for what is not urgent. */
    public HelpItem help() {
        return call == null ? null : HelpItem.of(call, post.author(), post.answer());
    }

    /** Whether one may ask for an owner of it: people wrote it, and it has no answer yet. */
    public boolean askable() {
        return !echo()
                && !text().isBlank()
                && (post.heard() == null || post.heard().answer() == null);
    }

    /** The last day on which it is to be read; null for every kind but an announcement. */
    public LocalDate dueOn() {
        return post.dueOn();
    }

    /** The names of the teams that it is for, in one line; empty when it is for everybody. */
    public String audience() {
        return TeamView.names(post.audience());
    }

    public PersonView author() {
        return post.author();
    }

    /** Who wrote it in the author's name; null where the author did. */
    public PersonView writer() {
        return post.writer();
    }

    public String text() {
        return post.text();
    }

    /** Whether a widget shows its beginning only. */
    public boolean lengthy() {
        return text().length() > MOST_IN_WIDGET || text().lines().count() > MOST_LINES_IN_WIDGET;
    }

    public Instant createdAt() {
        return post.createdAt();
    }

    public boolean edited() {
        return post.editedAt() != null;
    }

    /** Whether the first paragraph is set as a title: it is short, and more follows or the kind lives by it. */
    public boolean titled() {
        Matcher matcher = FIRST_PARAGRAPH.matcher(html);
        if (!matcher.matches() || TAG.matcher(matcher.group(1)).replaceAll("").length() > LONGEST_TITLE) {
            return false;
        }
        return !matcher.group(2).isBlank() || TITLED.contains(post.kind());
    }

    public boolean pictured() {
        return !post.pictures().isEmpty();
    }

    public List<PictureView> pictures() {
        return post.pictures();
    }

    /** What can be downloaded with it. */
    public List<PostFile> files() {
        return PostFile.downloads(post.files());
    }

    /** What plays on it; null when nothing does. */
    public PostFile film() {
        return PostFile.film(post.files()).orElse(null);
    }

    /** What a site says of a page that it links to; null for nothing. */
    public LinkView link() {
        return post.link();
    }

    public long comments() {
        return post.comments();
    }

    /** Each kind of reaction that is offered, in one order, and behind them what was given of others before. */
    public List<Reaction> reactions() {
        return post.reactions().stream().map(Reaction::of).toList();
    }

    /**
     * What of it can be followed and muted.
     *
     * @param place in the API, behind what is done with it
     */
    public record Subjected(String kind, String place, String name) {
        static Subjected of(String kind, Object address, String name) {
            return new Subjected(kind, kind + "/" + address, name);
        }
    }

    /** The post itself, who wrote it, the teams that it is for, its topics. */
    public List<Subjected> subjects() {
        List<Subjected> all = new ArrayList<>();
        all.add(Subjected.of("post", id(), ""));
        all.add(Subjected.of("person", author().id(), author().name()));
        post.audience().forEach(team -> all.add(Subjected.of("team", team.id(), team.name())));
        post.topics().forEach(topic -> all.add(Subjected.of("topic", topic, "#" + topic)));
        return all;
    }

    /** Where the kudos or the idea is. */
    public String aboutUrl() {
        String page = post.kind() == PostKind.KUDOS ? "/kudos/note" : "/ideas/idea";
        return page + "?id=" + post.about().id();
    }

    /** The sign of the value or the outcome. */
    public String aboutIcon() {
        return post.about().icon() == null ? "check" : post.about().icon();
    }

    /** Who was thanked, or the title of the idea. */
    public String aboutTitle() {
        return post.about().title();
    }
}
