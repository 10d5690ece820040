package org.prikbord.model.mention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.event.Channel;
import org.prikbord.model.event.Channels;
import org.prikbord.model.person.Team;
import org.prikbord.model.person.Teams;

/**
 * What those are called whom texts name. Each node keeps it until something about people changes: a text asks the
 * database once for all whom it names, and no more when they are known.
 */
@ApplicationScoped
public class NamesToday {
    /** Whoever writes names that nobody has cannot fill the memory. */
    private static final int MOST_KEPT = 5_000;

    @Inject
    private Mentions mentions;

    @Inject
    private Teams teams;

    @Inject
    private NewTransaction transaction;

    @Inject
    private Channels channels;

    private volatile Kept kept;

    protected NamesToday() {}

    public NamesToday(Mentions mentions, Teams teams, NewTransaction transaction, Channels channels) {
        this.mentions = mentions;
        this.teams = teams;
        this.transaction = transaction;
        this.channels = channels;
    }

    /** What is known since that version of the channel; empty for a name that nobody has. */
    private record Kept(long version, Map<String, Optional<Named>> people, Map<String, Optional<Long>> teams) {}

    /** Grows with each change of what anybody is called: what was made with names of an older version may be wrong. */
    public long version() {
        return channels.version(Channel.PEOPLE);
    }

    /** Those of these user names that somebody has or had. */
    public Map<String, Named> people(Collection<String> userNames) {
        return known(
                current().people(),
                userNames,
                unknown -> transaction.call(() -> mentions.people(unknown)).stream()
                        .collect(Collectors.toMap(Named::userName, Function.identity())));
    }

    /** The ids of the departments and shops that have these names. */
    public Map<String, Long> teams(Collection<String> names) {
        return known(
                current().teams(),
                names,
                unknown -> transaction.call(() -> teams.named(unknown)).stream()
                        .collect(Collectors.toMap(Team::name, Team::id)));
    }

    private static <T> Map<String, T> known(
            Map<String, Optional<T>> known, Collection<String> names, Function<List<String>, Map<String, T>> asking) {
        List<String> unknown =
                names.stream().filter(name -> !known.containsKey(name)).toList();
        if (!unknown.isEmpty()) {
            Map<String, T> found = asking.apply(unknown);
            unknown.forEach(name -> known.put(name, Optional.ofNullable(found.get(name))));
        }
        Map<String, T> named = new HashMap<>();
        for (String name : names) {
            known.getOrDefault(name, Optional.empty()).ifPresent(one -> named.put(name, one));
        }
        return named;
    }

    private Kept current() {
        Kept known = kept;
        if (known == null
                || known.version() != version()
                || known.people().size() + known.teams().size() > MOST_KEPT) {
            known = new Kept(version(), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
            kept = known;
        }
        return known;
    }
}
