package org.prikbord.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Caller;
import org.prikbord.proof.Results;
import org.prikbord.proof.Screen;

/** What is read, compared with a static file of the same weight on the wire from the same server. */
final class Reads {
    /** A new kind of content is one line here. */
    static final List<Read> ALL = List.of(
            Read.of("widget", 0.80, "/feed/widget?lang=en", Read.State.CHANGING),
            Read.of("widget304", 0.95, "/feed/widget?lang=en", Read.State.KNOWN),
            Read.of("api", 0.60, "/feed/api/posts?limit=20", Read.State.STILL),
            Read.of("page", 0.10, "/feed/", Read.State.STILL));

    private static final int REMADE = 600;

    /** A thing that changes weighs less at one moment than at another. */
    private static final double LIGHTER = 0.6;

    private static final double THE_SAME = 0.95;

    private final Stage stage;
    private final Texts texts;
    private final Options options;
    private final Wrk wrk;
    private int weight;

    Reads(Stage stage, Texts texts, Options options, Wrk wrk) {
        this.stage = stage;
        this.texts = texts;
        this.options = options;
        this.wrk = wrk;
    }

    void measure(Read read, Results results) throws IOException, InterruptedException, SQLException {
        if (read.state() == Read.State.CHANGING) {
            remake(read);
        }
        String mark = post();
        stage.quiet();
        read.mustShow(look(read, read.headers()), mark);
        Wrk.Load floor = new Wrk.Load(read.name() + "-floor", serve(read), read.headers(), stage.cookies(), "");
        Screen.say(String.format("%s: %s weighs %,d bytes on the wire at first", read.name(), read.path(), weight));
        // cold code answers so slowly that nothing could be said of its answers
        wrk.run(new Wrk.Load(read.name(), read.path(), read.headers(), stage.cookies(), ""), 2.0 * options.seconds());
        Ratio.Round file = () -> {
            serve(read);
            return round(floor, false, THE_SAME);
        };
        double value = Ratio.of(read.name(), file, () -> figure(read), options.rounds());
        read.mustShow(look(read, read.headers()), read.state() == Read.State.CHANGING ? "" : mark);
        results.atLeast(read.name(), value, "of floor", read.goal());
    }

    /** What makes anew a thing that changes must be compiled before the load, too. */
    private void remake(Read read) {
        for (int i = 0; i < REMADE; i++) {
            String mark = post();
            read.mustShow(look(read, read.headers()), mark);
        }
    }

    /** Makes what is read, as it is now, a file that is served as it is; gives its path on the server. */
    private String serve(Read read) throws IOException {
        Client.Seen seen = look(read, read.headers());
        String path = stage.serve(read.name() + ".bin", seen.bytes());
        Client.Seen still = Client.get(stage.address(), path, read.headers(), cookie());
        if (seen.status() != 200
                || still.status() != 200
                || still.bytes().length != seen.bytes().length
                || !still.encoding().isEmpty()) {
            throw new IllegalStateException(path + " is not served as it is: " + still.status());
        }
        weight = seen.bytes().length;
        return path;
    }

    /** Something new on top; gives what to look for. */
    private String post() {
        String text = texts.fresh();
        Caller.Answer answer = stage.writer().post("/feed/api/posts", Bodies.message(text));
        if (answer.status() != 201) {
            throw new IllegalStateException("A post answered " + answer.status() + ": " + answer.text());
        }
        return Texts.markOf(text);
    }

    private double figure(Read read) throws IOException, InterruptedException {
        boolean known = read.state() == Read.State.KNOWN;
        String tag = known ? look(read, read.headers()).tag() : "";
        Wrk.Load load = new Wrk.Load(read.name(), read.path(), headers(read, tag), stage.cookies(), "");
        if (read.state() != Read.State.CHANGING) {
            return round(load, known, THE_SAME);
        }
        try (SteadyWriter writer = new SteadyWriter(stage, texts, read)) {
            double perSecond = round(load, false, LIGHTER);
            writer.mustHaveWritten();
            return perSecond;
        }
    }

    private double round(Wrk.Load load, boolean known, double least) throws IOException, InterruptedException {
        int status = known ? 304 : 200;
        Wrk.Result counted = wrk.count(load, status);
        if (counted.wrong() + counted.other() > 0 || counted.expected() == 0) {
            throw new IllegalStateException(load.path() + " did not always answer " + status + ": " + counted);
        }
        Wrk.Result result = wrk.run(load, options.seconds());
        boolean right = known ? result.bytesEach() < 1000 : result.bytesEach() > weight * least;
        if (result.wrong() > 0 || !right) {
            throw new IllegalStateException(load.path() + " did not always answer as it should: " + result);
        }
        return result.perSecond();
    }

    private static Map<String, String> headers(Read read, String tag) {
        Map<String, String> headers = new HashMap<>(read.headers());
        if (!tag.isEmpty()) {
            headers.put("If-None-Match", tag);
        }
        return headers;
    }

    private Client.Seen look(Read read, Map<String, String> headers) {
        return Client.get(stage.address(), read.path(), headers, cookie());
    }

    private String cookie() {
        return stage.cookies().get(0);
    }
}
