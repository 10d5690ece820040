package org.prikbord.model.person;

import java.util.List;

/**
 * Why a line of an HR export was skipped.
 *
 * @param line its number in the file; the header is line 1
 * @param column the name of the column, or empty when it is about the whole line
 * @param messageKey the text in the bundles, <code>rule.</code> included
 * @param value what the file says there
 * @param args what fills the text's placeholders
 */
public record Problem(int line, String column, String messageKey, String value, List<Object> args) {
    public Problem {
        args = List.copyOf(args);
    }
}
