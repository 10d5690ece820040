package org.prikbord.model.plan;

import java.time.LocalDate;
import java.util.List;
import org.prikbord.model.attachment.Attached;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.post.PollTerms;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;

/**
 * All that somebody composes for one post.
 *
 * @param poll what a poll lets people choose from; null for every other kind
 * @param pictures as they were uploaded, in their order
 * @param files uploaded files in their order, or one video; none where there are pictures
 * @param audience the ids of the teams that it is for; none for everybody
 * @param urgent whether likely helpers are to be asked at once; a question alone can be
 * @param lastDay the last day on which it is there; null for ever
 * @param onBehalfOf the user name of whom it is to stand under; null for who composes it
 */
public record Composed(
        Post.Words words,
        PollTerms poll,
        List<Attached> pictures,
        List<Attached> files,
        List<Long> audience,
        boolean urgent,
        LocalDate lastDay,
        String onBehalfOf) {
    public Composed {
        if ((words.kind() == PostKind.POLL) != (poll != null)) {
            throw RuleBroken.at("options", "poll.options", PollTerms.MOST_OPTIONS);
        }
        if (!pictures.isEmpty() && !files.isEmpty()) {
            throw RuleBroken.at("files", "files.mixed");
        }
        pictures = List.copyOf(pictures);
        files = List.copyOf(files);
        audience = List.copyOf(audience);
    }

    /** What goes without files, in one's own name. */
    public Composed(
            Post.Words words,
            PollTerms poll,
            List<Attached> pictures,
            List<Long> audience,
            boolean urgent,
            LocalDate lastDay) {
        this(words, poll, pictures, List.of(), audience, urgent, lastDay, null);
    }

    /** Whether anything that was uploaded goes with it. */
    public boolean hasUploads() {
        return !pictures.isEmpty() || !files.isEmpty();
    }

    /** All that it says, as one text. */
    public String says() {
        return poll == null ? words.all() : words.all() + "\n\n" + poll.words();
    }

    /** Whether no more of its author has to be known than who that is. */
    public boolean isPlain() {
        return !hasUploads()
                && audience.isEmpty()
                && words.kind() != PostKind.ANNOUNCEMENT
                && !urgent
                && onBehalfOf == null;
    }
}
