package org.prikbord.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.prikbord.harness.Programs;

/** The load tool <code>wrk</code> in a process of its own: 32 connections that each ask again once they are answered. */
final class Wrk {
    static final int CONNECTIONS = 32;

    private static final Pattern NUMBER = Pattern.compile("(\\w+)=(\\d+)");

    private final Path program;
    private final Path folder;
    private final URI board;

    /** Scripts are left in the folder, to look at. */
    Wrk(Path folder, URI board) {
        this.program = Programs.find("wrk", "wrk")
                .orElseThrow(() -> new IllegalStateException(
                        "The bench needs wrk: install it so that it is on the PATH (Debian: apt-get install wrk)."));
        this.folder = folder;
        this.board = board;
    }

    /**
     * What is asked for, in turns as each of these people.
     *
     * @param name of the script
     * @param text to post as a message with a key and a number of its own each time; empty to get
     */
    record Load(String name, String path, Map<String, String> headers, List<String> cookies, String text) {}

    /**
     * What came of it.
     *
     * @param bytes all that was received, with headers
     * @param wrong answers of 400 and above, and connections that broke or timed out
     * @param expected answers of the expected status, where they were counted
     * @param other answers of any other status, where they were counted
     */
    record Result(long requests, double perSecond, long bytes, long wrong, long expected, long other) {
        long bytesEach() {
            return requests == 0 ? 0 : bytes / requests;
        }
    }

    /** As fast as it can. */
    Result run(Load load, double seconds) throws IOException, InterruptedException {
        return run(load, seconds, 0);
    }

    /** Slower, as it looks at the status of each answer. */
    Result count(Load load, int status) throws IOException, InterruptedException {
        return run(load, 1, status);
    }

    private Result run(Load load, double seconds, int status) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve(load.name + ".lua"), script(load, status));
        List<String> command = new ArrayList<>(List.of(program.toString(), "-t2", "-c" + CONNECTIONS));
        command.addAll(List.of("-d" + Math.max(1, Math.round(seconds)) + "s", "--timeout", "20s"));
        command.addAll(List.of("-s", script.toString(), board.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0 || !said.contains("counted:")) {
            throw new IllegalStateException("wrk said: " + said);
        }
        Map<String, Long> numbers = NUMBER.matcher(said.substring(said.indexOf("counted:")))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> Long.valueOf(found.group(2))));
        return new Result(
                numbers.get("requests"),
                numbers.get("requests") * 1e6 / numbers.get("micros"),
                numbers.get("bytes"),
                numbers.get("wrong"),
                numbers.get("expected"),
                numbers.get("other"));
    }

    private static String script(Load load, int status) {
        String headers = load.headers.entrySet().stream()
                .map(header -> "[" + quoted(header.getKey()) + "] = " + quoted(header.getValue()))
                .collect(Collectors.joining(", "));
        String people = load.cookies.stream().map(Wrk::quoted).collect(Collectors.joining(",\n  "));
        String body = "{\"kind\":\"message\",\"text\":\"" + load.text + " ";
        return TEMPLATE.replace("@PATH@", quoted(load.path))
                .replace("@HEADERS@", headers)
                .replace("@PEOPLE@", people)
                .replace("@RUN@", quoted(Long.toString(System.nanoTime(), 36)))
                .replace("@BODY@", load.text.isEmpty() ? "nil" : quoted(body))
                .replace("@RESPONSE@", status == 0 ? "" : COUNTING.replace("@STATUS@", Integer.toString(status)));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static final String TEMPLATE = """
            local people = {
              @PEOPLE@
            }
            local run, body = @RUN@, @BODY@
            local requests, sent, threads = {}, 0, {}
            expected, other = 0, 0

            local function headers(cookie)
              local all = { @HEADERS@ }
              all["Cookie"] = cookie
              return all
            end

            function setup(thread)
              thread:set("id", #threads)
              table.insert(threads, thread)
            end

            local function key()
              return string.format("%s-%03d-%09d", run, id, sent)
            end

            -- what is the same each time is put together once: what this program costs is not the server's
            local function post(cookie)
              local mine = headers(cookie)
              mine["Idempotency-Key"] = key()
              local all = wrk.format("POST", @PATH@, mine, body .. key() .. '"}')
              local first, last = all:find(key(), 1, true)
              local second, second_last = all:find(key(), last + 1, true)
              return { all:sub(1, first - 1), all:sub(last + 1, second - 1), all:sub(second_last + 1) }
            end

            function init()
              for i, cookie in ipairs(people) do
                requests[i] = body and post(cookie) or wrk.format("GET", @PATH@, headers(cookie))
              end
            end

            function request()
              sent = sent + 1
              local mine = requests[sent % #requests + 1]
              if not body then
                return mine
              end
              local key = key()
              return mine[1] .. key .. mine[2] .. key .. mine[3]
            end

            @RESPONSE@

            function done(summary)
              local e, yes, no = summary.errors, 0, 0
              for _, thread in ipairs(threads) do
                yes, no = yes + thread:get("expected"), no + thread:get("other")
              end
              io.write(string.format("counted: requests=%d micros=%d bytes=%d wrong=%d expected=%d other=%d\\n",
                summary.requests, summary.duration, summary.bytes,
                e.connect + e.read + e.write + e.status + e.timeout, yes, no))
            end
            """;

    private static final String COUNTING = """
            function response(status)
              if status == @STATUS@ then expected = expected + 1 else other = other + 1 end
            end
            """;
}
