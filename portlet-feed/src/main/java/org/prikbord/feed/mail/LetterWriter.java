package org.prikbord.feed.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.prikbord.feed.NoticeWords;
import org.prikbord.model.base.Settings;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.kudos.KudosRepository;
import org.prikbord.model.mail.MailTurns;
import org.prikbord.model.notice.NoticeGroup;
import org.prikbord.model.notice.NoticeView;
import org.prikbord.model.notice.Notices;
import org.prikbord.model.notice.SubjectKind;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Posts;
import org.prikbord.web.text.Language;
import org.prikbord.web.text.Texts;

/**
 * Writes a mail at the moment at which it goes out: of what its reader has not seen until then and may see now. What
 * concerns ideas without a name is never in it: a mailbox has other readers, and logs, that would learn whose they are.
 */
@ApplicationScoped
public class LetterWriter {
    private static final int MOST = 50;

    @Inject
    private Notices notices;

    @Inject
    private People people;

    @Inject
    private Posts posts;

    @Inject
    private Ideas ideas;

    @Inject
    private KudosRepository kudos;

    @Inject
    private NoticeWords noticeWords;

    @Inject
    private Texts texts;

    @Inject
    private Language language;

    @Inject
    private ReplyAddresses addresses;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** The mail; empty when there is nothing to say. */
    @ActivateRequestContext
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Letter> write(MailTurns.Claim claim) {
        Person person =
                people.findForSignIn(claim.personId()).filter(Person::isActive).orElse(null);
        if (person == null || person.email().isEmpty()) {
            return Optional.empty();
        }
        Instant oldest = clock.instant().minus(MailTurns.NEWS);
        List<NoticeView> news = notices.of(person.id(), null, MOST).items().stream()
                .filter(notice -> !notice.seen() && notice.createdAt().isAfter(oldest))
                .filter(notice -> notice.id() > claim.after() && notice.id() <= claim.upTo())
                .filter(notice -> isVisible(notice, person))
                .toList();
        return news.isEmpty() ? Optional.empty() : Optional.of(letter(person, NoticeGroup.of(news), claim.stopKey()));
    }

    private boolean isVisible(NoticeView notice, Person person) {
        long id = notice.subjectId();
        return switch (notice.subjectKind()) {
            case POST ->
                posts.view(id, person.signedIn()).isPresent()
                        && posts.find(id).filter(post -> !post.isHidden()).isPresent();
            case IDEA -> ideas.find(id).filter(idea -> !idea.isHidden()).isPresent();
            case KUDOS -> kudos.find(id).filter(note -> !note.isHidden()).isPresent();
            case CHALLENGE, CIRCLE, PERSON, REGROUPING, MATTER -> true;
        };
    }

    private Letter letter(Person person, List<NoticeGroup> news, String stopKey) {
        language.set(person.language().orElse(null));
        String board = settings.mail().board().orElseThrow();
        String company = settings.company();
        List<Letter.Line> lines = news.stream()
                .map(group -> new Letter.Line(noticeWords.of(group), board + noticeWords.address(group.latest())))
                .toList();
        return new Letter(
                person.email().orElseThrow(),
                language.tag(),
                lines.size() == 1
                        ? texts.of("mail.subject", company, lines.get(0).text())
                        : texts.of("mail.subject.many", company, lines.size()),
                new Letter.Words(
                        company,
                        texts.of("mail.hello", person.givenName()),
                        texts.get("mail.lead"),
                        texts.get("mail.open"),
                        texts.get("mail.answer"),
                        texts.of("mail.why", company),
                        texts.get("mail.choose")),
                lines,
                board,
                stopKey,
                reply(person, news));
    }

    /** Of a mail about one post alone: of others nobody could say which of them was meant. */
    private String reply(Person person, List<NoticeGroup> news) {
        NoticeView about = news.get(0).latest();
        return news.size() > 1 || about.subjectKind() != SubjectKind.POST
                ? null
                : addresses.of(person.id(), about.subjectId()).orElse(null);
    }
}
