package org.prikbord.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.prikbord.proof.Screen;

/** The clients of {@link Busy}, in a process of their own. */
public final class BusyCrowd {
    private BusyCrowd() {}

    /** Takes port, file of cookies, path, seconds, reads/s, posts/s and a text; says percentiles and faults. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int port = Integer.parseInt(arguments[0]);
        List<String> cookies = Files.readAllLines(Path.of(arguments[1]));
        int seconds = Integer.parseInt(arguments[3]);
        int reads = Integer.parseInt(arguments[4]);
        int posts = Integer.parseInt(arguments[5]);
        Tally read = new Tally();
        Tally posted = new Tally();
        Wires readers = new Wires(port, read);
        Wires writers = new Wires(port, posted);
        ExecutorService threads = Executors.newCachedThreadPool();
        Thread writing = new Thread(() -> Pace.keep(
                seconds * posts,
                posts,
                (number, moment) -> threads.execute(
                        () -> writers.post(cookie(cookies, number), arguments[6] + " " + number, moment))));
        writing.start();
        Pace.keep(
                seconds * reads,
                reads,
                (number, moment) -> threads.execute(() -> readers.get(arguments[2], cookie(cookies, number), moment)));
        writing.join();
        threads.shutdown();
        if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
            read.fault("not all answered within a minute");
        }
        Screen.say("p50=" + read.percentile(0.50) + " p99=" + read.percentile(0.99) + " reads=" + read.count()
                + " posts=" + posted.count() + " post99=" + posted.percentile(0.99) + " faults="
                + (read.faults() + posted.faults()) + " " + read.told() + posted.told());
        System.exit(0);
    }

    private static String cookie(List<String> cookies, int number) {
        return cookies.get(number % cookies.size());
    }
}
