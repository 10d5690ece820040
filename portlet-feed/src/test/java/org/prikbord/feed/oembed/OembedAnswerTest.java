package org.prikbord.feed.oembed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prikbord.model.base.LinkProvider;
import org.prikbord.model.linked.Card;
import org.prikbord.model.linked.LinkKind;

class OembedAnswerTest {
    private static final LinkProvider SITE = LinkProvider.of(
                    "https://video.example.com/*=https://video.example.com/oembed")
            .orElseThrow();

    private static Optional<OembedAnswer> answer(String json) {
        return OembedAnswer.of(
                json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), SITE, Set.of("https://player.example.com"));
    }

    private static Card card(String more) {
        return answer("{'version':'1.0','type':'video','title':'Coats'," + more + "}")
                .orElseThrow()
                .card();
    }

    private static String frame(String source) {
        return card("'html':'<div><iframe width=\\\"1\\\" src=\\\"" + source + "\\\" allow=\\\"*\\\"></iframe>'")
                .frame()
                .address();
    }

    @Test
    void readsAVideo() {
        OembedAnswer read = answer("{'version':'1.0','type':'video','title':'Coats','author_name':'Anna',"
                        + "'provider_name':'Video','width':640,'height':'360','cache_age':'3600',"
                        + "'thumbnail_url':'https://video.example.com/1.jpg',"
                        + "'html':'<iframe src=\\\"https://video.example.com/e/1?a=1&amp;b=2\\\"></iframe>'}")
                .orElseThrow();
        assertThat(read.card().kind()).isEqualTo(LinkKind.VIDEO);
        assertThat(read.card().author()).isEqualTo("Anna");
        assertThat(read.card().frame()).isEqualTo(new Card.Frame("https://video.example.com/e/1?a=1&b=2", 640, 360));
        assertThat(read.picture()).hasToString("https://video.example.com/1.jpg");
        assertThat(read.age()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void showsAPhotoItself() {
        assertThat(answer("{'type':'photo','title':'Shop','url':'https://video.example.com/shop.jpg'}")
                        .orElseThrow()
                        .picture())
                .hasToString("https://video.example.com/shop.jpg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "null",
                "'words'",
                "{}",
                "{'type':'video'}",
                "{'type':'video','title':''}",
                "{'type':'video','title':['Coats']}",
                "{'type':'video','title':' \\u202e\\n '}",
                "{'type':'page','title':'Coats'}",
                "{'type':7,'title':'Coats'}",
                "{'type':'video','title':'Coats'",
                "<html><title>Sign in</title></html>"
            })
    void makesNothingOfNonsense(String json) {
        assertThat(answer(json)).isEmpty();
    }

    @Test
    void survivesWhatIsTooDeepOrTooLong() {
        assertThat(answer("[".repeat(60_000))).isEmpty();
        assertThat(answer("{'a':".repeat(12_000))).isEmpty();
        assertThat(card("'html':'" + "<iframe ".repeat(8_000) + "'").frame()).isEqualTo(Card.Frame.NONE);
        assertThat(answer("{'type':'link','title':'" + "x".repeat(60_000) + "'}")
                        .orElseThrow()
                        .card()
                        .title())
                .hasSize(Card.LONGEST_TITLE);
    }

    @Test
    void takesWhatHidesOutOfNames() {
        assertThat(answer("{'type':'link','title':'A\\u0000\\u202eb\\u2066  <b>c</b>\\n d'}")
                        .orElseThrow()
                        .card()
                        .title())
                .isEqualTo("A b <b>c</b> d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://video.example.com/e/1",
                "https://evil.example/e/1",
                "https://video.example.com.evil.example/",
                "https://video.example.com@evil.example/",
                "javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "//video.example.com/e/1",
                "/e/1",
                ""
            })
    void playsNothingFromElsewhere(String source) {
        assertThat(frame(source)).isEmpty();
    }

    @Test
    void playsWhatIsAllowed() {
        assertThat(frame("https://video.example.com/e/1")).isEqualTo("https://video.example.com/e/1");
        assertThat(frame("https://player.example.com/1")).isEqualTo("https://player.example.com/1");
    }

    @Test
    void leavesOutPicturesFromElsewhereAndSizesThatAreNone() {
        OembedAnswer read = answer("{'type':'rich','title':'Slides','thumbnail_url':'http://127.0.0.1/admin',"
                        + "'width':-5,'height':1e99,'cache_age':{},"
                        + "'html':'<iframe src=\\\"https://video.example.com/s\\\">'}")
                .orElseThrow();
        assertThat(read.picture()).isNull();
        assertThat(read.card().frame()).isEqualTo(new Card.Frame("https://video.example.com/s", 0, 0));
        assertThat(read.age()).isEqualTo(Duration.ofDays(1));
    }
}
