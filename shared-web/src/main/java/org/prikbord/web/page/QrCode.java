package org.prikbord.web.page;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * An address for cameras, as the shape of an SVG: one unit a module, with the four light modules round it that readers
 * need (ISO/IEC 18004). It survives a coffee stain: up to 15 % of it may be lost.
 *
 * @param size how many units it is wide and high
 * @param path of the dark modules, for the attribute d
 */
public record QrCode(int size, String path) {
    private static final int QUIET = 4;

    /** The code of an address, of at most 2,000 characters. */
    public static QrCode of(String address) {
        try {
            ByteMatrix modules = Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
            return new QrCode(modules.getWidth() + 2 * QUIET, path(modules));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No code holds " + address, tooLong);
        }
    }

    /** A stroke for each run of dark modules, which keeps the page small. */
    private static String path(ByteMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int from = x;
                while (x < modules.getWidth() && modules.get(x, y) == 1) {
                    x++;
                }
                if (x > from) {
                    path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
                    path.append('h')
                            .append(x - from)
                            .append("v1h")
                            .append(from - x)
                            .append('z');
                }
                x++;
            }
        }
        return path.toString();
    }
}
