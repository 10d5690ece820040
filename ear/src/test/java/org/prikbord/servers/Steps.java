package org.prikbord.servers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.prikbord.proof.Screen;

/** What was tried on one server: a step that fails is told with its reason, and the next is tried. */
final class Steps {
    private static final int LONGEST = 300;

    private final String server;
    private final List<String> failed = new ArrayList<>();
    private int passed;

    Steps(String server) {
        this.server = server;
    }

    /** Something that throws when it is not as it should be. */
    interface Step {
        void take() throws IOException, InterruptedException;
    }

    void step(String name, Step step) {
        try {
            step.take();
            passed++;
            Screen.say(server + ": " + name + ": ok");
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            fail(name, ending);
        } catch (IOException | RuntimeException | AssertionError wrong) {
            fail(name, wrong);
        }
    }

    private void fail(String name, Throwable why) {
        failed.add(name);
        String reason = why.toString().replaceAll("\\s*\\n\\s*", " | ");
        Screen.say(server + ": " + name + ": FAILED: "
                + (reason.length() > LONGEST ? reason.substring(0, LONGEST) + "..." : reason));
    }

    /** Whether something was tried and nothing failed. */
    boolean allPassed() {
        return passed > 0 && failed.isEmpty();
    }

    String summary() {
        return server + ": " + passed + " steps passed, " + failed.size() + " failed " + failed;
    }
}
