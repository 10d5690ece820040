package org.prikbord.web.api;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes of something long that a <code>Range</code> header asks for: RFC 9110, section 14.
 *
 * @param first from 0
 * @param last included
 */
record ByteRange(long first, long last) {
    /**
     * The most that is sent to who asks for all from some byte on. Browsers do, read what they need, and leave the rest
     * in the wire for as long as nobody looks: a thread of the server would wait with each of them. A part may be smaller
     * than was asked (section 15.3.7), and they ask for the next.
     */
    static final long MOST_OF_OPEN = 1024 * 1024L;

    /** What nothing long enough has. */
    private static final ByteRange NOWHERE = new ByteRange(0, -1);

    private static final Pattern ONE = Pattern.compile("bytes=[ \\t]*(\\d*)-(\\d*)[ \\t]*", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 18;

    /**
     * What is asked for of so many bytes: empty for all of them, also when the header is of another unit, names several
     * ranges or makes no sense, which the RFC has ignored.
     */
    static Optional<ByteRange> of(String header, long length) {
        Matcher asked = ONE.matcher(header == null ? "" : header);
        if (!asked.matches() || (asked.group(1).isEmpty() && asked.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (asked.group(1).isEmpty()) {
            long suffix = Math.min(number(asked.group(2)), length);
            return Optional.of(suffix == 0 ? NOWHERE : new ByteRange(length - suffix, length - 1));
        }
        long first = number(asked.group(1));
        boolean open = asked.group(2).isEmpty();
        long last = open ? first + MOST_OF_OPEN - 1 : number(asked.group(2));
        if (last < first) {
            return Optional.empty();
        }
        return Optional.of(first >= length ? NOWHERE : new ByteRange(first, Math.min(last, length - 1)));
    }

    /** Whatever is larger than that is larger than anything that is kept. */
    private static long number(String digits) {
        String bare = digits.replaceFirst("^0+(?=.)", "");
        return bare.length() > LONGEST ? Long.MAX_VALUE / 2 : Long.parseLong(bare);
    }

    /** Whether there is nothing at all where it asks. */
    boolean isNowhere() {
        return last < first;
    }

    /** In bytes. */
    long length() {
        return last - first + 1;
    }

    /** The value of <code>Content-Range</code>, out of so many bytes. */
    String of(long total) {
        return isNowhere() ? "bytes */" + total : "bytes " + first + "-" + last + "/" + total;
    }
}
