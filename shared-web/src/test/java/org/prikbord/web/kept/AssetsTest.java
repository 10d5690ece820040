package org.prikbord.web.kept;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AssetsTest {
    private final Assets assets = new Assets();

    @Test
    void addressesCarryTheFingerprintOfTheFile() {
        String hash = assets.find("css/tokens.css").orElseThrow().hash();
        assertThat(assets.url("css/tokens.css")).isEqualTo("/feed/assets/css/tokens.css?v=" + hash);
    }

    @Test
    void nothingButItsOwnFilesIsThere() {
        for (String path : new String[] {
            "",
            "/",
            "css",
            "css/",
            "../beans.xml",
            "css/../../beans.xml",
            "css//tokens.css",
            "none.js",
            "tokens.css.class"
        }) {
            assertThat(assets.find(path)).as(path).isEmpty();
        }
    }

    @Test
    void aTagIsRecognisedInWhateverFormTheClientSendsIt() {
        assertThat(KeptBytes.matches("\"a\", W/\"b\"", "W/\"b\"")).isTrue();
        assertThat(KeptBytes.matches("\"b\"", "W/\"b\"")).isTrue();
        assertThat(KeptBytes.matches("\"c\"", "W/\"b\"")).isFalse();
        assertThat(KeptBytes.matches(null, "W/\"b\"")).isFalse();
    }
}
