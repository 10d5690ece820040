package org.prikbord.ideas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.prikbord.model.anonymous.AnonymousIdeas;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.moderation.Category;
import org.prikbord.model.moderation.Content;
import org.prikbord.model.moderation.Contents;
import org.prikbord.model.moderation.MatterFile;
import org.prikbord.model.moderation.MatterFiles;
import org.prikbord.model.moderation.Matters;
import org.prikbord.model.moderation.Moderation;
import org.prikbord.model.moderation.Subject;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;

/** Asking the desk to look at something, hearing what became of it, and asking to look again; for everybody. */
@ApplicationScoped
public class ReportService {
    @Inject
    private Moderation moderation;

    @Inject
    private Contents contents;

    @Inject
    private Matters matters;

    @Inject
    private AnonymousIdeas anonymous;

    @Inject
    private MatterFiles files;

    @Inject
    private People people;

    @Inject
    private CurrentPerson currentPerson;

    /** What somebody is about to report, when they see it. */
    public record Quoted(PersonView author, String words, boolean mine) {}

    /**
     * A matter for whom it concerns.
     *
     * @param mine whether the reader wrote what it is about; else the reader reported it, or moderates
     */
    public record Concerning(MatterFile file, boolean mine, boolean reported) {}

    /** What would be reported; {@link NotFound} when the person does not see it. */
    @Allowed
    @Transactional
    public Quoted quoted(Subject subject) {
        Person me = me();
        SignedIn reader = currentPerson.required();
        Content content = contents.find(subject, reader).orElseThrow(NotFound::new);
        boolean mine = content.author().isSameAs(me) || anonymous.isBy(subject, me.id());
        return new Quoted(content.author().view(), content.words(), mine);
    }

    /** Asks the desk to look at something; the same again is once. Gives the id of the matter. */
    @Allowed
    @Transactional
    public long report(Subject subject, Category category, String words) {
        Person me = me();
        if (anonymous.isBy(subject, me.id())) {
            throw new RuleBroken("report.own");
        }
        return moderation.report(me, currentPerson.required(), subject, category, words);
    }

    /** A matter, for its author, for who reported it and for moderators; {@link NotFound} for everybody else. */
    @Allowed
    @Transactional
    public Concerning concerning(long matterId) {
        SignedIn reader = currentPerson.required();
        MatterFile file = files.find(matterId).orElseThrow(NotFound::new);
        boolean mine = file.matter().author().id() == reader.personId()
                || anonymous.isBy(file.matter().subject(), reader.personId());
        boolean reported = !mine && files.isReportedBy(matterId, reader.personId());
        if (!mine && !reported && !reader.seesHidden()) {
            throw new NotFound();
        }
        return new Concerning(file, mine, reported);
    }

    /** Asks that somebody else looks at a ruling on one's own words; once. Gives the id of the appeal. */
    @Allowed
    @Transactional
    public long appeal(long rulingId, String words) {
        Person me = me();
        Person author = matters.subjectOfRuling(rulingId)
                .filter(subject -> anonymous.isBy(subject, me.id()))
                .map(mine -> people.colleague())
                .orElse(me);
        return moderation.appeal(author, rulingId, words);
    }

    private Person me() {
        return people.get(currentPerson.required());
    }
}
