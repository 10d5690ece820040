package org.prikbord.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The browsers' ends of many live connections, heard by one thread. The JDK's own client runs several tasks for each
 * message, on the cores that the server needs meanwhile.
 */
final class Ears implements Runnable {
    private static final int LONGEST = 1024;
    private static final int LONG_LENGTH = 126;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final String END = "\r\n\r\n";

    private final int port;
    private final Listener listener;
    private final Selector selector;
    private final Queue<Ear> arriving = new ConcurrentLinkedQueue<>();

    /** Told on the thread that hears: must be quick. */
    interface Listener {
        /** A whole text has come, at this moment of the nano clock. */
        void heard(Ear ear, String text, long moment);

        /** The connection has ended, and why. */
        void ended(Ear ear, String why);
    }

    Ears(int port, Listener listener) throws IOException {
        this.port = port;
        this.listener = listener;
        this.selector = Selector.open();
    }

    /** One connection. */
    static final class Ear {
        private final String cookie;
        private final SocketChannel channel;
        private final ByteBuffer unread = ByteBuffer.allocate(LONGEST);
        /** When it began to hear, and when it heard last; 0 for never. */
        volatile long since;

        volatile long last;
        volatile boolean closed;

        Ear(String cookie, SocketChannel channel) {
            this.cookie = cookie;
            this.channel = channel;
        }

        String cookie() {
            return cookie;
        }

        /** Whether it has heard anything at that moment of the nano clock or later. */
        boolean hasHeardSince(long moment) {
            return last != 0 && last - moment >= 0;
        }
    }

    /** Opens one, and returns when the server has taken it. */
    Ear open(String path, String cookie) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        byte[] key = new byte[16];
        ThreadLocalRandom.current().nextBytes(key);
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost:" + port
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
                + Base64.getEncoder().encodeToString(key) + "\r\nCookie: " + cookie + END;
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.ISO_8859_1)));
        Ear ear = new Ear(cookie, channel);
        String answer = "";
        while (!answer.contains(END)) {
            if (!ear.unread.hasRemaining() || channel.read(ear.unread) < 0) {
                channel.close();
                throw new EOFException("The server closed the connection, or says too much: " + answer);
            }
            answer = new String(ear.unread.array(), 0, ear.unread.position(), StandardCharsets.ISO_8859_1);
        }
        if (!answer.startsWith("HTTP/1.1 101 ")) {
            channel.close();
            throw new IOException(
                    "The server answered " + answer.lines().findFirst().orElse(""));
        }
        // what came after the answer is the first message
        ear.unread.flip().position(answer.indexOf(END) + END.length());
        ear.unread.compact();
        channel.configureBlocking(false);
        ear.since = System.nanoTime();
        arriving.add(ear);
        selector.wakeup();
        return ear;
    }

    @Override
    public void run() {
        try {
            while (selector.isOpen()) {
                for (Ear ear = arriving.poll(); ear != null; ear = arriving.poll()) {
                    ear.channel.register(selector, SelectionKey.OP_READ, ear);
                    hear(ear);
                }
                selector.select(key -> hear((Ear) key.attachment()));
            }
        } catch (IOException broken) {
            throw new IllegalStateException("Nothing can be heard any more", broken);
        }
    }

    private void hear(Ear ear) {
        try {
            int count = ear.channel.read(ear.unread);
            long moment = System.nanoTime();
            ear.unread.flip();
            while (takeMessage(ear, moment)) {
                // the next may be there already
            }
            ear.unread.compact();
            if (count < 0) {
                end(ear, "the server closed the connection");
            }
        } catch (IOException broken) {
            end(ear, broken.toString());
        }
    }

    /** A server's frames are not masked, and Prikbord's are short. */
    private boolean takeMessage(Ear ear, long moment) throws IOException {
        ByteBuffer unread = ear.unread;
        if (unread.remaining() < 2 || unread.remaining() < 2 + length(unread)) {
            return false;
        }
        int kind = unread.get() & 0x0F;
        byte[] content = new byte[unread.get()];
        unread.get(content);
        if (kind == TEXT) {
            listener.heard(ear, new String(content, StandardCharsets.UTF_8), moment);
        } else if (kind == CLOSE) {
            end(ear, "the server said that it closes");
        } else if (kind == PING) {
            throw new IOException("This server pings, and nobody answers here");
        }
        return true;
    }

    private static int length(ByteBuffer unread) throws IOException {
        int length = unread.get(unread.position() + 1);
        if (length < 0 || length >= LONG_LENGTH) {
            throw new IOException("A message is longer than expected, or masked");
        }
        return length;
    }

    private void end(Ear ear, String why) {
        if (!ear.closed) {
            ear.closed = true;
            listener.ended(ear, why);
            try {
                ear.channel.close();
            } catch (IOException gone) {
                listener.ended(ear, gone.toString());
            }
        }
    }
}
