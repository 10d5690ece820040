package org.prikbord.web.live;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.prikbord.model.base.FromServer;
import org.prikbord.model.event.Channel;
import org.prikbord.model.event.Channels;
import org.prikbord.web.signin.Sessions;

/**
 * The open connections of this portlet. Moves are gathered and sent by one task at a time, off the thread that made the
 * change; a connection that has not taken its last message yet gets the next when it has. When the people change, every
 * connection has to prove itself anew.
 */
@ApplicationScoped
public class LiveSessions {
    private static final Logger LOG = Logger.getLogger(LiveSessions.class.getName());
    /** Browsers share one connection among all that they show: enough for a company of many thousands. */
    private static final int MOST = 20_000;

    /** So many may ask in a millisecond: where many hear of a move at once, they are told to ask one after the other. */
    private static final int ASK_EACH_MILLI = 10;

    private final Map<Session, Connection> open = new ConcurrentHashMap<>();
    private final Map<Channel, Long> moved = new EnumMap<>(Channel.class);
    private final AtomicBoolean sending = new AtomicBoolean();

    @Inject
    private Channels channels;

    @Inject
    private Sessions sessions;

    private volatile ManagedExecutorService executor;

    private Channels.Subscription subscription;

    @PostConstruct
    void start() {
        subscription = channels.subscribe(this::moved);
    }

    @PreDestroy
    void stop() {
        subscription.close();
    }

    /** Takes the server's executor; to be called from a component of the application, once is enough. */
    public void begin() {
        executor = FromServer.EXECUTOR.get(ManagedExecutorService.class);
    }

    /** Keeps the connection if it belongs to somebody who is signed in, and there is room. */
    boolean add(Session session, String cookie) {
        if (open.size() >= MOST || sessions.of(cookie).isEmpty()) {
            return false;
        }
        open.put(session, new Connection(cookie, new Unsent()));
        return true;
    }

    /** How many connections are open. */
    public int count() {
        return open.size();
    }

    void remove(Session session) {
        open.remove(session);
    }

    private void moved(Channel channel, long version) {
        if (open.isEmpty()) {
            return;
        }
        synchronized (moved) {
            moved.put(channel, version);
        }
        if (sending.compareAndSet(false, true)) {
            try {
                executor.execute(this::sendAll);
            } catch (RejectedExecutionException busy) {
                LOG.log(Level.WARNING, "The next move tells of this one, too", busy);
                sending.set(false);
            }
        }
    }

    private void sendAll() {
        sending.set(false);
        Map<Channel, Long> now = new EnumMap<>(Channel.class);
        synchronized (moved) {
            now.putAll(moved);
            moved.clear();
        }
        if (now.containsKey(Channel.PEOPLE)) {
            open.forEach((session, connection) -> safely(session, () -> closeUnlessSignedIn(session, connection)));
        }
        open.values().forEach(connection -> connection.unsent().add(now));
        open.forEach((session, connection) -> safely(session, () -> send(session, connection.unsent())));
    }

    /** One connection that fails must not keep the others from hearing. */
    private void safely(Session session, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.FINE, "A live connection failed", failed);
            remove(session);
        }
    }

    private void closeUnlessSignedIn(Session session, Connection connection) {
        if (sessions.of(connection.cookie()).isEmpty()) {
            open.remove(session);
            try {
                session.close(new CloseReason(CloseReason.CloseCodes.VIOLATED_POLICY, "Signed out"));
            } catch (IOException gone) {
                LOG.log(Level.FINE, "A connection was gone already", gone);
            }
        }
    }

    private void send(Session session, Unsent unsent) {
        if (!session.isOpen()) {
            open.remove(session);
            return;
        }
        unsent.next(open.size() / ASK_EACH_MILLI)
                .ifPresent(message -> session.getAsyncRemote().sendText(message, result -> {
                    unsent.sent();
                    if (result.isOK()) {
                        send(session, unsent);
                    } else {
                        open.remove(session);
                    }
                }));
    }

    private record Connection(String cookie, Unsent unsent) {}
}
