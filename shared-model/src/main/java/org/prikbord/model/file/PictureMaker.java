package org.prikbord.model.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.prikbord.model.base.RuleBroken;

/**
 * Draws uploaded pictures anew as JPEG, upright, so that nothing of the file but the picture stays: no place, no
 * camera, no script. What a file claims to be counts for nothing; its first bytes and its header are looked at before
 * anything is decoded.
 */
@ApplicationScoped
public class PictureMaker {
    /** The most that may be uploaded, in bytes. */
    public static final int MOST_BYTES = 10_000_000;

    static final long MOST_PIXELS = 50_000_000;
    /** Readers hold whole lines of it. */
    static final int LONGEST_READ = 30_000;

    /** The same for a JPEG that has to be in memory as a whole, outside of Java's, before it can be drawn. */
    static final long MOST_BUFFERED_PIXELS = 20_000_000;

    /** More than any camera or program makes; each goes over the whole picture again. */
    static final int MOST_SCANS = 100;

    /** As it is decoded, before it is scaled; one of four times eight bits fits at twice the size at which it is drawn. */
    static final long MOST_DECODED_BYTES = 50_000_000;

    static final int LONGEST_SIDE = 1600;
    static final int THUMBNAIL_SIDE = 400;
    static final int MOST_DRAWN_BYTES = 1_000_000;

    private static final Logger LOG = Logger.getLogger(PictureMaker.class.getName());

    /** Decoding takes memory: so many at a time, the others wait. */
    private final Semaphore drawing = new Semaphore(2);

    /** The picture; a broken rule at <code>picture</code> when the file is too big, or is none that we can read. */
    public Drawn make(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw RuleBroken.at("picture", "picture.tooBig", MOST_BYTES / 1_000_000);
        }
        String format = format(file).orElseThrow(() -> RuleBroken.at("picture", "picture.unknown"));
        drawing.acquireUninterruptibly();
        try {
            return draw(upright(file, format));
        } catch (RuleBroken refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // readers throw whatever they like at a file that lies
            LOG.log(Level.FINE, "A picture could not be read", broken);
            throw RuleBroken.at("picture", "picture.unknown");
        } finally {
            drawing.release();
        }
    }

    /** Whether a file says that it is of a kind that we draw anew. */
    public static boolean isPicture(byte[] file) {
        return format(file).isPresent();
    }

    private static Optional<String> format(byte[] file) {
        if (FirstBytes.are(file, 0xFF, 0xD8, 0xFF)) {
            return Optional.of("jpeg");
        }
        if (FirstBytes.are(file, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Optional.of("png");
        }
        if (FirstBytes.are(file, 'G', 'I', 'F', '8')) {
            return Optional.of("gif");
        }
        return Optional.empty();
    }

    private static BufferedImage upright(byte[] file, String format) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            requireReadable(file, format, width, height);
            int step = step(width, height, reader.getRawImageType(0));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            BufferedImage read = reader.read(0, param);
            return "jpeg".equals(format) ? turned(read, Exif.orientation(file)) : read;
        } finally {
            reader.dispose();
        }
    }

    /** Every so many dots are enough to draw a small picture from, and keep the memory small. */
    private static int step(long width, long height, ImageTypeSpecifier type) {
        int bytes = type == null ? 3 : Math.max(1, type.getColorModel().getPixelSize() / 8);
        int twice = 2 * LONGEST_SIDE;
        int step = (int) ((Math.max(width, height) + twice - 1) / twice);
        while (width / step * (height / step) * bytes > MOST_DECODED_BYTES) {
            step++;
        }
        return step;
    }

    private static void requireReadable(byte[] file, String format, long width, long height) {
        boolean jpeg = "jpeg".equals(format);
        long most = jpeg && JpegSegments.isBuffered(file) ? MOST_BUFFERED_PIXELS : MOST_PIXELS;
        if (width * height > most) {
            throw RuleBroken.at("picture", "picture.tooManyPixels", most / 1_000_000);
        }
        if (Math.max(width, height) > LONGEST_READ) {
            throw RuleBroken.at("picture", "picture.tooLong", LONGEST_READ);
        }
        if (jpeg && JpegSegments.scans(file) > MOST_SCANS) {
            throw RuleBroken.at("picture", "picture.unknown");
        }
    }

    private static BufferedImage turned(BufferedImage image, Orientation orientation) {
        return orientation == Orientation.TOP_LEFT
                ? image
                : ExifFilterUtils.getFilterForOrientation(orientation).apply(image);
    }

    private static Drawn draw(BufferedImage source) throws IOException {
        BufferedImage picture = scaled(source, LONGEST_SIDE);
        double quality = 0.85;
        byte[] bytes = jpeg(picture, quality);
        while (bytes.length > MOST_DRAWN_BYTES && quality > 0.3) {
            quality -= 0.15;
            bytes = jpeg(picture, quality);
        }
        while (bytes.length > MOST_DRAWN_BYTES) {
            picture = scaled(picture, Math.max(picture.getWidth(), picture.getHeight()) * 3 / 4);
            bytes = jpeg(picture, quality);
        }
        byte[] thumbnail = jpeg(scaled(picture, THUMBNAIL_SIDE), 0.8);
        return new Drawn("image/jpeg", picture.getWidth(), picture.getHeight(), bytes, thumbnail);
    }

    /** At most that long and wide, never larger than it was, and on white where it was transparent. */
    private static BufferedImage scaled(BufferedImage image, int longest) throws IOException {
        double factor = Math.min(1.0, (double) longest / Math.max(image.getWidth(), image.getHeight()));
        int width = (int) Math.max(1, Math.round(image.getWidth() * factor));
        int height = (int) Math.max(1, Math.round(image.getHeight() * factor));
        BufferedImage small =
                factor < 1.0 ? Thumbnails.of(image).forceSize(width, height).asBufferedImage() : image;
        BufferedImage flat = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = flat.createGraphics();
        try {
            graphics.drawImage(small, 0, 0, Color.WHITE, null);
        } finally {
            graphics.dispose();
        }
        return flat;
    }

    private static byte[] jpeg(BufferedImage image, double quality) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Thumbnails.of(image)
                .scale(1.0)
                .outputFormat("jpg")
                .outputQuality(quality)
                .toOutputStream(out);
        return out.toByteArray();
    }
}
