package org.prikbord.it;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.prikbord.harness.BoardProcess;
import org.prikbord.harness.Postgres;

/**
 * The product as it is run: started once for all test classes, on PostgreSQL, with the sample company, and ended after
 * the last. Put {@code @ExtendWith(TestBoard.class)} on a test class and ask {@link #running()}.
 */
public final class TestBoard implements BeforeAllCallback {
    /** Opens the metrics. */
    static final String TOKEN = "for-the-tests-only";

    /** Nothing listens there but while a test of mail runs. */
    static final int MAIL_PORT = BoardProcess.freePort();

    /** Nor there: where answers by mail are read. */
    static final int MAILBOX_PORT = BoardProcess.freePort();

    /** Where they are sent to. */
    static final String MAILBOX = "reply@board.example.com";

    /** Nor there: a site of the company of which posts show what they link to. */
    static final int SITE_PORT = BoardProcess.freePort();

    /** Of the company's streaming. */
    static final int PLAYER_PORT = BoardProcess.freePort();

    /** The address that the links in mails begin with. */
    static final String MAIL_LINKS = "https://board.example.com";

    /** Those that are offered. */
    static final String REACTIONS = "heart,useful,metoo,thanks";

    private static TestBoard running;

    private final Postgres postgres;
    private final BoardProcess process;

    /** For JUnit, which makes one for each class; only the one that runs has a board. */
    public TestBoard() {
        this(null, null);
    }

    private TestBoard(Postgres postgres, BoardProcess process) {
        this.postgres = postgres;
        this.process = process;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(TestBoard.class))
                .getOrComputeIfAbsent(TestBoard.class, ignored -> new Running(start()), Running.class);
    }

    /** Ends the server when the last test class is done. */
    private record Running(TestBoard board) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            board.end();
        }
    }

    static TestBoard running() {
        return running;
    }

    private static TestBoard start() {
        Postgres postgres = Postgres.start();
        BoardProcess process = BoardProcess.start(
                        BoardProcess.freePort(),
                        BoardProcess.temporaryFolder(),
                        "-Dprikbord.run.jdbc.url=" + postgres.url(),
                        "-Dprikbord.run.jdbc.user=postgres",
                        "-Dprikbord.run.mail.port=" + MAIL_PORT,
                        "-Dprikbord.run.mailbox.port=" + MAILBOX_PORT,
                        "-Dprikbord.mail.reply=" + MAILBOX,
                        "-Dprikbord.mail.board=" + MAIL_LINKS,
                        "-Dprikbord.mail.from-hour=0",
                        "-Dprikbord.mail.until-hour=24",
                        "-Dprikbord.mail.days=mon,tue,wed,thu,fri,sat,sun",
                        "-Dprikbord.feed.reactions=" + REACTIONS,
                        "-Dprikbord.oembed.providers=" + CompanySite.RULE,
                        "-Dprikbord.show.origins=" + CompanySite.PLAYER,
                        "-Dprikbord.kudos.allowance=month",
                        "-Dprikbord.kudos.allowance.each=900",
                        "-Dprikbord.metrics.token=" + TOKEN,
                        "-Dprikbord.embed.origins=http://localhost:" + OtherOrigin.PORT)
                .untilReady(Duration.ofMinutes(3));
        running = new TestBoard(postgres, process);
        return running;
    }

    URI address() {
        return process.address();
    }

    BoardProcess process() {
        return process;
    }

    Postgres postgres() {
        return postgres;
    }

    private void end() throws IOException {
        process.terminate();
        if (process.exitCode(Duration.ofSeconds(15)) < 0) {
            process.kill();
        }
        postgres.stop();
    }
}
