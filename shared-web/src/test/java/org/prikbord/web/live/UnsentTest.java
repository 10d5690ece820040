package org.prikbord.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prikbord.model.event.Channel;

class UnsentTest {
    private final Unsent unsent = new Unsent();

    @Test
    void saysNothingWhenNothingMoved() {
        assertThat(unsent.next(7)).isEmpty();
    }

    @Test
    void takesOneMessageAtATime() {
        unsent.add(Map.of(Channel.FEED, 1L));
        assertThat(unsent.next(7)).contains("{\"channel\":\"feed\",\"version\":1,\"within\":7}");
        unsent.add(Map.of(Channel.FEED, 2L));
        assertThat(unsent.next(7)).isEmpty();
        unsent.sent();
        assertThat(unsent.next(7)).contains("{\"channel\":\"feed\",\"version\":2,\"within\":7}");
    }

    @Test
    void losesNoChannelWhileAnotherIsUnderWay() {
        unsent.add(Map.of(Channel.FEED, 1L));
        unsent.next(7);
        unsent.add(Map.of(Channel.KUDOS, 5L));
        unsent.add(Map.of(Channel.FEED, 2L));
        unsent.add(Map.of(Channel.FEED, 3L));
        unsent.sent();
        assertThat(unsent.next(7)).contains("{\"channel\":\"feed\",\"version\":3,\"within\":7}");
        unsent.sent();
        assertThat(unsent.next(7)).contains("{\"channel\":\"kudos\",\"version\":5,\"within\":7}");
        unsent.sent();
        assertThat(unsent.next(7)).isEmpty();
    }
}
