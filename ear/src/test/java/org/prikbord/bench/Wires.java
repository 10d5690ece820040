package org.prikbord.bench;

import java.io.EOFException;
import java.io.IOException;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Connections of many browsers that are used again; as many as are needed at once. */
final class Wires {
    private final int port;
    private final Tally tally;
    private final Deque<Wire> idle = new ConcurrentLinkedDeque<>();

    Wires(int port, Tally tally) {
        this.port = port;
        this.tally = tally;
    }

    /** Asks as this person; what it took since the moment goes into the tally, as does any other status than 200. */
    void get(String path, String cookie, long moment) {
        use(path, 200, moment, wire -> wire.get(path, headers(cookie)));
    }

    /** Posts a message of this person. */
    void post(String cookie, String text, long moment) {
        String headers = headers(cookie) + "Idempotency-Key: " + UUID.randomUUID() + "\r\n";
        String body = "{\"kind\":\"message\",\"text\":\"" + text + "\"}";
        use("POST", 201, moment, wire -> wire.post("/feed/api/posts", headers, body));
    }

    static String headers(String cookie) {
        return "Cookie: " + cookie + "\r\nAccept-Encoding: gzip\r\nAccept-Language: en\r\n";
    }

    private interface Request {
        int on(Wire wire) throws IOException;
    }

    private void use(String what, int expected, long moment, Request request) {
        try {
            Wire free = idle.pollLast();
            Wire wire = free == null ? new Wire(port) : free;
            int status;
            try {
                status = request.on(wire);
            } catch (EOFException ended) {
                // as browsers do: a server may end a connection that was used before at any time
                if (free == null || expected != 200) {
                    throw ended;
                }
                wire.close();
                wire = new Wire(port);
                status = request.on(wire);
            }
            tally.took(System.nanoTime() - moment);
            if (status != expected) {
                tally.fault(what + " answered " + status);
            }
            if (wire.isOpen()) {
                idle.addLast(wire);
            } else {
                wire.close();
            }
        } catch (IOException broken) {
            tally.fault(what + ": " + broken);
        }
    }
}
