package org.prikbord.model.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.prikbord.model.base.Digests;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.base.RuleBroken;

/**
 * Puts videos into the database and plays them from it, one chunk at a time: no more of one is ever in memory, and no
 * connection or transaction is held while somebody's network is slow. Call it where no transaction is open; who may is
 * the caller's to say.
 */
@ApplicationScoped
public class VideoStore {
    private static final Logger LOG = Logger.getLogger(VideoStore.class.getName());

    @Inject
    private Videos videos;

    @Inject
    private NewTransaction transaction;

    protected VideoStore() {}

    public VideoStore(Videos videos, NewTransaction transaction) {
        this.videos = videos;
        this.transaction = transaction;
    }

    /** The same of any size that may be. */
    public long bring(long ownerId, InputStream file) {
        return bring(ownerId, file, Video.MOST_MB);
    }

    /**
     * Takes in a video for its owner; what does not come whole leaves nothing behind.
     *
     * @param mostMb of what size at most, {@link Video#MOST_MB} or less
     * @return its id; a broken rule at <code>video</code> when it is none, too big, or breaks off
     */
    public long bring(long ownerId, InputStream file, int mostMb) {
        try {
            byte[] first = file.readNBytes(Video.CHUNK);
            VideoKind kind = VideoKind.of(first).orElseThrow(() -> RuleBroken.at("video", "video.unknown"));
            long id = transaction.call(() -> videos.begin(ownerId, kind));
            boolean whole = false;
            try {
                take(id, first, file, mostMb);
                whole = true;
            } finally {
                if (!whole) {
                    transaction.run(() -> videos.remove(id));
                }
            }
            return id;
        } catch (IOException brokenOff) {
            // mostly somebody's network; when it happens to all that are long, the limit of a server or a proxy
            LOG.log(Level.INFO, "A video did not come whole", brokenOff);
            throw RuleBroken.at("video", "video.brokenOff");
        }
    }

    private void take(long id, byte[] first, InputStream file, int mostMb) throws IOException {
        MessageDigest sum = Digests.sha256();
        long length = 0;
        byte[] chunk = first;
        for (int place = 0; chunk.length > 0; place++) {
            length += chunk.length;
            if (length > (long) mostMb * Video.CHUNK) {
                throw RuleBroken.at("video", "video.tooBig", mostMb);
            }
            sum.update(chunk);
            append(id, place, chunk);
            chunk = file.readNBytes(Video.CHUNK);
        }
        long all = length;
        String hash = HexFormat.of().formatHex(sum.digest());
        transaction.run(() -> videos.get(id).arrived(all, hash));
    }

    private void append(long id, int place, byte[] chunk) {
        transaction.run(() -> videos.append(id, place, chunk));
    }

    /**
     * Writes that part of a video.
     *
     * @param from the first byte, from 0
     * @param length how many bytes, all of them within the video
     * @throws IOException when who reads it went away
     */
    public void write(long id, long from, long length, OutputStream to) throws IOException {
        long at = from;
        long left = length;
        while (left > 0) {
            int place = (int) (at / Video.CHUNK);
            int begin = (int) (at % Video.CHUNK);
            byte[] chunk = transaction.call(() -> videos.chunk(id, place));
            int part = (int) Math.min(left, chunk.length - begin);
            to.write(chunk, begin, part);
            at += part;
            left -= part;
        }
    }
}
