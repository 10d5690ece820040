package org.prikbord.model.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prikbord.model.attachment.Attached;
import org.prikbord.model.attachment.PostFiles;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.deputy.Deputies;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.file.Picture;
import org.prikbord.model.file.Pictures;
import org.prikbord.model.help.HelpCalls;
import org.prikbord.model.mention.Mention;
import org.prikbord.model.moderation.ContentKind;
import org.prikbord.model.moderation.Moderation;
import org.prikbord.model.moderation.Subject;
import org.prikbord.model.moderation.WordRules;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Teams;
import org.prikbord.model.post.Poll;
import org.prikbord.model.post.Polls;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.Posts;

/** Puts what was composed on the feed, with all that follows from it: the one way in which people's posts come there. */
@ApplicationScoped
public class Posting {
    @Inject
    private Posts posts;

    @Inject
    private Polls polls;

    @Inject
    private Pictures pictures;

    @Inject
    private PostFiles files;

    @Inject
    private Teams teams;

    @Inject
    private HelpCalls calls;

    @Inject
    private Moderation moderation;

    @Inject
    private Deputies deputies;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    protected Posting() {}

    public Posting(
            Posts posts,
            Polls polls,
            Pictures pictures,
            PostFiles files,
            Teams teams,
            HelpCalls calls,
            Moderation moderation,
            Deputies deputies,
            Outbox outbox,
            Clock clock) {
        this.posts = posts;
        this.polls = polls;
        this.pictures = pictures;
        this.files = files;
        this.teams = teams;
        this.calls = calls;
        this.moderation = moderation;
        this.deputies = deputies;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Posts it as of now, under the writer's name or that of whom they may write for.
     *
     * @param found what the word rules have found in it
     */
    public Post write(Person writer, Composed what, Optional<WordRules.Found> found) {
        return write(writer, what, post(writer, what, clock), found);
    }

    /**
     * Posts it as of now beside what it shares, which shares nothing itself.
     *
     * @param found what the word rules have found in it
     */
    public Post share(Person sharer, Post original, Composed what, Optional<WordRules.Found> found) {
        Post post = post(sharer, what, clock);
        post.share(original);
        return write(sharer, what, post, found);
    }

    private Post write(Person writer, Composed what, Post post, Optional<WordRules.Found> found) {
        Person author = post.author();
        if (posts.add(post)) {
            // before the post itself is told of: whoever hears of that already reads as one of the team
            outbox.write(EventType.TEAM_ADDRESSED, post.id(), null);
        }
        attach(what.pictures(), writer, post.id());
        files.attach(writer, post.id(), what.files());
        if (what.poll() != null) {
            polls.add(new Poll(post, what.poll(), clock));
        }
        outbox.write(EventType.POST_WRITTEN, post.id(), author.id());
        if (post.writtenBy().isPresent()) {
            deputies.tellOf(post, writer);
        }
        if (what.urgent()) {
            calls.call(post);
            outbox.write(EventType.HELP_CALLED, post.id(), author.id());
        }
        Mention.tell(outbox, what.words().all(), post.id(), author.id(), ContentKind.POST.key());
        if (post.kind() == PostKind.ANNOUNCEMENT) {
            outbox.write(EventType.ANNOUNCED, post.id(), author.id());
        }
        found.ifPresent(told -> moderation.screened(new Subject(ContentKind.POST, post.id()), told));
        return post;
    }

    private Post post(Person writer, Composed what, Clock at) {
        Person author = deputies.author(writer, what.onBehalfOf());
        Post post = new Post(
                author,
                what.words(),
                posts.topicsIn(what.words().all()),
                teams.addressable(author, what.audience()),
                at);
        post.stayUntil(what.lastDay(), at);
        if (!author.isSameAs(writer)) {
            post.comesFrom(writer);
        }
        return post;
    }

    /**
     * A broken rule for what could not be posted at that moment, as far as one can tell now.
     *
     * @return under whose name it would stand
     */
    Person rehearse(Person writer, Composed what, Instant at) {
        Clock then = Clock.fixed(at, clock.getZone());
        Post post = post(writer, what, then);
        if (what.poll() != null) {
            new Poll(post, what.poll(), then);
        }
        return post.author();
    }

    private void attach(List<Attached> with, Person author, long postId) {
        int place = 0;
        for (Picture picture : attachable(pictures, with, author)) {
            picture.attach(author, postId, place, with.get(place).alt());
            place++;
        }
    }

    /** The pictures that are named, each once; a broken rule for one that is not that person's, or has its place already. */
    static List<Picture> attachable(Pictures pictures, List<Attached> with, Person author) {
        Set<Long> seen = new HashSet<>();
        return with.stream()
                .map(attached -> pictures.find(attached.id())
                        .filter(found -> seen.add(found.id()) && found.isAttachableBy(author))
                        .orElseThrow(() -> RuleBroken.at("pictures", "pictures.unknown")))
                .toList();
    }
}
