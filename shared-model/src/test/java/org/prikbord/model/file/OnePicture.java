package org.prikbord.model.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Draws a small picture and then a large one; says how much more memory the second took, where the system tells. */
final class OnePicture {
    private static final Path STATUS = Path.of("/proc/self/status");

    private OnePicture() {}

    public static void main(String[] args) throws IOException {
        PictureMaker maker = new PictureMaker();
        maker.make(Files.readAllBytes(Path.of(args[0])));
        long before = kilobytes("VmRSS:");
        Drawn drawn = maker.make(Files.readAllBytes(Path.of(args[1])));
        if (drawn.width() > PictureMaker.LONGEST_SIDE || Math.max(drawn.width(), drawn.height()) < 1_400) {
            throw new IllegalStateException("It is " + drawn.width() + " wide");
        }
        if (before > 0) {
            System.out.println("megabytes " + (kilobytes("VmHWM:") - before) / 1024);
        }
    }

    /** 0 where the system does not tell. */
    private static long kilobytes(String name) throws IOException {
        if (!Files.isReadable(STATUS)) {
            return 0;
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }
}
