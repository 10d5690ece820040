package org.prikbord.kudos;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
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
import org.prikbord.model.kudos.Allowance;
import org.prikbord.model.kudos.Allowances;
import org.prikbord.model.kudos.Bloom;
import org.prikbord.model.kudos.Cheers;
import org.prikbord.model.kudos.CompanyValue;
import org.prikbord.model.kudos.CompanyValues;
import org.prikbord.model.kudos.Kudos;
import org.prikbord.model.kudos.KudosKind;
import org.prikbord.model.kudos.KudosRepository;
import org.prikbord.model.kudos.KudosView;
import org.prikbord.model.kudos.Nudges;
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
    private Allowances allowances;

    @Inject
    private Cheers cheers;

    @Inject
    private Bloom bloom;

    @Inject
    private Nudges nudges;

    @Inject
    private Clock clock;

    /** What the company stands for, in its order; what is not offered any more among it, as notes have it. */
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

    /** What the signed-in person has left to give; empty when there is no end to it. */
    @Allowed
    @Transactional
    public Optional<Allowance> allowance() {
        SignedIn me = currentPerson.required();
        return allowances.of(me.personId(), me.roles());
    }

    /** The keys of the values for which there are more thanks now than a month ago. */
    @Allowed
    @Transactional
    public List<String> blooming() {
        return bloom.values();
    }

    /** A department whose people the signed-in person might think of; for nobody else's eyes. */
    @Allowed
    @Transactional
    public Optional<String> nudge() {
        return nudges.department(currentPerson.required());
    }

    /** Which kudos to show to the signed-in person; null means any. */
    @Allowed
    @Transactional
    public KudosRepository.Filter filter(String value, Long team) {
        boolean within = team != null && currentPerson.required().teamId() == team;
        return new KudosRepository.Filter(value, team, within);
    }

    /** What the signed-in person got, by name or in a team as it was then. */
    @Allowed
    @Transactional
    public Page<KudosView> got(PageKey before, int limit) {
        return kudosRepository.receivedBy(currentPerson.required().personId(), before, limit);
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
     * @param value the key of one of {@link #values} that is offered
     * @param terms who sees it, and for whom it speaks
     * @param key null just gives
     * @return the id of the kudos
     */
    @Allowed
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public long give(Collection<String> to, String value, String text, Kudos.Terms terms, String key) {
        return once.once(
                currentPerson.required().personId(),
                OnceKey.of(key, "kudos", to, value, text, terms),
                () -> write(to, value, text, terms));
    }

    private Long write(Collection<String> to, String value, String text, Kudos.Terms terms) {
        Optional<WordRules.Found> found = wordRules.screen("text", text);
        Addressed addressed = Addressed.of(to);
        Person giver = people.get(currentPerson.required());
        List<Person> persons = peopleNamed(addressed.userNames());
        if (terms.kind() == KudosKind.THANKS) {
            allowances.spend(giver, persons);
        }
        Kudos kudos = new Kudos(giver, persons, teamsNamed(addressed.teams()), valueOf(value), text, terms, clock);
        tellFirst(kudos);
        kudosRepository.add(kudos);
        found.ifPresent(words -> moderation.screened(new Subject(ContentKind.KUDOS, kudos.id()), words));
        outbox.write(EventType.KUDOS_GIVEN, kudos.id(), giver.id());
        return kudos.id();
    }

    /** Asked before it is stored: the first thanks between two departments say so, to everybody. */
    private void tellFirst(Kudos kudos) {
        if (kudos.kind() == KudosKind.THANKS && kudos.isForEverybody()) {
            Team own = kudos.giver().team();
            kudos.otherDepartments().stream()
                    .filter(other -> !kudosRepository.isThanked(own, other) && !kudosRepository.isThanked(other, own))
                    .min(Comparator.comparing(Team::name))
                    .ifPresent(kudos::tellFirst);
        }
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
        CompanyValue value = values.find(key).orElseThrow(() -> RuleBroken.at("value", "choice.unknown", key));
        value.requireInUse();
        return value;
    }

    /** Joins in with a note, or does not any more, however often it is said. Gives how many do. */
    @Allowed
    @Transactional
    public long cheer(long id, boolean on) {
        SignedIn me = currentPerson.required();
        long seen = kudosRepository.view(id, me).orElseThrow(NotFound::new).id();
        boolean changed = on ? cheers.add(seen, me.personId()) : cheers.remove(seen, me.personId());
        if (changed) {
            outbox.write(EventType.KUDOS_CHEERED, seen, me.personId());
        }
        return cheers.count(seen);
    }

    /** Of these notes, those that the signed-in person joined in with. */
    @Allowed
    @Transactional
    public List<Long> cheered(Collection<Long> ids) {
        return cheers.mine(ids, currentPerson.required().personId());
    }

    /** Takes kudos back: the giver may for a day, communications always. */
    @Allowed
    @Transactional
    public void withdraw(long id) {
        SignedIn me = currentPerson.required();
        Kudos kudos = kudosRepository
                .view(id, me)
                .flatMap(seen -> kudosRepository.find(seen.id()))
                .orElseThrow(NotFound::new);
        kudos.requireWithdrawableBy(me, clock);
        kudosRepository.remove(kudos);
        if (kudos.kind() == KudosKind.THANKS) {
            allowances.giveBack(kudos.giver().id(), kudos.createdAt());
        }
        moderation.withdrawn(people.get(me), new Subject(ContentKind.KUDOS, id));
        outbox.write(EventType.KUDOS_WITHDRAWN, id, me.personId());
    }
}
