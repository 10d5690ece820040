package org.prikbord.web.kept;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.person.Avatar;

class HoledPageTest {
    private static final SignedIn ANNA = person(1, "anna", "Anna", "de Wit");
    private static final SignedIn EVIL = person(2, "evil", "<b>\"O'Neil\"", "& Zoë</b>");
    private static final HoledPage PAGE = HoledPage.of("<p title=\"" + Hole.NAME.mark() + "\">" + "héél ".repeat(4000)
            + Hole.INITIALS.mark() + Hole.HUE.mark() + "</p>" + Hole.USER_NAME.mark());

    private static SignedIn person(long id, String userName, String givenName, String familyName) {
        return new SignedIn(id, userName, givenName, familyName, Set.of(Role.EMPLOYEE), "en", 1L, "Toys", Set.of());
    }

    @Test
    void fillsEachHoleForWhoeverReads() throws IOException {
        assertThat(plain(ANNA))
                .startsWith("<p title=\"Anna de Wit\">héél héél")
                .endsWith("héél AW" + Avatar.hue("anna") + "</p>anna");
    }

    @Test
    void whatIsFilledInIsNoMarkup() throws IOException {
        assertThat(plain(EVIL)).startsWith("<p title=\"&lt;b&gt;&quot;O&#39;Neil&quot; &amp; Zoë&lt;/b&gt;\">");
    }

    @Test
    void compressedIsTheSamePageAndSmaller() throws IOException {
        for (SignedIn person : new SignedIn[] {ANNA, EVIL}) {
            Sent sent = send(person, Map.of("Accept-Encoding", "gzip, br"));
            assertThat(sent.headers).containsEntry("Content-Encoding", "gzip");
            assertThat(sent.body.bytes().length).isLessThan(2000);
            byte[] whole = new GZIPInputStream(new ByteArrayInputStream(sent.body.bytes())).readAllBytes();
            assertThat(new String(whole, StandardCharsets.UTF_8)).isEqualTo(plain(person));
        }
    }

    @Test
    void thePageOfOneIsNotThatOfAnother() throws IOException {
        String tag = send(ANNA, Map.of()).headers.get("ETag");
        assertThat(send(ANNA, Map.of("If-None-Match", tag)).headers).containsEntry("status", "304");
        assertThat(send(EVIL, Map.of("If-None-Match", tag)).headers).doesNotContainKey("status");
    }

    @Test
    void aPageWithoutHolesIsSentAsItIs() throws IOException {
        Sent sent = new Sent();
        HoledPage.of("plain").send(ANNA, request(Map.of()), sent.response());
        assertThat(sent.text()).isEqualTo("plain");
    }

    private static String plain(SignedIn person) throws IOException {
        return send(person, Map.of()).text();
    }

    private static Sent send(SignedIn person, Map<String, String> headers) throws IOException {
        Sent sent = new Sent();
        PAGE.send(person, request(headers), sent.response());
        return sent;
    }

    private static HttpServletRequest request(Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                HoledPageTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> headers.get(arguments[0]));
    }

    /** What reached the browser. */
    private static final class Sent {
        private final Map<String, String> headers = new HashMap<>();
        private final HeldBody body = new HeldBody();

        String text() {
            return body.text();
        }

        HttpServletResponse response() {
            return (HttpServletResponse) Proxy.newProxyInstance(
                    HoledPageTest.class.getClassLoader(),
                    new Class<?>[] {HttpServletResponse.class},
                    (proxy, method, arguments) -> {
                        switch (method.getName()) {
                            case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
                            case "setStatus" -> headers.put("status", String.valueOf(arguments[0]));
                            case "getOutputStream" -> {
                                return body;
                            }
                            default -> {}
                        }
                        return null;
                    });
        }
    }
}
