package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;

/** A certificate and a picture of thanks, for whoever may see them. */
@ExtendWith(TestBoard.class)
class KeepsakeIT {
    private static final String CERTIFICATE = "/certificate.pdf";
    private static final String PICTURE = "/card.png";

    private final Caller giver = Given.person(Staff.ASSISTANT);
    private final Caller receiver = Given.person(Staff.OTHER_ASSISTANT);

    private static String address(long kudos, String file) {
        return Given.KUDOS + "/" + kudos + file;
    }

    private static HttpResponse<byte[]> file(Caller by, long kudos, String file)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(by.request(address(kudos, file)).build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void aCertificateIsAPdfInTheReadersLanguage() throws IOException, InterruptedException {
        long kudos = Given.kudos(giver, "For the ramp. Ευχαριστώ!", "cbos");
        HttpResponse<byte[]> answer = file(Given.person(Staff.FRENCH_ASSISTANT), kudos, CERTIFICATE);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Cache-Control")).startsWith("private");
        assertThat(header(answer, "Content-Disposition"))
                .startsWith("attachment;")
                .endsWith("Certificat%20pour%20C%C3%A9line%20Bos.pdf");
        assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .contains("fr-FR");
        HttpResponse<byte[]> english = file(giver, kudos, CERTIFICATE);
        assertThat(header(english, "Content-Disposition")).contains("Certificate%20for");
        assertThat(new String(english.body(), StandardCharsets.ISO_8859_1)).contains("en-GB");
    }

    @Test
    void aPictureIsASquareToShare() throws IOException, InterruptedException {
        long kudos = Given.kudos(giver, "For the ramp.", Staff.OTHER_ASSISTANT, "team:IT");
        HttpResponse<byte[]> answer = file(receiver, kudos, PICTURE);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("image/png");
        assertThat(header(answer, "Content-Disposition")).endsWith("Thanks%20to%20Jelle%20Dekker%20and%20IT.png");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.body()));
        assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(1200, 1200);
    }

    @Test
    void whoeverMayNotSeeThanksGetsNeither() {
        long kudos = Given.kudos(giver, "For the ramp.", Staff.OTHER_ASSISTANT);
        for (String file : List.of(CERTIFICATE, PICTURE)) {
            assertThat(Given.nobody().get(address(kudos, file)).status()).isEqualTo(401);
            assertThat(receiver.get(address(987_654_321_000L, file)).status()).isEqualTo(404);
            assertThat(receiver.get(address(kudos, file)).status()).isEqualTo(200);
        }
        long matter = Given.report(Given.person(Staff.DUTCH_ASSISTANT), "kudos", kudos);
        Given.ruling(Given.person(Staff.COMMUNICATIONS), matter, "remove");
        for (String file : List.of(CERTIFICATE, PICTURE)) {
            assertThat(receiver.get(address(kudos, file)).status()).isEqualTo(404);
            assertThat(giver.get(address(kudos, file)).status()).isEqualTo(200);
        }
    }

    @Test
    void onlyTheThankedAreOfferedThem() {
        long kudos = Given.kudos(giver, "For the ramp.", Staff.OTHER_ASSISTANT, "team:Communications");
        String page = "/kudos/note?id=" + kudos;
        assertThat(receiver.get(page).text()).contains(address(kudos, CERTIFICATE), address(kudos, PICTURE));
        assertThat(Given.person(Staff.COMMUNICATIONS).get(page).text()).contains(address(kudos, CERTIFICATE));
        assertThat(giver.get(page).text()).contains("For the ramp.").doesNotContain(CERTIFICATE, PICTURE);
        assertThat(Given.person(Staff.DUTCH_ASSISTANT).get(page).text())
                .contains("For the ramp.")
                .doesNotContain(CERTIFICATE, PICTURE);
    }
}
