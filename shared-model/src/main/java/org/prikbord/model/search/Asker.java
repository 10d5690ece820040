package org.prikbord.model.search;

import jakarta.persistence.Parameter;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.kudos.KudosReader;

/** Who looks at what was found, for the conditions of queries. */
record Asker(SignedIn reader, Clock clock) {
    /** What has to be so of the post p. */
    String post() {
        return org.prikbord.model.post.Reader.alone(reader).condition();
    }

    /** What has to be so of the challenge c: begins with "and", or is empty. */
    String challenge() {
        return org.prikbord.model.challenge.Reader.of(reader).condition();
    }

    /** What has to be so of the kudos k. */
    String kudos() {
        return KudosReader.of(reader).condition();
    }

    /** Gives a query what it takes. */
    TypedQuery<Object[]> ask(TypedQuery<Object[]> query, Collection<Long> ids) {
        Set<String> taken =
                query.getParameters().stream().map(Parameter::getName).collect(Collectors.toSet());
        query.setParameter("ids", ids);
        if (taken.contains("self")) {
            query.setParameter("self", reader.personId());
        }
        if (taken.contains("teams")) {
            query.setParameter("teams", reader.teams());
        }
        if (taken.contains("ownTeam")) {
            query.setParameter("ownTeam", reader.teamId());
        }
        if (taken.contains("now")) {
            query.setParameter("now", LocalDateTime.now(clock)).setParameter("team", reader.teamId());
        }
        return query;
    }
}
