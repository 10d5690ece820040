package org.prikbord.kudos;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Once;
import org.prikbord.model.base.OnceKey;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.kudos.CompanyValue;
import org.prikbord.model.kudos.CompanyValues;
import org.prikbord.model.kudos.Kudos;
import org.prikbord.model.kudos.KudosRepository;
import org.prikbord.model.kudos.KudosView;
import org.prikbord.model.kudos.ValueView;
import org.prikbord.model.moderation.ContentKind;
import org.prikbord.model.moderation.MatterFiles;
import org.prikbord.model.moderation.Moderation;
import org.prikbord.model.moderation.Subject;
import org.prikbord.model.moderation.WordRules;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;
import org.prikbord.model.person.Teams;

/** Giving thanks, reading them, taking them back. */
@ApplicationScoped
public class KudosService {
    @Inject
    private KudosRepository kudosRepository;

    @Inject
    private CompanyValues values;

    @Inject
    private People people;

    @Inject
    private Teams teams;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Outbox outbox;

    @Inject
    private Once once;

    @Inject
    private WordRules wordRules;

    @Inject
    private MatterFiles files;

    @Inject
    private Moderation moderation;

    @Inject
    private Clock clock;

    /** What the company stands for, in its order. */
    @Allowed
    @Transactional
    public List<ValueView> values() {
        return values.all();
    }

    /** Newest first; from the newest when the key is null. */
    @Allowed
    @Transactional
    public Page<KudosView> page(KudosRepository.Filter filter, PageKey before, int limit) {
        return kudosRepository.page(filter, before, limit);
    }

    /** What the signed-in person got, by name or with their team. */
    @Allowed
    @Transactional
    public Page<KudosView> got(PageKey before, int limit) {
        SignedIn me = currentPerson.required();
        return kudosRepository.receivedBy(me.personId(), me.teamId(), before, limit);
    }

    /** What the signed-in person gave. */
    @Allowed
    @Transactional
    public Page<KudosView> given(PageKey before, int limit) {
        return kudosRepository.givenBy(currentPerson.required().personId(), before, limit);
    }

    /** One of them, or {@link NotFound}. */
    @Allowed
    @Transactional
    public KudosView view(long id) {
        return kudosRepository.view(id, currentPerson.required()).orElseThrow(NotFound::new);
    }

    /** The matter by which a note is hidden, for its author and communications: everybody else does not see it at all. */
    @Allowed
    @Transactional
    public Optional<Long> hiding(KudosView kudos) {
        return files.hiding(
                        new Subject(ContentKind.KUDOS, kudos.id()),
                        kudos.giver().id(),
                        currentPerson.required())
                .map(MatterFiles.Hiding::matter);
    }

    /**
     * Thanks people and teams, once for each key.
     *
     * @param to user names, and <code>team:NAME</code>
     * @param value the key of one of {@link #values}
     * @param key null just gives
     * @return the id of the kudos
     */
    @Allowed
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public long give(Collection<String> to, String value, String text, String key) {
        return once.once(
                currentPerson.required().personId(),
                OnceKey.of(key, "kudos", to, value, text),
                () -> write(to, value, text));
    }

    private Long write(Collection<String> to, String value, String text) {
        Optional<WordRules.Found> found = wordRules.screen("text", text);
        Addressed addressed = Addressed.of(to);
        Person giver = people.get(currentPerson.required());
        Kudos kudos = new Kudos(
                giver, peopleNamed(addressed.userNames()), teamsNamed(addressed.teams()), valueOf(value), text, clock);
        kudosRepository.add(kudos);
        found.ifPresent(words -> moderation.screened(new Subject(ContentKind.KUDOS, kudos.id()), words));
        outbox.write(EventType.KUDOS_GIVEN, kudos.id(), giver.id());
        return kudos.id();
    }

    private List<Person> peopleNamed(Set<String> userNames) {
        List<Person> found = people.withUserNames(userNames);
        requireAll(userNames, found.stream().map(Person::userName).collect(toSet()));
        return found;
    }

    private List<Team> teamsNamed(Set<String> names) {
        List<Team> found = teams.named(names);
        requireAll(names, found.stream().map(Team::name).collect(toSet()));
        return found;
    }

    private static void requireAll(Set<String> named, Set<String> found) {
        named.stream().filter(name -> !found.contains(name)).findFirst().ifPresent(unknown -> {
            throw RuleBroken.at("to", "kudos.unknownReceiver", unknown);
        });
    }

    private CompanyValue valueOf(String key) {
        if (key == null || key.isBlank()) {
            throw RuleBroken.at("value", "kudos.noValue");
        }
        return values.find(key).orElseThrow(() -> RuleBroken.at("value", "choice.unknown", key));
    }

    /** Takes kudos back: the giver may for a day, communications always. */
    @Allowed
    @Transactional
    public void withdraw(long id) {
        SignedIn me = currentPerson.required();
        Kudos kudos = kudosRepository.find(id).orElseThrow(NotFound::new);
        kudos.requireWithdrawableBy(me, clock);
        kudosRepository.remove(kudos);
        moderation.withdrawn(people.get(me), new Subject(ContentKind.KUDOS, id));
        outbox.write(EventType.KUDOS_WITHDRAWN, id, me.personId());
    }
}
