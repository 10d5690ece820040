package org.prikbord.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prikbord.model.base.RuleBroken;

class PictureMakerTest {
    private final PictureMaker maker = new PictureMaker();

    private static byte[] picture(String format, int width, int height) throws IOException {
        int type = "jpg".equals(format) ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    /** A JPEG with an EXIF block that says it lies on its side, and where it was taken. */
    private static byte[] onItsSideWithExif(byte[] jpeg) {
        ByteBuffer tiff = ByteBuffer.allocate(64);
        tiff.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        tiff.putInt(0).put("GPS 52.09N 5.12E".getBytes(StandardCharsets.ISO_8859_1));
        byte[] body = Arrays.copyOf(tiff.array(), tiff.position());
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + body.length + 10);
        file.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (body.length + 8));
        file.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1)).put(body).put(jpeg, 2, jpeg.length - 2);
        return file.array();
    }

    /** A PNG of a few bytes whose header claims these dimensions. */
    private static byte[] pngThatClaims(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17);
        header.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        CRC32 check = new CRC32();
        check.update(header.array());
        ByteBuffer file = ByteBuffer.allocate(33);
        file.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13);
        file.put(header.array()).putInt((int) check.getValue());
        return file.array();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif"})
    void drawsLargePicturesSmaller(String format) throws IOException {
        Drawn drawn = maker.make(picture(format, 4000, 1000));
        assertThat(drawn.width()).isEqualTo(1600);
        assertThat(drawn.height()).isEqualTo(400);
        assertThat(drawn.contentType()).isEqualTo("image/jpeg");
        assertThat(read(drawn.bytes()).getWidth()).isEqualTo(1600);
        assertThat(read(drawn.thumbnail()).getWidth()).isEqualTo(400);
    }

    @Test
    void leavesSmallPicturesAsLargeAsTheyAreAndPutsThemOnWhite() throws IOException {
        Drawn drawn = maker.make(picture("png", 20, 10));
        assertThat(drawn.width()).isEqualTo(20);
        assertThat(new Color(read(drawn.bytes()).getRGB(17, 5)).getBlue()).isGreaterThan(240);
    }

    @Test
    void keepsNothingOfTheFileButThePictureAndTurnsItUpright() throws IOException {
        Drawn drawn = maker.make(onItsSideWithExif(picture("jpg", 60, 40)));
        assertThat(drawn.width()).isEqualTo(40);
        assertThat(drawn.height()).isEqualTo(60);
        assertThat(new String(drawn.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Exif");
    }

    @Test
    void refusesPicturesThatClaimToBeHugeBeforeDecodingThem() {
        assertThatThrownBy(() -> maker.make(pngThatClaims(30_000, 30_000)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("picture.tooManyPixels");
        assertThatThrownBy(() -> maker.make(new byte[PictureMaker.MOST_BYTES + 1]))
                .hasMessageContaining("picture.tooBig");
    }

    @Test
    void refusesWhatIsNoPicture() throws IOException {
        byte[] half = picture("png", 500, 500);
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        noise[0] = (byte) 0xFF;
        noise[1] = (byte) 0xD8;
        noise[2] = (byte) 0xFF;
        for (byte[] file : new byte[][] {
            {},
            "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8),
            "GIF89a<script>".getBytes(StandardCharsets.UTF_8),
            pngThatClaims(10, 10),
            Arrays.copyOf(half, half.length / 2),
            noise
        }) {
            assertThatThrownBy(() -> maker.make(file))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessageContaining("picture.unknown");
        }
    }

    @Test
    void keepsEvenNoiseWithinWhatTheTableHolds() throws IOException {
        BufferedImage noise = new BufferedImage(1600, 1600, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < 1600 * 1600; i++) {
            noise.setRGB(i % 1600, i / 1600, random.nextInt(0x1000000));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(noise, "png", out);
        assertThat(maker.make(out.toByteArray()).bytes().length).isLessThanOrEqualTo(PictureMaker.MOST_DRAWN_BYTES);
    }
}
