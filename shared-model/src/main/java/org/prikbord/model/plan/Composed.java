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
 * @param audience the ids of the teams that it is for; none for everybody
 * @param urgent whether likely helpers are to be asked at once; a question alone can be
 * @param lastDay the last day on which it is there; null for ever
 */
public record Composed(
        Post.Words words,
        PollTerms poll,
        List<Attached> pictures,
        List<Long> audience,
        boolean urgent,
        LocalDate lastDay) {
    public Composed {
        if ((words.kind() == PostKind.POLL) != (poll != null)) {
            throw RuleBroken.at("options", "poll.options", PollTerms.MOST_OPTIONS);
        }
        pictures = List.copyOf(pictures);
        audience = List.copyOf(audience);
    }

    /** All that it says, as one text. */
    public String says() {
        return poll == null ? words.all() : words.all() + "\n\n" + poll.words();
    }

    /** Whether no more of its author has to be known than who that is. */
    public boolean isPlain() {
        return pictures.isEmpty() && audience.isEmpty() && words.kind() != PostKind.ANNOUNCEMENT && !urgent;
    }
}
