package org.prikbord.model.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.deputy.NotInTheirName;
import org.prikbord.model.moderation.WordRules;
import org.prikbord.model.post.Post;

/**
 * Posts what is planned once its moment has come, however long ago that was: each once, however many nodes look. What may
 * not be posted any more, for whatever changed meanwhile, waits with the reason until somebody sees to it.
 */
@ApplicationScoped
public class Publisher {
    private static final Logger LOG = Logger.getLogger(Publisher.class.getName());

    @Inject
    private PlannedPosts plans;

    @Inject
    private Posting posting;

    @Inject
    private Departures departures;

    @Inject
    private WordRules wordRules;

    @Inject
    private NewTransaction transaction;

    protected Publisher() {}

    public Publisher(
            PlannedPosts plans,
            Posting posting,
            Departures departures,
            WordRules wordRules,
            NewTransaction transaction) {
        this.plans = plans;
        this.posting = posting;
        this.departures = departures;
        this.wordRules = wordRules;
        this.transaction = transaction;
    }

    /** Posts what is due, each in a transaction of its own. */
    public void look() {
        transaction.call(plans::due).forEach(this::goOut);
    }

    /** Takes away what has had its last day, each in a transaction of its own. */
    public void lookForGone() {
        transaction.call(departures::due).forEach(id -> transaction.run(() -> departures.go(id)));
    }

    private void goOut(long id) {
        try {
            transaction.run(() -> {
                if (plans.take(id)) {
                    plans.find(id).ifPresent(this::post);
                }
            });
        } catch (NotInTheirName ended) {
            stop(id, ended);
        } catch (NotAllowed demoted) {
            stop(id, new RuleBroken("plan.notAllowed"));
        } catch (RuleBroken refused) {
            stop(id, refused);
        } catch (RuntimeException failed) {
            // tried again at the next look; what is due after it must not wait for that
            LOG.log(Level.WARNING, "The planned post " + id + " did not go out yet", failed);
        }
    }

    private void stop(long id, RuleBroken refused) {
        transaction.run(() -> plans.find(id).ifPresent(plan -> plan.stop(refused)));
    }

    /** Posts it now, in this transaction, whenever it was planned for; a broken rule when it may not be any more. */
    public Post post(PlannedPost plan) {
        if (!plan.author().isActive()) {
            throw new RuleBroken("plan.left");
        }
        Composed composed = plans.end(plan);
        return posting.write(plan.author(), composed, wordRules.screen("text", composed.says()));
    }

    /**
     * A broken rule for what could not be posted at the moment for which it is planned, as far as one can tell now; what
     * could be is to stand under the name that it was written in.
     */
    public void rehearse(PlannedPost plan, Composed what) {
        wordRules.screen("text", what.says());
        plan.standUnder(posting.rehearse(plan.author(), what, plan.goesOutAt()));
    }

    /** The same of one whose words were changed. */
    public void rehearse(PlannedPost plan) {
        rehearse(plan, plan.composed(List.of(), List.of()));
    }
}
