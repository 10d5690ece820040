package org.prikbord.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TargetsTest {
    @Test
    void goesOnToAPathOfThisServer() {
        for (String target : new String[] {"/", "/feed/", "/ideas/challenge?id=1#propose"}) {
            assertThat(Targets.safe(target, "/feed/")).isEqualTo(target);
        }
    }

    @Test
    void neverSendsAnybodyToAStranger() {
        for (String target : new String[] {
            null,
            "",
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "\\\\evil",
            "/a\r\nSet-Cookie: x",
            "javascript:x",
            "feed",
            "/ x",
            "/" + "x".repeat(3_000)
        }) {
            assertThat(Targets.safe(target, "/feed/")).isEqualTo("/feed/");
        }
    }
}
