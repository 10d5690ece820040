package org.prikbord.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.glassfish.embeddable.GlassFishException;

/** The run command: checks what it was given, starts the server, deploys the EAR, loads the sample company, waits. */
public final class Run {
    /** Older JDKs cannot read the classes; on newer ones the embedded server does not start. */
    private static final int OLDEST_JDK = 17;

    private static final int NEWEST_JDK = 21;

    private static final Logger LOG = Logger.getLogger(Run.class.getName());

    private final PrintStream screen;
    private final CountDownLatch ended = new CountDownLatch(1);

    private Run(PrintStream screen) {
        this.screen = screen;
    }

    /** Runs until it is told to end; exits with 1 and one sentence when it cannot start. */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream screen = System.out;
        Run run = new Run(screen);
        // until there is a log, what goes wrong is told in one sentence and nowhere else
        LogManager.getLogManager().reset();
        try {
            run.start();
        } catch (CannotStart reason) {
            LOG.log(Level.SEVERE, reason.getMessage(), reason);
            screen.println("Prikbord cannot start. " + reason.getMessage());
            screen.flush();
            Runtime.getRuntime().halt(1);
        }
        run.ended.await();
    }

    private void start() throws CannotStart {
        refuseWrongJdk(Runtime.version().feature());
        RunOptions options = RunOptions.from(System.getProperties());
        RunOptions.hideFromTheProduct();
        DataFolder folder = DataFolder.claim(options.data());
        logToFile(folder.log());
        System.setProperty("java.io.tmpdir", folder.scratch().toString());
        System.getProperties()
                .putIfAbsent(
                        "prikbord.search.directory",
                        options.data().resolve("search").toString());
        Sample sample = new Sample(options, screen);
        sample.configure();
        step("Starting the server on 127.0.0.1:" + options.port() + " ...");
        EmbeddedServer server = EmbeddedServer.start(options, folder);
        endWithTheProcess(options, server, folder);
        step("Deploying " + options.ear().getFileName() + " ...");
        server.deploy(options.ear(), folder.log());
        sample.load();
        step("Prikbord is ready: " + options.address());
        sample.sayWhoCanSignIn();
        screen.flush();
    }

    private void step(String line) {
        screen.println(line);
        screen.flush();
    }

    static void refuseWrongJdk(int feature) throws CannotStart {
        if (feature < OLDEST_JDK || feature > NEWEST_JDK) {
            throw new CannotStart("This is JDK " + feature + "; the embedded server runs on JDK " + OLDEST_JDK + " to "
                    + NEWEST_JDK + ", so set JAVA_HOME to one of these.");
        }
    }

    /** Where asked, also ends when the command that started this process is gone, so that no server is left behind. */
    private void endWithTheProcess(RunOptions options, EmbeddedServer server, DataFolder folder) {
        Thread stopper = new Thread(() -> stop(server, folder), "prikbord-stop");
        Runtime.getRuntime().addShutdownHook(stopper);
        if (options.endsWithParent()) {
            ProcessHandle.current()
                    .parent()
                    .ifPresent(parent ->
                            parent.onExit().thenRun(() -> new Thread(() -> System.exit(0), "prikbord-orphan").start()));
        }
    }

    private void stop(EmbeddedServer server, DataFolder folder) {
        Thread limit = new Thread(this::haltWhenStuck, "prikbord-stop-limit");
        limit.setDaemon(true);
        limit.start();
        try {
            server.stop();
            folder.close();
        } catch (GlassFishException | IOException failed) {
            LOG.log(Level.WARNING, "The server did not stop cleanly", failed);
        }
        screen.println("Prikbord has stopped.");
        screen.flush();
        ended.countDown();
    }

    private void haltWhenStuck() {
        try {
            if (!ended.await(8, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(0);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** The screen is for the person who started it; whatever the server says goes to files. */
    private static void logToFile(Path log) throws CannotStart {
        try {
            Logger root = LogManager.getLogManager().getLogger("");
            for (Handler handler : Arrays.asList(root.getHandlers())) {
                root.removeHandler(handler);
            }
            FileHandler file = new FileHandler(log.toString().replace(".0.", ".%g."), 20_000_000, 3, false);
            file.setFormatter(new SimpleFormatter());
            file.setEncoding("UTF-8");
            root.addHandler(file);
            PrintStream console =
                    new PrintStream(log.resolveSibling("console.log").toFile(), StandardCharsets.UTF_8);
            System.setOut(console);
            System.setErr(console);
        } catch (IOException notWritable) {
            throw new CannotStart("The log " + log + " cannot be written.", notWritable);
        }
    }
}
