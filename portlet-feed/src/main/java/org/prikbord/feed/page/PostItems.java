package org.prikbord.feed.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prikbord.feed.HelpService;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Text;
import org.prikbord.model.help.HelpView;
import org.prikbord.model.post.Front;
import org.prikbord.model.post.Lesson;
import org.prikbord.model.post.PinView;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.PostView;
import org.prikbord.model.post.Shared;
import org.prikbord.web.text.Markdown;

/** What the beans share: posts ready to be drawn, and places in a list as addresses name them. */
@ApplicationScoped
public class PostItems {
    private static final int QUOTED = 280;

    @Inject
    private Markdown markdown;

    @Inject
    private HelpService help;

    /** One post. */
    public PostItem of(PostView post) {
        return of(List.of(post)).get(0);
    }

    private PostItem of(PostView post, HelpView call, PostItem.Standing standing) {
        return new PostItem(
                post,
                markdown.html(post.text()),
                post.lesson() == null ? List.of() : parts(post.lesson()),
                sharedWords(post.shared()),
                post.answer() == null ? null : markdown.html(post.answer().text()),
                call,
                standing);
    }

    /** What that says, in one line without marks; empty for nothing. */
    String sharedWords(Shared shared) {
        return shared == null || !shared.there() ? "" : Text.shortened(markdown.line(shared.text()), QUOTED);
    }

    private List<PostItem.Part> parts(Lesson lesson) {
        return Stream.of(
                        new PostItem.Part("lesson.happened", markdown.html(lesson.happened())),
                        new PostItem.Part("lesson.learned", markdown.html(lesson.learned())),
                        new PostItem.Part("lesson.next", markdown.html(lesson.next())))
                .filter(part -> !part.html().isEmpty())
                .toList();
    }

    /** Many posts. */
    public List<PostItem> of(List<PostView> posts) {
        return of(posts, post -> null);
    }

    /** Posts that stand by when somebody last replied or reacted. */
    List<PostItem> byActivity(List<PostView> posts) {
        return of(posts, PostItem.Standing::of);
    }

    /** The beginning of the feed: what is on top, and the rest. */
    List<PostItem> of(Front front) {
        Map<Long, PinView> pins = front.pinned().stream()
                .collect(Collectors.toMap(top -> top.post().id(), Front.Pinned::pin));
        List<PostView> all = Stream.concat(
                        front.pinned().stream().map(Front.Pinned::post), front.page().items().stream())
                .toList();
        return of(all, post -> pins.containsKey(post.id()) ? PostItem.Standing.of(pins.get(post.id())) : null);
    }

    private List<PostItem> of(List<PostView> posts, Function<PostView, PostItem.Standing> standing) {
        Map<Long, HelpView> calls = help.on(posts.stream()
                .filter(post -> post.kind() == PostKind.QUESTION)
                .map(PostView::id)
                .toList());
        return posts.stream()
                .map(post -> of(post, calls.get(post.id()), standing.apply(post)))
                .toList();
    }

    /** Where a page starts, or null for the beginning; {@link NotFound} for an address that makes no sense. */
    static PageKey start(String typed) {
        try {
            return PageKey.parse("before", typed).orElse(null);
        } catch (RuleBroken none) {
            throw new NotFound();
        }
    }
}
