package org.prikbord.faults;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Cluster;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;
import org.prikbord.proof.Screen;

/**
 * A disk that is really full under the pictures: their table moves to a tablespace on a file system of some megabytes.
 * An upload that does not fit is refused in clear words and leaves nothing; reading and writing of all else goes on;
 * once there is room again, the same upload is taken, once.
 */
final class FullDisk {
    private static final String SIZE = "size=16m";
    private static final int BALLAST = 6 << 20;
    private static final int MOST_UPLOADS = 60;

    private final Ledger ledger;
    private final Site site;
    private final Cluster database;
    private final Path disk;
    private final Random random;
    private Caller owner;

    FullDisk(Ledger ledger, Site site, Path folder, long seed) {
        this.ledger = ledger;
        this.site = site;
        this.database = site.database();
        this.disk = folder.resolve("disk");
        this.random = new Random(seed);
    }

    void run() throws IOException {
        Files.createDirectories(disk);
        if (!done("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", disk.toString())) {
            ledger.fault("The full disk was not measured: mounting a small file system is not allowed here");
            return;
        }
        Path place = Files.createDirectories(disk.resolve("pictures"));
        database.run("create tablespace small location '" + place + "'");
        database.run("alter table picture set tablespace small");
        Path ballast = Files.write(disk.resolve("ballast"), new byte[BALLAST]);
        owner = Caller.signedInAt(site.address(), Staff.ASSISTANT);
        fillUp(ballast);
    }

    /** After the database has stopped. */
    void away() {
        done("umount", disk.toString());
    }

    private void fillUp(Path ballast) throws IOException {
        List<Long> kept = new ArrayList<>();
        byte[] picture = picture();
        String key = UUID.randomUUID().toString();
        Caller.Answer answer = upload(picture, key);
        while (answer.status() == 201 && kept.size() < MOST_UPLOADS) {
            kept.add(answer.id());
            picture = picture();
            key = UUID.randomUUID().toString();
            answer = upload(picture, key);
        }
        Screen.say("upload " + (kept.size() + 1) + " met the full disk: " + answer.status());
        refused(answer, kept);
        Files.delete(ballast);
        byte[] again = picture;
        String sameKey = key;
        boolean taken = Wait.whether(
                Duration.ofSeconds(10), () -> upload(again, sameKey).status() == 201);
        upload(again, sameKey);
        if (!taken || stored() != kept.size() + 1) {
            ledger.fault("With room again the upload was taken: " + taken + "; there are " + stored()
                    + " pictures, not " + (kept.size() + 1));
        }
    }

    private void refused(Caller.Answer answer, List<Long> kept) {
        boolean clear = answer.status() == 503 || answer.status() == 507;
        if (!clear || !answer.header("Content-Type").startsWith("application/problem+json")) {
            ledger.fault("The full disk was answered with " + answer.status() + ": " + answer.text());
        }
        if (answer.header("Retry-After").isEmpty() || kept.isEmpty()) {
            ledger.fault("No Retry-After, or no picture ever fitted: " + answer.text());
        }
        if (stored() != kept.size()) {
            ledger.fault(stored() + " pictures are stored, confirmed were " + kept.size());
        }
        String last = "/feed/api/pictures/" + kept.get(kept.size() - 1);
        for (String path : List.of(last, "/feed/api/posts", "/feed/")) {
            if (owner.get(path).status() != 200) {
                ledger.fault("With a full disk " + path + " answers "
                        + owner.get(path).status());
            }
        }
        Piece post = Kinds.named("post")
                .next(
                        Scene.at(site.address(), database, 0),
                        Staff.ASSISTANT,
                        "while the disk is full " + UUID.randomUUID())
                .orElseThrow();
        if (post.send(owner).status() != 201) {
            ledger.fault("With a full disk under the pictures nobody can post");
        }
        ledger.confirmed("post", post, 1);
    }

    private long stored() {
        return database.number("select count(*) from picture");
    }

    private Caller.Answer upload(byte[] picture, String key) {
        return owner.send(owner.request("/feed/api/pictures")
                .header("Content-Type", "image/png")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(picture)));
    }

    /** Noise, which no compression makes small. */
    private byte[] picture() {
        BufferedImage noise = new BufferedImage(900, 700, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < noise.getWidth(); x++) {
            for (int y = 0; y < noise.getHeight(); y++) {
                noise.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(noise, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static boolean done(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notHere) {
            return false;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
