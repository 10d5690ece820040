package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The feed in a feed reader: what the key's person may see now, for as long as the key holds, and nothing else. */
@ExtendWith(TestBoard.class)
class AtomIT {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static Browsers browsers;

    private final Caller reader = Given.person(Staff.OTHER_ASSISTANT);
    private final Caller writer = Given.person(Staff.ASSISTANT);

    @BeforeAll
    static void opensChromium() {
        browsers = Browsers.open();
    }

    @AfterAll
    static void closesChromium() {
        browsers.close();
    }

    /** Makes a key by hand; gives the addresses with it. */
    private static List<String> addresses(Caller person) {
        try (BrowserContext window = browsers.windowOf(person, 390, 844)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/subscribe"));
            page.locator("#make").click();
            page.locator("[data-address]").first().waitFor();
            List<String> shown = page.locator("[data-address]").allTextContents();
            page.navigate(Given.address("/feed/subscribe"));
            assertThat(page.locator("[data-address]").count()).as("shown once").isZero();
            assertThat(page.content()).doesNotContain(key(shown.get(0)));
            return shown;
        }
    }

    private static String key(String address) {
        return address.replaceAll(".*/atom/([^/]+)/.*", "$1");
    }

    private static Answer read(String address) {
        return Given.nobody().get(URI.create(address).getRawPath());
    }

    private static Document atom(Answer answer) throws Exception {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/atom+xml");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(answer.text())));
    }

    private static List<Element> all(Element in, String name) {
        NodeList found = in.getElementsByTagNameNS(ATOM, name);
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < found.getLength(); at++) {
            elements.add((Element) found.item(at));
        }
        return elements;
    }

    private static String one(Element in, String name) {
        return all(in, name).stream()
                .filter(element -> element.getParentNode() == in)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name))
                .getTextContent();
    }

    @Test
    void isWhatTheStandardAsksFor() throws Exception {
        String words = "Read <b>along</b> & [look](javascript:alert(1)) \u0001 " + Given.coined();
        Given.post(writer, words);
        String address = addresses(reader).get(0);
        Answer answer = read(address);
        Element feed = atom(answer).getDocumentElement();
        assertThat(feed.getNamespaceURI() + feed.getLocalName()).isEqualTo(ATOM + "feed");
        assertThat(URI.create(one(feed, "id")).isAbsolute()).isTrue();
        assertThat(one(feed, "title")).isNotBlank();
        OffsetDateTime.parse(one(feed, "updated"));
        assertThat(all(feed, "link").stream().filter(link -> link.getParentNode() == feed))
                .extracting(link -> link.getAttribute("rel"))
                .containsExactlyInAnyOrder("self", "alternate");
        List<Element> entries = all(feed, "entry");
        assertThat(entries).extracting(entry -> one(entry, "id")).doesNotHaveDuplicates();
        for (Element entry : entries) {
            assertThat(one(entry, "title")).isNotBlank();
            assertThat(one(all(entry, "author").get(0), "name")).isNotBlank();
            OffsetDateTime.parse(one(entry, "updated"));
            OffsetDateTime.parse(one(entry, "published"));
        }
        String html = one(entries.get(0), "content");
        assertThat(html).contains("&lt;b&gt;along&lt;/b&gt;").doesNotContain("href=\"javascript:", "\u0001");
        assertThat(one(entries.get(0), "id"))
                .isEqualTo(one(
                        all(atom(read(address)).getDocumentElement(), "entry").get(0), "id"));
        Answer again = Given.nobody().get(URI.create(address).getRawPath(), "If-None-Match", answer.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(answer.header("Last-Modified")).isNotEmpty();
    }

    @Test
    void showsWhatItsPersonMaySeeNow() {
        long circle = CircleIT.made(writer, "Read along " + Given.coined(), "open");
        String words = "For the circle " + Given.coined();
        Given.created(writer.post(
                Given.POSTS,
                Json.createObjectBuilder(Bodies.message(words + " #" + "z" + Given.coined()))
                        .add("audience", Json.createArrayBuilder().add(circle))
                        .build()));
        String all = addresses(reader).get(0);
        String ofCircle = all.replace("all.xml", "team-" + circle + ".xml");
        assertThat(read(all).text()).doesNotContain(words);
        assertThat(read(ofCircle).status()).isEqualTo(404);
        String me = "/feed/api/circles/" + circle + "/members/me";
        assertThat(reader.put(me, JsonValue.EMPTY_JSON_OBJECT).status()).isLessThan(300);
        assertThat(read(all).text()).contains(words);
        assertThat(read(ofCircle).text()).contains(words);
        assertThat(reader.delete(me).status()).isLessThan(300);
        assertThat(read(all).text()).doesNotContain(words);
        assertThat(read(ofCircle).status()).isEqualTo(404);
    }

    @Test
    void keepsToATopicAndTellsNothingOfWhatIsHidden() {
        String topic = "z" + Given.coined();
        String other = "Elsewhere " + Given.coined();
        Given.post(writer, other);
        long post = Given.post(writer, "Look at #" + topic);
        String address = addresses(reader).get(0).replace("all.xml", "topic-" + topic + ".xml");
        assertThat(read(address).text()).contains("Look at").doesNotContain(other);
        long matter = Given.report(reader, "post", post);
        Given.ruling(Given.person(Staff.COMMUNICATIONS), matter, "rewrite");
        assertThat(read(address).text()).doesNotContain("Look at");
    }

    @Test
    void opensNothingOnceRevokedOrReplacedOrForWhoHasLeft() {
        Caller leaving = Given.person("rdegroot3");
        String first = addresses(leaving).get(0);
        String second = addresses(leaving).get(0);
        assertThat(read(first).status()).isEqualTo(404);
        assertThat(read(second).status()).isEqualTo(200);
        assertThat(read(second.replace(key(second), "x".repeat(43))).status()).isEqualTo(404);
        assertThat(TestBoard.running()
                        .postgres()
                        .number("select count(*) from feed_key where key_hash like ?", "%" + key(second) + "%"))
                .isZero();
        setActive(false);
        try {
            assertThat(read(second).status()).isEqualTo(404);
        } finally {
            setActive(true);
        }
        try (BrowserContext window = browsers.windowOf(leaving, 1280, 900)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/subscribe"));
            page.locator("#revoke").click();
            page.locator("#revoke").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
        assertThat(read(second).status()).isEqualTo(404);
    }

    private static void setActive(boolean active) {
        TestBoard.running().postgres().write("update person set active = ? where user_name = ?", active, "rdegroot3");
    }

    @Test
    void doesNotLetAReaderAskWithoutEnd() {
        String address = addresses(Given.person("sbrouwer2")).get(0);
        int refused = 0;
        for (int each = 0; each < 70 && refused == 0; each++) {
            refused = read(address).status() == 200 ? 0 : read(address).status();
        }
        assertThat(refused).isEqualTo(429);
    }
}
