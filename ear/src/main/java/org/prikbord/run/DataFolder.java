package org.prikbord.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder that one run holds at a time: database, log and the server's scratch files. */
public final class DataFolder implements AutoCloseable {
    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Makes the folder where it is missing and takes it for this run; the operating system gives it back when the
     * process ends, however it ends.
     *
     * @throws CannotStart when it cannot be written or another run holds it
     */
    public static DataFolder claim(Path root) throws CannotStart {
        try {
            Files.createDirectories(root.resolve("log"));
            FileChannel channel =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new CannotStart("The data folder " + root
                        + " is held by another run; stop that one or give another folder with -Dprikbord.data=.");
            }
            return new DataFolder(root, channel, lock).emptied("tmp");
        } catch (IOException notWritable) {
            throw new CannotStart(
                    "The data folder " + root + " is not writable; give another one with -Dprikbord.data=.",
                    notWritable);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private DataFolder emptied(String name) throws IOException {
        Path folder = root.resolve(name);
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
                for (Path path : deepestFirst) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(folder);
        return this;
    }

    /** Scratch files of the server; emptied at each start. */
    public Path scratch() {
        return root.resolve("tmp");
    }

    /** Where the server writes its log. */
    public Path log() {
        return root.resolve("log").resolve("server.0.log");
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
