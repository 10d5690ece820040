package org.prikbord.feed.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.prikbord.feed.CommentService;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Settings;
import org.prikbord.model.mail.MailReplies;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Posts;
import org.prikbord.web.text.Language;
import org.prikbord.web.text.Texts;

/**
 * Makes a comment of what somebody answered to a mail about a post, by the rules of any comment. Where that cannot be, the
 * person whom the address was made for hears why, once, at the address that the board has of them: never who wrote.
 */
@ApplicationScoped
public class Replies {
    private static final Pattern LINES = Pattern.compile("(?m)^");

    @Inject
    private ReplyAddresses addresses;

    @Inject
    private MailReplies taken;

    @Inject
    private CommentService comments;

    @Inject
    private Posts posts;

    @Inject
    private People people;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private NewTransaction transaction;

    @Inject
    private Language language;

    @Inject
    private Texts texts;

    @Inject
    private Settings settings;

    /** A few words to somebody about the answer that they sent. */
    record Regret(String to, String language, String subject, String text) {}

    /** A person's answer, and what it is about. */
    private record Said(Answer answer, Person person, ReplyAddresses.Meant meant) {}

    /** Takes it, once; gives what there is to say to the person, where it could not be. */
    @ActivateRequestContext
    Optional<Regret> take(Answer answer) {
        Optional<ReplyAddresses.Meant> meant = answer.to().stream()
                .flatMap(address -> addresses.read(address).stream())
                .findFirst();
        if (answer.automatic() || meant.isEmpty() || transaction.call(() -> taken.isTaken(answer.hash()))) {
            return Optional.empty();
        }
        return transaction
                .call(() -> people.findForSignIn(meant.get().person()))
                .filter(person -> person.isActive() && person.email().isPresent())
                .flatMap(person -> take(new Said(answer, person, meant.get())));
    }

    private Optional<Regret> take(Said said) {
        language.set(said.person().language().orElse(null));
        Optional<String> why = refused(said);
        // a crash before this line leads here again, and to the same comment
        boolean first = transaction.call(() -> taken.take(said.answer().hash()));
        return why.filter(words -> first).map(words -> regret(said.person(), words));
    }

    /** Why it is not there now; empty when it is. */
    private Optional<String> refused(Said said) {
        Answer answer = said.answer();
        Person person = said.person();
        if (!answer.from().equalsIgnoreCase(person.email().orElseThrow())) {
            return Optional.of(texts.of("mail.reply.other", settings.company()));
        }
        if (said.meant().old()) {
            return Optional.of(texts.of("mail.reply.old", ReplyAddresses.DAYS));
        }
        long post = said.meant().post();
        if (transaction.call(() -> posts.view(post, person.signedIn())).isEmpty()) {
            return Optional.of(texts.get("mail.reply.away"));
        }
        if (answer.words().isEmpty()) {
            return Optional.of(texts.get("mail.reply.empty"));
        }
        return write(person, post, answer);
    }

    private Optional<String> write(Person person, long post, Answer answer) {
        currentPerson.set(person.signedIn());
        try {
            comments.comment(post, null, answer.words(), answer.hash());
            return Optional.empty();
        } catch (NotFound goneMeanwhile) {
            return Optional.of(texts.get("mail.reply.away"));
        } catch (RuleBroken broken) {
            return Optional.of(texts.of("mail.reply.refused", texts.of(broken)) + "\n\n"
                    + texts.get("mail.reply.wrote") + "\n"
                    + LINES.matcher(answer.words()).replaceAll("> "));
        }
    }

    private Regret regret(Person person, String why) {
        return new Regret(
                person.email().orElseThrow(),
                language.tag(),
                texts.of("mail.subject", settings.company(), texts.get("mail.reply.subject")),
                texts.of("mail.hello", person.givenName()) + "\n\n" + why + "\n\n-- \n" + settings.company() + "\n");
    }
}
