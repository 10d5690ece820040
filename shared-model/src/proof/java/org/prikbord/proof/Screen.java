package org.prikbord.proof;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The screen of whoever runs a proof. */
public final class Screen {
    private static final PrintWriter OUT =
            new PrintWriter(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);

    private Screen() {}

    public static void say(String line) {
        OUT.println(line);
    }
}
