package org.prikbord.feed.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prikbord.model.attachment.PostFile;
import org.prikbord.model.file.PictureView;
import org.prikbord.model.linked.LinkView;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.TeamView;
import org.prikbord.model.post.Lesson;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.PostView;
import org.prikbord.model.post.Shared;

/**
 * A post: <code>key</code> is what lists page by, <code>author</code> is under whose name it stands, <code>writtenBy</code> who wrote it in that name (left out where the author did), <code>text</code> is Markdown as typed, <code>reactions</code> counts
 * each kind that the board offers (<code>prikbord.feed.reactions</code>), in its order, and behind them those that were given when they were still offered, <code>comments</code> is their number, <code>lesson</code> is what a lesson taught, <code>dueOn</code> the last day on which an announcement is to be read, <code>audience</code> has the teams that it is for (none: everybody), <code>answer</code> the id of the comment that solved a question, <code>poll</code> what a poll offers, <code>heard</code> what happens with it once somebody asks for an owner, <code>about</code> is there on echoes of kudos and decisions,
 * <code>shared</code> on what shares another post, with its id as <code>sharedId</code>, too.
 */
public record PostJson(
        long id,
        String key,
        PostKind kind,
        Author author,
        Author writtenBy,
        String text,
        Lesson lesson,
        LocalDate dueOn,
        Instant createdAt,
        Instant editedAt,
        int version,
        List<String> topics,
        List<PictureJson> pictures,
        List<FileJson> files,
        FileJson video,
        LinkJson link,
        Map<String, Long> reactions,
        long comments,
        List<TeamJson> audience,
        Long answer,
        PollJson poll,
        HeardJson heard,
        AboutJson about,
        Long sharedId,
        SharedJson shared) {

    /** Who wrote something, as every list shows it. */
    public record Author(String userName, String name, String team) {
        static Author of(PersonView person) {
            return new Author(person.userName(), person.name(), person.team());
        }

        /** Null for nobody. */
        static Author maybe(PersonView person) {
            return person == null ? null : of(person);
        }
    }

    /** What a post shares, as it is today; says no more than <code>"there":false</code> once it is not there any more. */
    public record SharedJson(
            boolean there,
            Long id,
            PostKind kind,
            Author author,
            Author writtenBy,
            String text,
            Instant createdAt,
            PictureJson picture,
            List<TeamJson> audience) {
        /** Null where nothing is shared. */
        static SharedJson of(Shared shared) {
            if (shared == null || !shared.there()) {
                return shared == null
                        ? null
                        : new SharedJson(false, null, null, null, null, null, null, null, List.of());
            }
            return new SharedJson(
                    true,
                    shared.id(),
                    shared.kind(),
                    Author.of(shared.author()),
                    shared.writer() == null ? null : Author.of(shared.writer()),
                    shared.text(),
                    shared.createdAt(),
                    shared.picture() == null ? null : PictureJson.of(shared.picture()),
                    shared.audience().stream().map(TeamJson::of).toList());
        }
    }

    /**
     * What an echo is of; <code>names</code> is what a value was called when the kudos were given, by language, and is not
     * there for an outcome.
     */
    public record AboutJson(long id, String key, Map<String, String> names, String title) {
        /** Null for nothing. */
        static AboutJson of(PostView.About about) {
            return about == null
                    ? null
                    : new AboutJson(
                            about.id(), about.key(), about.names().isEmpty() ? null : about.names(), about.title());
        }
    }

    /** A team that a post is for. */
    public record TeamJson(long id, String name) {
        static TeamJson of(TeamView team) {
            return new TeamJson(team.id(), team.name());
        }
    }

    /** A picture on a post, with the addresses of its bytes. */
    public record PictureJson(long id, String alt, int width, int height, String url, String small) {
        static PictureJson of(PictureView picture) {
            String url = "/feed/api/pictures/" + picture.id();
            return new PictureJson(picture.id(), picture.alt(), picture.width(), picture.height(), url, url + "/small");
        }
    }

    /** A file or the video on a post, with the address of its bytes; <code>size</code> is how many there are. */
    public record FileJson(long id, String name, String alt, int size, String url) {
        static List<FileJson> files(List<PostFile> all) {
            return PostFile.downloads(all).stream()
                    .map(file -> of(file, "/feed/api/files/"))
                    .toList();
        }

        /** Null when there is none. */
        static FileJson video(List<PostFile> all) {
            return PostFile.film(all).map(file -> of(file, "/feed/api/videos/")).orElse(null);
        }

        private static FileJson of(PostFile file, String address) {
            return new FileJson(file.id(), file.name(), file.alt(), file.size(), address + file.id());
        }
    }

    /** What a site says of a page that the post links to; <code>frame</code> is where it plays, or null. */
    public record LinkJson(
            String kind, String url, String title, String author, String provider, String picture, String frame) {
        /** Null for nothing. */
        static LinkJson of(LinkView link) {
            return link == null
                    ? null
                    : new LinkJson(
                            link.kind(),
                            link.address(),
                            link.title(),
                            link.author(),
                            link.provider(),
                            link.pictured() ? "/feed/api/links/" + link.postId() + "/" + link.pictureKey() : null,
                            link.playable() ? link.frame().address() : null);
        }
    }

    static PostJson of(PostView post) {
        Map<String, Long> reactions = new LinkedHashMap<>();
        post.reactions().forEach(reacted -> reactions.put(reacted.kind().key(), reacted.count()));
        return new PostJson(
                post.id(),
                post.key().toString(),
                post.kind(),
                Author.of(post.author()),
                Author.maybe(post.writer()),
                post.text(),
                post.lesson(),
                post.dueOn(),
                post.createdAt(),
                post.editedAt(),
                post.version(),
                post.topics(),
                post.pictures().stream().map(PictureJson::of).toList(),
                FileJson.files(post.files()),
                FileJson.video(post.files()),
                LinkJson.of(post.link()),
                reactions,
                post.comments(),
                post.audience().stream().map(TeamJson::of).toList(),
                post.answer() == null ? null : post.answer().id(),
                PollJson.of(post.poll()),
                HeardJson.of(post.heard()),
                AboutJson.of(post.about()),
                post.shared() == null ? null : post.shared().id(),
                SharedJson.of(post.shared()));
    }
}
