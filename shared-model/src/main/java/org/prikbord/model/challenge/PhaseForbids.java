package org.prikbord.model.challenge;

import java.time.LocalDateTime;
import org.prikbord.model.base.RuleBroken;

/** In its present phase the challenge does not take this; the text says why, and until or from when. */
public class PhaseForbids extends RuleBroken {
    private final Phase phase;

    /**
     * @param act what was tried: propose, talk, vote, score, divide or answer
     * @param when before or after, whichever it is now
     * @param moment when it begins or did end, {0} in the text
     */
    PhaseForbids(Phase phase, String act, String when, LocalDateTime moment) {
        super("phase." + act + "." + when, moment);
        this.phase = phase;
    }

    /** For what the phase allows only on a condition, which the text of the key names. */
    public PhaseForbids(Phase phase, String key, Object... args) {
        super(key, args);
        this.phase = phase;
    }

    public Phase phase() {
        return phase;
    }
}
