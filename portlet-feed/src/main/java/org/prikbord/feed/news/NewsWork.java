package org.prikbord.feed.news;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.prikbord.model.base.FromServer;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Settings;
import org.prikbord.model.base.Text;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.file.Drawn;
import org.prikbord.model.file.Picture;
import org.prikbord.model.file.PictureMaker;
import org.prikbord.model.file.Pictures;
import org.prikbord.model.news.NewsFile;
import org.prikbord.model.news.NewsFiles;
import org.prikbord.model.news.NewsState;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.Posts;

/**
 * Turns the pieces of a file into posts of the day they are of, or takes those away again: in the background, some at a
 * time, each of them once. Nobody is told of old news, and nothing but the feed moves.
 */
@ApplicationScoped
public class NewsWork {
    private static final Logger LOG = Logger.getLogger(NewsWork.class.getName());
    private static final int AT_ONCE = 20;
    private static final int LONGEST_TITLE = 300;

    @Inject
    private NewsFiles files;

    @Inject
    private Posts posts;

    @Inject
    private Pictures pictures;

    @Inject
    private PictureMaker maker;

    @Inject
    private Outbox outbox;

    @Inject
    private NewTransaction transaction;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** What became of some pieces. */
    private record Step(int fresh, int missed) {
        Step plus(Step other) {
            return new Step(fresh + other.fresh, missed + other.missed);
        }
    }

    /** What is in a file; a broken rule at <code>file</code> when there is no news in it. */
    public NewsPreview preview(byte[] bytes, String name) {
        try (NewsSource source = open(bytes, name)) {
            List<String> sources = source.items().stream().map(NewsItem::source).toList();
            return NewsPreview.of(source, files.known(sources));
        }
    }

    private NewsSource open(byte[] bytes, String name) {
        return NewsSource.open(bytes, name, new NewsDates(settings.zone()), clock.instant());
    }

    /** Begins to turn a file into posts; to be called in a request, by whoever {@link NewsFiles#begin} let. */
    public void bring(long id) {
        inBackground(() -> bringAll(id));
    }

    /** Begins to take away what came of it, likewise. */
    public void takeBack(long id) {
        inBackground(() -> takeAllBack(id));
    }

    private static void inBackground(Runnable work) {
        ManagedExecutorService executor = FromServer.EXECUTOR.get(ManagedExecutorService.class);
        try {
            executor.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException failed) {
                    LOG.log(Level.WARNING, "Old news stopped coming; it can be gone on with on its page", failed);
                }
            });
        } catch (RejectedExecutionException busy) {
            LOG.log(Level.WARNING, "The server takes no work just now; it can be gone on with later", busy);
        }
    }

    private void bringAll(long id) {
        NewsFile given = transaction.call(() -> files.get(id));
        try (NewsSource source = open(given.bytes(), given.name())) {
            List<NewsItem> items = source.items();
            for (int at = 0; at < items.size(); at += AT_ONCE) {
                List<NewsItem> some = items.subList(at, Math.min(items.size(), at + AT_ONCE));
                Step step = some.stream()
                        .map(item -> transaction.call(() -> bring(item, source, files.get(id))))
                        .reduce(new Step(0, 0), Step::plus);
                transaction.run(() -> files.get(id).moveOn(some.size(), step.fresh, step.missed, clock));
            }
        }
        end(id, NewsState.HERE);
    }

    private void end(long id, NewsState reached) {
        transaction.run(() -> {
            NewsFile file = files.get(id);
            file.end(reached, clock);
            outbox.write(EventType.NEWS_BROUGHT, id, file.owner().id());
        });
    }

    private Step bring(NewsItem item, NewsSource source, NewsFile file) {
        if (files.isKnown(item.source())) {
            return new Step(0, 0);
        }
        Person owner = file.owner();
        Post post = Post.publishedAt(item.at(), owner, words(item, file.credit()));
        posts.add(post);
        if (!files.note(item.source(), file.id(), post.id())) {
            posts.remove(post);
            return new Step(0, 0);
        }
        int place = 0;
        for (NewsItem.Figure figure : item.figures()) {
            if (place < Picture.MOST_ON_A_POST) {
                Optional<Drawn> drawn = drawn(item, figure, source);
                if (drawn.isPresent()) {
                    Picture picture = new Picture(owner, drawn.get(), clock);
                    pictures.add(picture);
                    picture.attach(owner, post.id(), place++, Text.shortened(figure.alt(), Picture.LONGEST_ALT));
                }
            }
        }
        return new Step(1, item.figures().size() - place);
    }

    /** A picture that cannot be had or read is no reason to leave the news behind. */
    private Optional<Drawn> drawn(NewsItem item, NewsItem.Figure figure, NewsSource source) {
        try {
            return source.picture(item, figure.address()).map(maker::make);
        } catch (RuleBroken unreadable) {
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String words(NewsItem item, String credit) {
        String title =
                item.title().isBlank() ? "" : "**" + plain(Text.shortened(item.title(), LONGEST_TITLE)) + "**\n\n";
        String by = item.author().isBlank() ? "" : " · " + plain(Text.shortened(item.author(), LONGEST_TITLE));
        String from = item.link().isBlank() || item.link().matches(".*[()<>\\s].*")
                ? plain(credit)
                : "[" + plain(credit) + "](" + item.link() + ")";
        String foot = "\n\n" + from + by;
        int room = Post.LONGEST_TEXT - title.length() - foot.length();
        return title + Text.shortened(item.text(), room) + foot;
    }

    /** What others wrote, where Markdown would mean something by its signs. */
    private static String plain(String words) {
        return words.replaceAll("([\\\\`*_\\[\\]<>#@])", "\\\\$1");
    }

    private void takeAllBack(long id) {
        List<Long> some;
        do {
            some = transaction.call(() -> {
                List<Long> ids = files.posts(id, AT_ONCE);
                ids.forEach(post -> posts.remove(posts.getLocked(post)));
                files.get(id).moveOn(ids.size(), 0, 0, clock);
                return ids;
            });
        } while (!some.isEmpty());
        transaction.run(() -> files.forgetPieces(id));
        end(id, NewsState.GONE);
    }
}
