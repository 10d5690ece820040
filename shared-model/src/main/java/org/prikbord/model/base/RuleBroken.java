package org.prikbord.model.base;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A rule of the domain was broken by what somebody asked. Carries what it takes to say so in the person's language. */
public class RuleBroken extends RuntimeException {
    private final String field;
    private final String key;
    private final transient Object[] args;

    /** @param key the text is under <code>rule.KEY</code> in the bundles, with the arguments as {0}, {1}... */
    public RuleBroken(String key, Object... args) {
        this(null, key, args);
    }

    protected RuleBroken(String field, String key, Object[] args) {
        super("rule." + key + (field == null ? "" : " at " + field) + " " + Arrays.toString(args));
        this.field = field;
        this.key = key;
        this.args = args.clone();
    }

    /** The same, pointing at the field that has to change. */
    public static RuleBroken at(String field, String key, Object... args) {
        return new RuleBroken(field, key, args);
    }

    /** Names the field as JSON and the forms do. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    /** The key of the text in the bundles, <code>rule.</code> included. */
    public String messageKey() {
        return "rule." + key;
    }

    /** What fills the text's placeholders. */
    public List<Object> args() {
        return args == null ? List.of() : Arrays.asList(args.clone());
    }
}
