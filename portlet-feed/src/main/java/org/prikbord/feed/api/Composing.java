package org.prikbord.feed.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.attachment.Attached;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.plan.Composed;
import org.prikbord.model.post.Lesson;
import org.prikbord.model.post.PollTerms;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;
import org.prikbord.web.api.Body;

/** Reads what somebody composed, as {@link PostResource#post} tells, whether it is for now or for later. */
final class Composing {
    private Composing() {}

    static Composed read(Body body) {
        return new Composed(
                new Post.Words(body.choice("kind", PostKind.class), body.text("text"), lesson(body), due(body)),
                poll(body),
                attached(body, "pictures"),
                files(body),
                body.ids("audience"),
                body.maybeObject("question")
                        .map(question -> question.flag("urgent"))
                        .orElse(false),
                body.maybeDay("goneAfter").orElse(null),
                body.maybeText("onBehalfOf").filter(name -> !name.isBlank()).orElse(null));
    }

    private static List<Attached> attached(Body body, String field) {
        return body.objects(field).stream().map(Composing::attached).toList();
    }

    private static Attached attached(Body one) {
        return new Attached(one.number("id"), one.maybeText("alt").orElse(""));
    }

    private static List<Attached> files(Body body) {
        List<Attached> files = attached(body, "files");
        Optional<Attached> video = body.maybeObject("video").map(Composing::attached);
        if (video.isPresent() && !files.isEmpty()) {
            throw RuleBroken.at("files", "files.mixed");
        }
        return video.map(List::of).orElse(files);
    }

    /** The last day of an announcement, or null. */
    static LocalDate due(Body body) {
        return body.maybeObject("announcement")
                .flatMap(announcement -> announcement.maybeDay("dueOn"))
                .orElse(null);
    }

    /** What a lesson taught, or null. */
    static Lesson lesson(Body body) {
        return body.maybeObject("lesson")
                .map(lesson -> new Lesson(
                        lesson.maybeText("happened").orElse(""),
                        lesson.maybeText("learned").orElse(""),
                        lesson.maybeText("next").orElse("")))
                .orElse(null);
    }

    private static PollTerms poll(Body body) {
        return body.maybeObject("poll")
                .map(poll -> new PollTerms(
                        poll.texts("options"),
                        poll.flag("multiple"),
                        poll.flag("anonymous"),
                        poll.flag("late"),
                        poll.maybeDay("lastDay").orElse(null)))
                .orElse(null);
    }
}
