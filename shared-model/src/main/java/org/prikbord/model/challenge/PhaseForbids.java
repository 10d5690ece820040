package org.prikbord.model.challenge;

import java.time.LocalDate;
import org.prikbord.model.base.RuleBroken;

/** In its present phase the challenge does not take this; the text says why, and until or from when. */
public class PhaseForbids extends RuleBroken {
    private final Phase phase;

    /** @param day the day on which the challenge opens or did close, {0} in the text */
    public PhaseForbids(Phase phase, LocalDate day) {
        super("phase." + phase.key(), day);
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
