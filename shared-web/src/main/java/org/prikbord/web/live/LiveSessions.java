package org.prikbord.web.live;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.CloseReason;
import jakarta.websocket.SendHandler;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.prikbord.model.base.FromServer;
import org.prikbord.model.event.Channel;
import org.prikbord.model.event.Channels;
import org.prikbord.model.event.Present;
import org.prikbord.web.signin.Sessions;
import org.prikbord.web.signin.Visitor;

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

    /** So many are told before the server's executor, which may have one thread only, is free for others. */
    private static final int TOLD_AT_ONCE = 200;

    /** Who should not have been let in is closed out when nothing was said for so long. */
    private static final int REFUSED_MILLIS = 1000;

    private final Map<Session, Connection> open = new ConcurrentHashMap<>();
    private final Map<Channel, Long> moved = new EnumMap<>(Channel.class);
    private final AtomicBoolean telling = new AtomicBoolean();

    @Inject
    private Channels channels;

    @Inject
    private Present present;

    @Inject
    private Sessions sessions;

    private volatile ManagedExecutorService executor;

    private Channels.Subscription subscription;
    private Channels.Subscription knowing;

    @PostConstruct
    void start() {
        subscription = channels.subscribe(this::moved);
        knowing = present.know(this::people);
    }

    @PreDestroy
    void stop() {
        subscription.close();
        knowing.close();
    }

    /** Takes the server's executor; to be called from a component of the application, once is enough. */
    public void begin() {
        executor = FromServer.EXECUTOR.get(ManagedExecutorService.class);
    }

    /**
     * Whether this visitor gets no connection; then it has been answered: 401 who is not signed in, 503 when there is no
     * room. To be asked before the connection is upgraded: a server that closes one again while it opens it may mix up
     * its answers to others (Payara 7 does).
     */
    public boolean refuses(Visitor visitor, HttpServletResponse response) {
        if (visitor.person().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return true;
        }
        if (open.size() >= MOST) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return true;
        }
        return false;
    }

    /** Keeps the connection if it belongs to somebody who is signed in; who came in otherwise hears nothing. */
    void add(Session session, String cookie) {
        sessions.of(cookie)
                .ifPresentOrElse(
                        person -> open.put(session, new Connection(session, person.personId(), cookie, new Unsent())),
                        () -> session.setMaxIdleTimeout(REFUSED_MILLIS));
    }

    private Set<Long> people() {
        return open.values().stream().map(Connection::personId).collect(Collectors.toSet());
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
        tellIfNobodyDoes();
    }

    private void tellIfNobodyDoes() {
        if (telling.compareAndSet(false, true) && !isTaken(this::tell)) {
            // the next move tells of this one, too
            telling.set(false);
        }
    }

    private boolean isTaken(Runnable work) {
        try {
            executor.execute(work);
            return true;
        } catch (RuntimeException busy) {
            LOG.log(Level.WARNING, "The server takes no work just now", busy);
            return false;
        }
    }

    /** Notes for each connection what it is to hear, and begins to send it. */
    private void tell() {
        Map<Channel, Long> now = new EnumMap<>(Channel.class);
        synchronized (moved) {
            now.putAll(moved);
            moved.clear();
        }
        open.values().forEach(connection -> connection.unsent().add(now));
        tellSome(open.values().iterator(), Crowd.of(open.size()), now.containsKey(Channel.PEOPLE));
    }

    private void tellSome(Iterator<Connection> left, Crowd crowd, boolean checked) {
        boolean handedOn = false;
        try {
            Crowd now = crowd;
            while (!handedOn && left.hasNext()) {
                for (int i = 0; i < TOLD_AT_ONCE && left.hasNext(); i++) {
                    tell(left.next(), now, checked);
                    now = now.less();
                }
                Crowd rest = now;
                // where the server takes no more, this goes on
                handedOn = left.hasNext() && isTaken(() -> tellSome(left, rest, checked));
            }
        } finally {
            if (!handedOn) {
                telling.set(false);
            }
        }
        if (!handedOn && hasMoved()) {
            tellIfNobodyDoes();
        }
    }

    private boolean hasMoved() {
        synchronized (moved) {
            return !moved.isEmpty();
        }
    }

    /** One connection that fails must not keep the others from hearing; its browser is to come back. */
    private void tell(Connection connection, Crowd crowd, boolean checked) {
        try {
            if (checked) {
                closeUnlessSignedIn(connection);
            }
            send(connection, crowd);
        } catch (RuntimeException failed) {
            LOG.log(Level.FINE, "A live connection failed", failed);
            close(connection, CloseReason.CloseCodes.TRY_AGAIN_LATER);
        }
    }

    private void closeUnlessSignedIn(Connection connection) {
        if (sessions.of(connection.cookie()).isEmpty()) {
            close(connection, CloseReason.CloseCodes.VIOLATED_POLICY);
        }
    }

    private void close(Connection connection, CloseReason.CloseCode why) {
        open.remove(connection.session());
        try {
            connection.session().close(new CloseReason(why, ""));
        } catch (IOException | IllegalStateException gone) {
            LOG.log(Level.FINE, "A connection was gone already", gone);
        }
    }

    private void send(Connection connection, Crowd crowd) {
        Session session = connection.session();
        if (!session.isOpen()) {
            open.remove(session);
            return;
        }
        connection
                .unsent()
                .next(crowd)
                .ifPresent(message -> send(session, message, result -> {
                    connection.unsent().sent();
                    if (result.isOK()) {
                        send(connection, crowd);
                    } else {
                        close(connection, CloseReason.CloseCodes.TRY_AGAIN_LATER);
                    }
                }));
    }

    /**
     * Tyrus plans a task for each message, and Payara searches the class loader of whoever plans one: that of the
     * platform is searched soonest.
     */
    private static void send(Session session, String message, SendHandler handler) {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            session.getAsyncRemote().sendText(message, handler);
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    private record Connection(Session session, long personId, String cookie, Unsent unsent) {}
}
