package org.prikbord.feed.oembed;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.prikbord.model.base.LinkProvider;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.base.Rounds;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Settings;
import org.prikbord.model.file.Drawn;
import org.prikbord.model.file.PictureMaker;
import org.prikbord.model.linked.Card;
import org.prikbord.model.linked.LinkedPages;

/**
 * Asks the company's sites about the pages that posts link to, on a thread of its own: nobody waits for a site. One that is
 * down holds up the others for no longer than one page may take, one that is slow for no longer than a few may.
 */
@ApplicationScoped
public class Sites {
    private static final Logger LOG = Logger.getLogger(Sites.class.getName());
    private static final int EVERY_SECONDS = 2;

    /** The database is asked for what is due again, and for what other nodes left, at every so manieth look. */
    private static final int LOOK_EACH = 10;

    private static final int AT_ONCE = 4;

    /** What asking about a page may take, with its picture and wherever the site sends us. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_PICTURE_BYTES = 3_000_000;
    private static final int THUMBNAIL_SIDE = 400;
    private static final int OK = 200;

    /** A site that takes longer to fail is not asked about its other pages in the same look. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** The site says that it knows no such page, or none that it would tell of. */
    private static final Set<Integer> NOTHING = Set.of(401, 403, 404, 410, 501);

    @Inject
    private Settings settings;

    @Inject
    private LinkedPages pages;

    @Inject
    private PictureMaker pictures;

    @Inject
    private NewTransaction transaction;

    @Inject
    private Clock clock;

    private final Rounds rounds = new Rounds();
    private SiteCall call;
    private int looks;
    private final Set<URI> failing = new HashSet<>();

    /** Begins, where there are sites to ask; to be called once, from a component of the application. */
    public void start() {
        if (!settings.linkProviders().isEmpty()) {
            call = new SiteCall(clock);
            rounds.begin(this::look, EVERY_SECONDS);
        }
    }

    @PreDestroy
    void stop() {
        rounds.end();
    }

    /** A look must not end the schedule: what fails is tried again. */
    private void look() {
        try {
            boolean usual = looks++ % LOOK_EACH == 0;
            if (!pages.takeFresh() && !usual) {
                return;
            }
            Set<URI> down = new HashSet<>();
            List<LinkedPages.Asked> due = transaction.call(() -> pages.claim(AT_ONCE));
            for (LinkedPages.Asked asked : due) {
                ask(asked, down);
            }
            // more of them wait for no usual look
            looks = due.size() == AT_ONCE ? 0 : looks;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "Pages that posts link to could not be asked about; they will be", failed);
        }
    }

    /** What took its time is left alone for now: the other pages of it wait until it is asked again. */
    private void ask(LinkedPages.Asked asked, Set<URI> down) throws InterruptedException {
        LinkProvider site = settings.siteOf(asked.address()).orElse(null);
        if (site == null) {
            transaction.run(() -> pages.forget(asked.id()));
        } else if (down.contains(site.endpoint())) {
            transaction.run(() -> pages.fail(asked.id()));
        } else {
            ask(asked, site, down);
        }
    }

    private void ask(LinkedPages.Asked asked, LinkProvider site, Set<URI> down) throws InterruptedException {
        Instant begun = clock.instant();
        Instant end = begun.plus(LONGEST);
        try {
            SiteCall.Answer answer =
                    call.get(question(site, asked.address()), site, "application/json", MOST_BYTES, end);
            if (NOTHING.contains(answer.status())) {
                transaction.run(() -> pages.forget(asked.id()));
            } else if (answer.status() == OK) {
                take(asked, site, answer.body(), end);
            } else {
                throw new IOException("Status " + answer.status() + " from " + site.endpoint());
            }
            failing.remove(site.endpoint());
        } catch (IOException unanswered) {
            Level level = failing.add(site.endpoint()) ? Level.INFO : Level.FINE;
            LOG.log(level, "A site does not say what its pages are; it will be asked again", unanswered);
            if (Duration.between(begun, clock.instant()).compareTo(PATIENCE) > 0) {
                down.add(site.endpoint());
            }
            transaction.run(() -> pages.fail(asked.id()));
        }
    }

    private void take(LinkedPages.Asked asked, LinkProvider site, byte[] body, Instant end)
            throws InterruptedException {
        Optional<OembedAnswer> said = OembedAnswer.of(body, site, Set.copyOf(settings.showOrigins()));
        if (said.isEmpty()) {
            transaction.run(() -> pages.forget(asked.id()));
            return;
        }
        Card.Thumbnail picture = picture(said.get().picture(), site, end);
        transaction.run(() -> pages.learn(
                asked.id(), said.get().card().with(picture), said.get().age()));
    }

    private static URI question(LinkProvider site, String address) {
        String begun = site.endpoint() + (site.endpoint().getRawQuery() == null ? "?" : "&");
        return URI.create(begun + "url=" + URLEncoder.encode(address, StandardCharsets.UTF_8) + "&format=json");
    }

    /** A card without a picture is one nevertheless. */
    private Card.Thumbnail picture(URI address, LinkProvider site, Instant end) throws InterruptedException {
        if (address == null) {
            return Card.Thumbnail.NONE;
        }
        try {
            SiteCall.Answer answer = call.get(address, site, "image/*", MOST_PICTURE_BYTES, end);
            return answer.status() == OK ? small(pictures.make(answer.body())) : Card.Thumbnail.NONE;
        } catch (IOException | RuleBroken none) {
            LOG.log(Level.FINE, "A page that posts link to has no picture that can be shown", none);
            return Card.Thumbnail.NONE;
        }
    }

    private static Card.Thumbnail small(Drawn drawn) {
        double factor = Math.min(1.0, (double) THUMBNAIL_SIDE / Math.max(drawn.width(), drawn.height()));
        return new Card.Thumbnail(drawn.thumbnail(), (int) Math.max(1, Math.round(drawn.width() * factor)), (int)
                Math.max(1, Math.round(drawn.height() * factor)));
    }
}
