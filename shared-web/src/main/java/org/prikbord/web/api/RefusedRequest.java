package org.prikbord.web.api;

import org.prikbord.model.base.RuleBroken;

/** A broken rule that HTTP has a status of its own for. */
public abstract class RefusedRequest extends RuleBroken {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String problem;

    /** @param problem the key of the title under <code>problem.</code> */
    protected RefusedRequest(int status, String problem, String field, String key, Object... args) {
        super(field, key, args);
        this.status = status;
        this.problem = problem;
    }

    /** The status to answer with. */
    public int status() {
        return status;
    }

    /** The key of the title. */
    public String problem() {
        return problem;
    }

    /** Seconds to wait before another try, or 0 when waiting does not help. */
    public long retryAfter() {
        return 0;
    }
}
