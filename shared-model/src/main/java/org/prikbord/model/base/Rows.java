package org.prikbord.model.base;

import jakarta.persistence.Query;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** What rows of native queries hold: databases and drivers differ in which types they give. */
public final class Rows {
    private Rows() {}

    /** The ids that a native query for one column of them gives, in its order. */
    public static List<Long> ids(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** A moment that stood in a row. */
    public static Instant instant(Object at) {
        return at instanceof OffsetDateTime moment ? moment.toInstant() : (Instant) at;
    }
}
