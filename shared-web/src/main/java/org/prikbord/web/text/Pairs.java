package org.prikbord.web.text;

import java.util.Optional;

/**
 * Finds one value in a line of pairs such as <code>one=1; two=2</code>. For requests that must cost next to nothing:
 * a server that is asked for one cookie or parameter reads and copies all of them.
 */
public final class Pairs {
    private Pairs() {}

    /**
     * The value of the first pair with this name, as it stands there, when there is one.
     *
     * @param line pairs; spaces around them do not matter
     * @param separator what stands between them
     */
    public static Optional<String> find(String line, String name, char separator) {
        String begin = name + "=";
        int at = line.indexOf(begin);
        while (at >= 0 && !beginsPair(line, at, separator)) {
            at = line.indexOf(begin, at + 1);
        }
        if (at < 0) {
            return Optional.empty();
        }
        int end = line.indexOf(separator, at);
        return Optional.of(line.substring(at + begin.length(), end < 0 ? line.length() : end)
                .strip());
    }

    private static boolean beginsPair(String line, int at, char separator) {
        int before = at - 1;
        while (before >= 0 && line.charAt(before) == ' ') {
            before--;
        }
        return before < 0 || line.charAt(before) == separator;
    }
}
