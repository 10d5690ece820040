package org.prikbord.ideas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.Once;
import org.prikbord.model.base.OnceKey;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.challenge.Challenges;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.IdeaFile;
import org.prikbord.model.idea.IdeaFile.Problem;
import org.prikbord.model.idea.IdeaFile.Row;
import org.prikbord.model.idea.IdeaImports;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.moderation.ContentKind;
import org.prikbord.model.moderation.Moderation;
import org.prikbord.model.moderation.Subject;
import org.prikbord.model.moderation.WordRules;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;

/** Taking in ideas that were gathered elsewhere: what would become of the file first, then all of it or nothing, once. */
@ApplicationScoped
public class ImportService {
    @Inject
    private ChallengeService challengeService;

    @Inject
    private Challenges challenges;

    @Inject
    private Ideas ideas;

    @Inject
    private IdeaImports imports;

    @Inject
    private People people;

    @Inject
    private WordRules wordRules;

    @Inject
    private Moderation moderation;

    @Inject
    private Outbox outbox;

    @Inject
    private Once once;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Clock clock;

    /** What would be taken from a file, and what is wrong with it; nothing is taken as long as anything is. */
    public record Preview(List<Row> rows, List<Problem> problems) {
        /** Whether it can be taken. */
        public boolean isReady() {
            return problems.isEmpty() && !rows.isEmpty();
        }
    }

    /** That nothing was taken, and what has to be mended first. */
    public static final class Refused extends RuleBroken {
        private static final long serialVersionUID = 1L;

        private final transient List<Problem> problems;

        Refused(List<Problem> problems) {
            super("file", "import.problems", new Object[0]);
            this.problems = List.copyOf(problems);
        }

        public List<Problem> problems() {
            return problems;
        }
    }

    /** The challenge, for who may bring ideas to it. */
    @Allowed(Role.COMMUNICATIONS)
    @Transactional
    public ChallengeView challenge(long id) {
        return challengeService.view(id);
    }

    /**
     * The same, once for each key of a request.
     *
     * @return how many ideas were taken, by this or by the first try
     */
    @Allowed(Role.COMMUNICATIONS)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public long take(long challengeId, String content, String key) {
        long me = currentPerson.required().personId();
        return once.once(me, OnceKey.of(key, "import", challengeId, content), () -> (long) take(challengeId, content));
    }

    /** Looks at a file and takes nothing. */
    @Allowed(Role.COMMUNICATIONS)
    @Transactional
    public Preview preview(long challengeId, String content) {
        challengeService.view(challengeId);
        challenges.get(challengeId).requireIdeasOpen(clock);
        IdeaFile file = new IdeaFile(content, challenges.get(challengeId).details());
        if (imports.isTaken(challengeId, file)) {
            throw RuleBroken.at("file", "import.before");
        }
        List<Problem> problems = new ArrayList<>(file.problems());
        Map<String, Person> authors = authors(file.rows());
        for (Row row : file.rows()) {
            problem(row, authors).ifPresent(problems::add);
        }
        return new Preview(file.rows(), problems);
    }

    private Map<String, Person> authors(List<Row> rows) {
        List<String> named = rows.stream()
                .map(Row::author)
                .filter(author -> !author.isEmpty())
                .distinct()
                .toList();
        return people.withUserNames(named).stream()
                .filter(Person::isActive)
                .collect(Collectors.toMap(Person::userName, Function.identity()));
    }

    private Optional<Problem> problem(Row row, Map<String, Person> authors) {
        try {
            screened(row);
            if (!row.author().isEmpty() && !authors.containsKey(row.author())) {
                throw RuleBroken.at("author", "import.author", row.author());
            }
            return Optional.empty();
        } catch (RuleBroken broken) {
            return Optional.of(Problem.of(row.number(), broken));
        }
    }

    private Optional<WordRules.Found> screened(Row row) {
        return wordRules.screen(row.title(), row.text(), row.details());
    }

    /**
     * Takes all ideas of a file, each as its author's, or as those of who brings them where nobody is named. Whoever
     * brings them has read them, so that they do not wait to be read first. {@link Refused} when something is wrong.
     */
    @Allowed(Role.COMMUNICATIONS)
    @Transactional
    public int take(long challengeId, String content) {
        Preview preview = preview(challengeId, content);
        if (!preview.isReady()) {
            throw new Refused(preview.problems());
        }
        Person me = people.get(currentPerson.required());
        IdeaFile file = new IdeaFile(content, challenges.get(challengeId).details());
        if (!imports.take(challengeId, file, me.id())) {
            throw RuleBroken.at("file", "import.before");
        }
        Challenge challenge = challenges.get(challengeId);
        Map<String, Person> authors = authors(file.rows());
        for (Row row : file.rows()) {
            add(challenge, row, Objects.requireNonNullElse(authors.get(row.author()), me), me);
        }
        int number = file.rows().size();
        outbox.write(EventType.IDEAS_BROUGHT, challengeId, me.id(), Integer.toString(number));
        return number;
    }

    private void add(Challenge challenge, Row row, Person author, Person by) {
        Idea idea = new Idea(challenge, author, row.title(), row.text(), row.details(), clock);
        ideas.add(idea);
        screened(row).ifPresent(found -> moderation.screened(new Subject(ContentKind.IDEA, idea.id()), found));
        outbox.write(EventType.IDEA_PROPOSED, idea.id(), by.id(), EventType.BROUGHT);
    }
}
