package org.prikbord.model.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.prikbord.model.attachment.PostFile;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.file.PictureView;
import org.prikbord.model.heard.HearingView;
import org.prikbord.model.linked.LinkView;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.TeamView;

/**
 * A post as pages show one; the same for everybody.
 *
 * @param author under whose name it stands
 * @param writer who wrote it in that name; null where the author did
 * @param lesson what it taught; null for every kind but a lesson
 * @param dueOn the last day on which an announcement is to be read; null for every other kind
 * @param activeAt when it was written, or lately replied to or reacted to; see {@link Activity}
 * @param editedAt null when it never was
 * @param files files in their order, or one video; none where there are pictures
 * @param link what a site says of a page that it links to; null for nothing
 * @param reactions those that are offered, in their order, and what was given of others before
 * @param audience the teams that it is for, by name; none when it is for everybody
 * @param answer the comment that solved a question; null while none has
 * @param poll what it lets people choose from; null for every kind but a poll
 * @param heard what happens with it; null while nobody asks for an owner
 * @param about what it echoes, or null
 * @param shared what it shares; null where it shares nothing
 */
public record PostView(
        long id,
        PostKind kind,
        PersonView author,
        PersonView writer,
        String text,
        Lesson lesson,
        LocalDate dueOn,
        Instant createdAt,
        Instant activeAt,
        Instant editedAt,
        int version,
        List<String> topics,
        List<PictureView> pictures,
        List<PostFile> files,
        LinkView link,
        List<Reacted> reactions,
        long comments,
        List<TeamView> audience,
        CommentView answer,
        PollView poll,
        HearingView heard,
        About about,
        Shared shared) {
    public PostView {
        topics = List.copyOf(topics);
        pictures = List.copyOf(pictures);
        files = List.copyOf(files);
        reactions = List.copyOf(reactions);
        audience = List.copyOf(audience);
    }

    /**
     * What an echo is of.
     *
     * @param id the kudos or the idea, as the post's kind says
     * @param key the key of the value or of the outcome
     * @param names what the value was called when the kudos were given, by language; none of an outcome
     * @param icon the value's sign; null of an outcome
     * @param title who was thanked, or the title of the idea
     */
    public record About(long id, String key, Map<String, String> names, String icon, String title) {
        public About {
            // in an order of their own, so that every node and every start writes the same answer
            names = Collections.unmodifiableMap(new TreeMap<>(names));
        }

        /** An outcome. */
        public About(long id, String key, String title) {
            this(id, key, Map.of(), null, title);
        }
    }

    /** Where this stands in the list. */
    public PageKey key() {
        return new PageKey(createdAt, id);
    }
}
