package org.prikbord.kudos.keepsake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Draws certificates and pictures. The fonts are read when the first is asked for, and kept. */
@ApplicationScoped
public class Drawings {
    /** A picture takes six megabytes while it is drawn: so many at a time, the others wait. */
    private final Semaphore drawing = new Semaphore(2);

    private final Layout layout = new Layout(new Typefaces(), new Signs());

    /** A PDF of as many pages as it takes, mostly one. */
    public byte[] certificate(Keepsake kept) {
        return inTurn(() -> CertificateFile.of(layout.pages(kept, Format.CERTIFICATE), kept));
    }

    /** A PNG of 1200 by 1200 dots. */
    public byte[] picture(Keepsake kept) {
        return inTurn(() -> CardPicture.of(layout.pages(kept, Format.PICTURE).get(0)));
    }

    private byte[] inTurn(Supplier<byte[]> drawn) {
        drawing.acquireUninterruptibly();
        try {
            return drawn.get();
        } finally {
            drawing.release();
        }
    }
}
