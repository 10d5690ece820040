package org.prikbord.model.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a node keeps its index: the first numbered folder that no other node has, so that several may share one setting.
 * A note beside the index says of which database it is, and in which format.
 */
final class IndexFolder {
    private static final int MOST_NODES = 64;
    private static final String NOTE = "of.txt";
    private static final String INDEX = "index";

    private final Path folder;
    private final FileChannel channel;

    private IndexFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Takes one for as long as this process lives, or until it is given back. */
    static IndexFolder take(Path root) {
        try {
            for (int number = 1; number <= MOST_NODES; number++) {
                Path folder = Files.createDirectories(root.resolve(Integer.toString(number)));
                FileChannel channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                if (isOurs(channel)) {
                    return new IndexFolder(folder, channel);
                }
                channel.close();
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        throw new IllegalStateException("Every folder in " + root + " is taken by another node");
    }

    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException anotherOfThisProcess) {
            return false;
        }
    }

    /** A place of the server's own, where it tells of one; else one for what is temporary. */
    static Path ofServer() {
        Path place = Stream.of(
                        "jboss.server.data.dir", "com.sun.aas.instanceRoot", "server.output.dir", "java.io.tmpdir")
                .map(System::getProperty)
                .filter(path -> path != null && !path.isBlank())
                .map(Path::of)
                .filter(Files::isWritable)
                .findFirst()
                .orElseGet(() -> Path.of("."));
        return place.resolve("prikbord-search");
    }

    /** Whether there is anything in it. */
    boolean hasIndex() {
        try (Stream<Path> files = Files.exists(index()) ? Files.walk(index()) : Stream.empty()) {
            return files.anyMatch(Files::isRegularFile);
        } catch (IOException unreadable) {
            return false;
        }
    }

    Path index() {
        return folder.resolve(INDEX);
    }

    /** What the note says; empty when there is none. */
    String note() {
        try {
            return Files.exists(folder.resolve(NOTE)) ? Files.readString(folder.resolve(NOTE)) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }

    void note(String words) {
        try {
            Files.writeString(folder.resolve(NOTE), words);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Throws the index away, which nobody has open. */
    void empty() {
        try {
            Files.deleteIfExists(folder.resolve(NOTE));
            if (Files.exists(index())) {
                for (Path file : deepestFirst()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private List<Path> deepestFirst() throws IOException {
        try (Stream<Path> files = Files.walk(index())) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }

    /** Lets another node have it. */
    void giveBack() {
        try {
            channel.close();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
