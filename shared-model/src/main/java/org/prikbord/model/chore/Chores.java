package org.prikbord.model.chore;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.prikbord.model.announcement.AnnouncementReminder;
import org.prikbord.model.anonymous.Release;
import org.prikbord.model.base.FromServer;
import org.prikbord.model.base.Settings;
import org.prikbord.model.challenge.PhaseSwitch;
import org.prikbord.model.desk.Escalations;
import org.prikbord.model.heard.HearingReminder;
import org.prikbord.model.help.HelpRounds;
import org.prikbord.model.idea.Revivals;
import org.prikbord.model.plan.Publisher;
import org.prikbord.model.score.ExpertReminder;
import org.prikbord.model.twin.TwinFinder;

/** The schedule. Each chore does the same whether one node does it or all of them do. */
@ApplicationScoped
public class Chores {
    private static final Logger LOG = Logger.getLogger(Chores.class.getName());

    @Inject
    private PeopleFile peopleFile;

    @Inject
    private Cleaning cleaning;

    @Inject
    private PhaseSwitch phaseSwitch;

    @Inject
    private ExpertReminder expertReminder;

    @Inject
    private AnnouncementReminder announcementReminder;

    @Inject
    private HearingReminder hearingReminder;

    @Inject
    private HelpRounds helpRounds;

    @Inject
    private TwinFinder twinFinder;

    @Inject
    private Publisher publisher;

    @Inject
    private Release release;

    @Inject
    private Revivals revivals;

    @Inject
    private Escalations escalations;

    @Inject
    private Settings settings;

    private final AtomicBoolean started = new AtomicBoolean();
    private final List<ScheduledFuture<?>> schedule = new ArrayList<>();

    protected Chores() {}

    /**
     * Reads the HR export now, so that people can sign in once this returns, and begins the schedule; once however
     * often it is called. To be called from a component of the application, where the server's executor can be found.
     */
    public void start() {
        if (!started.compareAndSet(false, true)) {
            return;
        }
        ManagedScheduledExecutorService executor = FromServer.SCHEDULER.get(ManagedScheduledExecutorService.class);
        if (settings.peopleFile().isPresent()) {
            long minutes = settings.peopleEveryMinutes();
            safely(peopleFile::read);
            schedule.add(executor.scheduleWithFixedDelay(
                    () -> safely(peopleFile::read), minutes, minutes, TimeUnit.MINUTES));
        }
        schedule.add(executor.scheduleWithFixedDelay(() -> safely(phaseSwitch::look), 1, 10, TimeUnit.SECONDS));
        schedule.add(executor.scheduleWithFixedDelay(() -> safely(helpRounds::look), 2, 5, TimeUnit.SECONDS));
        schedule.add(executor.scheduleWithFixedDelay(() -> safely(publisher::look), 2, 10, TimeUnit.SECONDS));
        schedule.add(executor.scheduleWithFixedDelay(() -> safely(publisher::lookForGone), 5, 30, TimeUnit.SECONDS));
        schedule.add(executor.scheduleWithFixedDelay(() -> safely(release::look), 3, 10, TimeUnit.SECONDS));
        schedule.add(executor.scheduleWithFixedDelay(() -> safely(expertReminder::look), 2, 15, TimeUnit.MINUTES));
        schedule.add(
                executor.scheduleWithFixedDelay(() -> safely(announcementReminder::look), 2, 15, TimeUnit.MINUTES));
        schedule.add(executor.scheduleWithFixedDelay(() -> safely(hearingReminder::look), 2, 15, TimeUnit.MINUTES));
        schedule.add(executor.scheduleWithFixedDelay(() -> safely(twinFinder::look), 15, 15, TimeUnit.SECONDS));
        schedule.add(executor.scheduleWithFixedDelay(() -> safely(revivals::look), 3, 15, TimeUnit.MINUTES));
        schedule.add(executor.scheduleWithFixedDelay(() -> safely(escalations::look), 4, 15, TimeUnit.MINUTES));
        schedule.add(executor.scheduleWithFixedDelay(() -> safely(cleaning::clean), 1, 24 * 60, TimeUnit.MINUTES));
    }

    @PreDestroy
    void stop() {
        schedule.forEach(chore -> chore.cancel(false));
    }

    /** A chore that fails must not end its schedule. */
    private static void safely(Runnable chore) {
        try {
            chore.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "A chore failed; it will be tried again", failed);
        }
    }
}
