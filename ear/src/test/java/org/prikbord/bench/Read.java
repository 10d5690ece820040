package org.prikbord.bench;

import java.util.Map;

/**
 * A read that is compared with a static file.
 *
 * @param name of the figure
 * @param goal share of the floor's requests/s
 * @param path with its query
 * @param headers besides the cookie
 * @param state what happens to the content meanwhile
 */
record Read(String name, double goal, String path, Map<String, String> headers, State state) {
    /** Whether somebody writes during the load, nobody does, or the reader has everything that there is. */
    enum State {
        CHANGING,
        STILL,
        KNOWN
    }

    /** As a browser in English asks. */
    static Read of(String name, double goal, String path, State state) {
        return new Read(name, goal, path, Map.of("Accept-Encoding", "gzip", "Accept-Language", "en"), state);
    }

    void mustShow(Client.Seen seen, String mark) {
        if (seen.status() != 200 || !seen.text().contains(mark)) {
            throw new IllegalStateException(path + " answered " + seen.status() + " without what was posted last ("
                    + mark + "): " + seen.text().lines().limit(5).toList());
        }
    }
}
