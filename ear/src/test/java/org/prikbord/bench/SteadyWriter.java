package org.prikbord.bench;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Caller;

/** Posts a message each second until it is closed, and looks each time whether a reader finds it at once. */
final class SteadyWriter implements AutoCloseable {
    private final Stage stage;
    private final Texts texts;
    private final Read read;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledFuture<?> writing;
    private final AtomicInteger written = new AtomicInteger();

    SteadyWriter(Stage stage, Texts texts, Read read) {
        this.stage = stage;
        this.texts = texts;
        this.read = read;
        this.writing = clock.scheduleAtFixedRate(this::write, 500, 1000, TimeUnit.MILLISECONDS);
    }

    private void write() {
        String text = texts.fresh();
        Caller.Answer answer = stage.writer().post("/feed/api/posts", Bodies.message(text));
        if (answer.status() != 201) {
            throw new IllegalStateException("A post answered " + answer.status() + ": " + answer.text());
        }
        String reader =
                stage.cookies().get(written.incrementAndGet() % stage.cookies().size());
        read.mustShow(Client.get(stage.address(), read.path(), read.headers(), reader), Texts.markOf(text));
    }

    /** Fails when one of the posts failed or was not to be seen, or when there was none. */
    void mustHaveWritten() throws InterruptedException {
        try {
            if (writing.isDone()) {
                writing.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The writer failed", failed.getCause());
        }
        if (written.get() == 0) {
            throw new IllegalStateException("Nothing was written meanwhile");
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
