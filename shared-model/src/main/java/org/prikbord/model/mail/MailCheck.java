package org.prikbord.model.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.prikbord.model.health.Check;
import org.prikbord.model.health.Finding;

/** Whether mail can go out: a session of the server and the board's address. Without them the board is well, and says 0. */
@ApplicationScoped
public class MailCheck implements Check {
    @Inject
    private MailServer server;

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public boolean everyRequestNeedsIt() {
        return false;
    }

    @Override
    public Finding look() {
        return new Finding(name(), true, Map.of("ready", server.isReady() ? 1L : 0L));
    }
}
