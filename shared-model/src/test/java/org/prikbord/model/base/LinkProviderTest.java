package org.prikbord.model.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkProviderTest {
    private final LinkProvider site = new Settings(Map.of(
                    "prikbord.oembed.providers",
                    "https://video.example.com/watch?v=*=https://api.example.com/oembed,"
                            + " https://wiki.example.com/*/pages/*=https://wiki.example.com/o?x=1"))
            .linkProviders()
            .get(0);

    @ParameterizedTest
    @ValueSource(strings = {"https://video.example.com/watch?v=1", "HTTPS://VIDEO.example.com:443/watch?v=a&t=5"})
    void knowsItsPages(String address) {
        assertThat(site.knows(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://video.example.com/watch?v=1",
                "https://video.example.com.evil.example/watch?v=1",
                "https://video.example.com@evil.example/watch?v=1",
                "https://evil.example/https://video.example.com/watch?v=1",
                "https://video.example.com:8443/watch?v=1",
                "https://video.example.com/admin/../watchx?v=1",
                "https://video.example.com\\@evil.example/watch?v=1",
                "https://api.example.com/watch?v=1",
                "https://169.254.169.254/watch?v=1",
                "file:///etc/passwd",
                "//video.example.com/watch?v=1",
                "https://video.example.com/watch?v=\n1",
                ""
            })
    void knowsNothingElse(String address) {
        assertThat(site.knows(address)).isFalse();
    }

    @Test
    void straightensAnAddressBeforeItLooksAtIt() {
        LinkProvider open = LinkProvider.of("https://a.example/open/*=https://a.example/oembed")
                .orElseThrow();
        assertThat(open.knows("https://a.example/open/page")).isTrue();
        assertThat(open.knows("https://a.example/open/../secret")).isFalse();
        assertThat(open.knows("https://a.example/open/../../secret")).isFalse();
        assertThat(open.knows("https://a.example/x/../open/page")).isTrue();
    }

    @Test
    void ownsWhatIsAtOneOfItsTwoOrigins() {
        assertThat(site.own("https://api.example.com/thumb.png")).isPresent();
        assertThat(site.own("https://video.example.com/thumb.png")).isPresent();
        assertThat(site.own("https://127.0.0.1/thumb.png")).isEmpty();
        assertThat(site.own("https://anna@video.example.com/thumb.png")).isEmpty();
        assertThat(site.own("data:image/png;base64,AAAA")).isEmpty();
        assertThat(site.own("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://video.example.com",
                "https://video.example.com/*",
                "https://*.example.com/*=https://video.example.com/oembed",
                "https://video..example.com/*=https://video.example.com/oembed",
                "https://[x/*=https://video.example.com/oembed",
                "https://video.example.com/*=https://[x/oembed",
                "https://video.example.com/*=ftp://video.example.com/oembed",
                "https://video.example.com/*=https://video.example.com/*",
                "https://video.example.com/*=https://video.example.com/oembed; script-src *"
            })
    void refusesRulesThatMakeNoSense(String rule) {
        assertThatThrownBy(() -> new Settings(Map.of("prikbord.oembed.providers", rule)))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining("prikbord.oembed.providers");
    }
}
