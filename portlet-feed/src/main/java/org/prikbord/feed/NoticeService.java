package org.prikbord.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.prikbord.model.anonymous.AnonymousIdeas;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.mail.Hours;
import org.prikbord.model.mail.MailPace;
import org.prikbord.model.mail.MailServer;
import org.prikbord.model.mail.MailTurns;
import org.prikbord.model.notice.NoticeChoices;
import org.prikbord.model.notice.NoticeGroup;
import org.prikbord.model.notice.NoticeTopic;
import org.prikbord.model.notice.NoticeView;
import org.prikbord.model.notice.Notices;
import org.prikbord.model.person.People;

/** What concerns the person who asks. */
@ApplicationScoped
public class NoticeService {
    @Inject
    private Notices notices;

    @Inject
    private NoticeChoices choices;

    @Inject
    private AnonymousIdeas anonymous;

    @Inject
    private MailTurns turns;

    @Inject
    private MailServer mailServer;

    @Inject
    private People people;

    @Inject
    private CurrentPerson currentPerson;

    /**
     * What the bell shows.
     *
     * @param unseen how many have not been seen, up to {@link Notices#MOST_COUNTED}
     * @param quiet whether it is an hour that the person has chosen to be left alone in
     */
    public record Bell(Page<NoticeGroup> page, int unseen, boolean quiet) {}

    /** Newest first; from the newest when the key is null. */
    @Allowed
    @Transactional
    public Bell bell(PageKey before, int limit) {
        // asked once: it reads the marks of all ideas without a name
        Set<Long> sealed = anonymous.by(me());
        Page<NoticeView> page = notices.of(me(), sealed, before, limit);
        return new Bell(
                new Page<>(NoticeGroup.of(page.items()), page.next()),
                notices.unseenCount(me(), sealed),
                turns.isQuiet(me()));
    }

    /** Everything up to that notice has been seen. */
    @Allowed
    @Transactional
    public void seen(long upTo) {
        notices.markSeen(me(), upTo);
    }

    /** Of what the person does not want to be told. */
    @Allowed
    @Transactional
    public Set<NoticeTopic> off() {
        return choices.off(me());
    }

    /** The person wants to be told of everything but this. */
    @Allowed
    @Transactional
    public void switchOff(Set<NoticeTopic> off) {
        choices.switchOff(me(), off);
    }

    /** Whether the person can be told by mail: the board sends it and they have an address. */
    @Allowed
    @Transactional
    public boolean hasMail() {
        return mailServer.isReady()
                && people.get(currentPerson.required()).email().isPresent();
    }

    /** How often the person is told by mail. */
    @Allowed
    @Transactional
    public MailPace mail() {
        return turns.pace(me());
    }

    /** The person is told by mail so often from now on. */
    @Allowed
    @Transactional
    public void tellByMail(MailPace pace) {
        turns.choose(me(), pace);
    }

    /** In which hours the person is told by mail. */
    @Allowed
    @Transactional
    public Hours hours() {
        return turns.hours(me());
    }

    /** Whether the person has chosen those hours. */
    @Allowed
    @Transactional
    public boolean hasOwnHours() {
        return turns.ownHours(me()).isPresent();
    }

    /** In which hours those are told who have not chosen. */
    @Allowed
    public Hours companyHours() {
        return turns.companyHours();
    }

    /** The person is told by mail in these hours from now on; null for those of the company. */
    @Allowed
    @Transactional
    public void keepHours(Hours own) {
        turns.keepHours(me(), own);
    }

    /**
     * All of that at once, or nothing of it.
     *
     * @param own the hours in which the person is told by mail; null for those of the company
     */
    @Allowed
    @Transactional
    public void choose(Set<NoticeTopic> off, MailPace pace, Hours own) {
        choices.switchOff(me(), off);
        if (pace != turns.pace(me())) {
            turns.choose(me(), pace);
        }
        if (own != null || turns.ownHours(me()).isPresent()) {
            turns.keepHours(me(), own);
        }
    }

    private long me() {
        return currentPerson.required().personId();
    }
}
