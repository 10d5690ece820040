package org.prikbord.model.attachment;

import java.util.List;
import org.prikbord.model.base.Text;
import org.prikbord.model.file.FirstBytes;

/** Whether a file is a program, by how it begins; and a name for it that no system stumbles over. */
final class FileKinds {
    /** Windows, Linux, macOS (both ways round, and for several processors at once), scripts, and Java classes. */
    private static final List<int[]> PROGRAMS = List.of(
            new int[] {'M', 'Z'},
            new int[] {0x7F, 'E', 'L', 'F'},
            new int[] {0xFE, 0xED, 0xFA},
            new int[] {0xCE, 0xFA, 0xED, 0xFE},
            new int[] {0xCF, 0xFA, 0xED, 0xFE},
            new int[] {0xCA, 0xFE, 0xBA, 0xBE},
            new int[] {'#', '!'});

    private FileKinds() {}

    /** Whether it could be run. */
    static boolean isProgram(byte[] file) {
        return PROGRAMS.stream().anyMatch(start -> FirstBytes.are(file, start));
    }

    /** The last part of a path, without what is not printed and what some system reads as more than a letter. */
    static String safeName(String typed, int max) {
        String name = Text.storable(typed)
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .replaceAll(".*[/\\\\]", "")
                .replaceAll("[<>:\"|?*;%]", "_")
                .strip();
        name = name.replaceAll("^\\.+", "");
        return name.isEmpty() ? "file" : Text.shortened(name, max);
    }
}
