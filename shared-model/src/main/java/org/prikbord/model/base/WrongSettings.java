package org.prikbord.model.base;

import java.util.List;

/** The configuration cannot be used. The message lists every wrong key, its value and what is allowed. */
public class WrongSettings extends RuntimeException {
    private final List<String> problems;

    public WrongSettings(List<String> problems) {
        super("Prikbord cannot start with this configuration:\n  " + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    /** One line for each wrong key. */
    public List<String> problems() {
        return problems;
    }
}
