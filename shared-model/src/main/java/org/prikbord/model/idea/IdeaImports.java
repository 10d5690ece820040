package org.prikbord.model.idea;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.prikbord.model.base.InsertOnce;

/** Which files of ideas have been taken in, so that none is taken twice. */
@ApplicationScoped
public class IdeaImports {
    @PersistenceContext(unitName = "prikbord")
    private EntityManager em;

    @Inject
    private Clock clock;

    protected IdeaImports() {}

    public IdeaImports(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Whether a file of these ideas has been taken into that challenge. */
    public boolean isTaken(long challengeId, IdeaFile file) {
        return ((Number) em.createNativeQuery(
                                        "select count(*) from idea_import where challenge_id = ?1 and fingerprint = ?2")
                                .setParameter(1, challengeId)
                                .setParameter(2, file.fingerprint())
                                .getSingleResult())
                        .longValue()
                > 0;
    }

    /** Notes that it is taken; gives whether nobody had. */
    public boolean take(long challengeId, IdeaFile file, long personId) {
        return InsertOnce.insert(
                em,
                "insert into idea_import (challenge_id, fingerprint, person_id, taken_at) values (?, ?, ?, ?)",
                challengeId,
                file.fingerprint(),
                personId,
                clock.instant());
    }
}
