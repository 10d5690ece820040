package org.prikbord.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
    private static final int SCALE = 3;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://board.example/ideas/idea?id=1",
                "http://localhost:8080/ideas/idea?id=999999999999999999",
                "https://a-rather-long-name-of-a-server.in-some-department.of-the-company.example:8443/ideas/idea?id=12345"
            })
    void aCameraReadsTheAddress(String address) throws ReaderException {
        assertThat(read(QrCode.of(address))).isEqualTo(address);
    }

    /** Draws the path as a browser does, and looks at the picture. */
    private static String read(QrCode code) throws ReaderException {
        int width = code.size() * SCALE;
        int[] pixels = new int[width * width];
        Arrays.fill(pixels, 0xFFFFFF);
        RUN.matcher(code.path()).results().forEach(run -> fill(pixels, width, run));
        assertThat(RUN.matcher(code.path()).replaceAll("")).isEmpty();
        return new QRCodeReader()
                .decode(new BinaryBitmap(new GlobalHistogramBinarizer(new RGBLuminanceSource(width, width, pixels))))
                .getText();
    }

    private static void fill(int[] pixels, int width, MatchResult run) {
        int x = Integer.parseInt(run.group(1)) * SCALE;
        int y = Integer.parseInt(run.group(2)) * SCALE;
        int length = Integer.parseInt(run.group(3)) * SCALE;
        for (int row = y; row < y + SCALE; row++) {
            Arrays.fill(pixels, row * width + x, row * width + x + length, 0x000000);
        }
    }
}
