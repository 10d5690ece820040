package org.prikbord.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prikbord.model.event.Channel;

class UnsentTest {
    private static final Crowd CROWD = Crowd.of(70);

    private final Unsent unsent = new Unsent();

    @Test
    void saysNothingWhenNothingMoved() {
        assertThat(unsent.next(CROWD)).isEmpty();
    }

    @Test
    void takesOneMessageAtATime() {
        unsent.add(Map.of(Channel.FEED, 1L));
        assertThat(unsent.next(CROWD)).contains("{\"channel\":\"feed\",\"version\":1,\"after\":17,\"within\":7}");
        unsent.add(Map.of(Channel.FEED, 2L));
        assertThat(unsent.next(CROWD)).isEmpty();
        unsent.sent();
        assertThat(unsent.next(CROWD)).contains("{\"channel\":\"feed\",\"version\":2,\"after\":17,\"within\":7}");
    }

    @Test
    void losesNoChannelWhileAnotherIsUnderWay() {
        unsent.add(Map.of(Channel.FEED, 1L));
        unsent.next(CROWD);
        unsent.add(Map.of(Channel.KUDOS, 5L));
        unsent.add(Map.of(Channel.FEED, 2L));
        unsent.add(Map.of(Channel.FEED, 3L));
        unsent.sent();
        assertThat(unsent.next(CROWD)).contains("{\"channel\":\"feed\",\"version\":3,\"after\":17,\"within\":7}");
        unsent.sent();
        assertThat(unsent.next(CROWD)).contains("{\"channel\":\"kudos\",\"version\":5,\"after\":17,\"within\":7}");
        unsent.sent();
        assertThat(unsent.next(CROWD)).isEmpty();
    }
}
