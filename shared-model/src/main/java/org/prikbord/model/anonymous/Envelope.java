package org.prikbord.model.anonymous;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.prikbord.model.challenge.DetailField;

/** All of an idea that waits: who, what, and the key of the request that brought it. */
record Envelope(long author, String title, String text, List<String> details, String key) {
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(author);
            out.writeUTF(title);
            out.writeUTF(text);
            for (String detail : details) {
                out.writeUTF(detail);
            }
            out.writeUTF(key);
        } catch (IOException tooLong) {
            throw new UncheckedIOException(tooLong);
        }
        return bytes.toByteArray();
    }

    static Envelope of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            long author = in.readLong();
            String title = in.readUTF();
            String text = in.readUTF();
            List<String> details = new ArrayList<>();
            while (details.size() < DetailField.MOST) {
                details.add(in.readUTF());
            }
            return new Envelope(author, title, text, details, in.readUTF());
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }
}
