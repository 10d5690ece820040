package org.prikbord.model.chore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Logger;
import org.prikbord.model.attachment.Attachments;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.base.Once;
import org.prikbord.model.event.Events;
import org.prikbord.model.file.Pictures;
import org.prikbord.model.file.Videos;
import org.prikbord.model.help.HelpCalls;
import org.prikbord.model.idea.IdeaDrafts;
import org.prikbord.model.kudos.Allowances;
import org.prikbord.model.mail.MailReplies;
import org.prikbord.model.plan.PlannedPosts;
import org.prikbord.model.post.Activity;
import org.prikbord.model.post.Removals;

/**
 * Forgets pictures, videos and files that were uploaded and not used, drafts and plans that nobody will go on with, what was taken away, events that were
 * told, and request keys that were used; lets posts settle that were lifted long ago.
 */
@ApplicationScoped
public class Cleaning {
    private static final Logger LOG = Logger.getLogger(Cleaning.class.getName());
    private static final Duration PICTURES = Duration.ofDays(1);
    private static final Duration KEYS = Duration.ofDays(2);
    private static final Duration EVENTS = Duration.ofDays(7);

    @Inject
    private Pictures pictures;

    @Inject
    private Videos videos;

    @Inject
    private Attachments attachments;

    @Inject
    private IdeaDrafts drafts;

    @Inject
    private HelpCalls helpCalls;

    @Inject
    private MailReplies mailReplies;

    @Inject
    private PlannedPosts plans;

    @Inject
    private Removals removals;

    @Inject
    private Activity activity;

    @Inject
    private Allowances allowances;

    @Inject
    private Once once;

    @Inject
    private Events events;

    @Inject
    private NewTransaction transaction;

    @Inject
    private Clock clock;

    protected Cleaning() {}

    public Cleaning(
            Pictures pictures,
            Videos videos,
            Attachments attachments,
            IdeaDrafts drafts,
            HelpCalls helpCalls,
            MailReplies mailReplies,
            PlannedPosts plans,
            Removals removals,
            Activity activity,
            Allowances allowances,
            Once once,
            Events events,
            NewTransaction transaction,
            Clock clock) {
        this.pictures = pictures;
        this.videos = videos;
        this.attachments = attachments;
        this.drafts = drafts;
        this.helpCalls = helpCalls;
        this.mailReplies = mailReplies;
        this.plans = plans;
        this.removals = removals;
        this.activity = activity;
        this.allowances = allowances;
        this.once = once;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** In transactions of its own. */
    public void clean() {
        Instant now = clock.instant();
        int forgotten = transaction.call(() -> pictures.deleteUnattachedBefore(now.minus(PICTURES)))
                + transaction.call(videos::forget)
                + transaction.call(attachments::forget)
                + transaction.call(drafts::forget)
                + transaction.call(helpCalls::forget)
                + transaction.call(mailReplies::forget)
                + transaction.call(plans::forget)
                + transaction.call(removals::forget)
                + transaction.call(activity::settle)
                + transaction.call(allowances::forget)
                + transaction.call(() -> once.forgetBefore(now.minus(KEYS)))
                + transaction.call(() -> events.forgetRelayedBefore(now.minus(EVENTS)));
        LOG.fine(() -> "Forgot or settled " + forgotten + " rows");
    }
}
