package org.prikbord.web.kept;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.prikbord.model.event.Channel;
import org.prikbord.model.event.Channels;

/** A number that grows with everything that a portlet's answers are made from: its own channel, and the people. */
@Dependent
public class Freshness {
    private static final LongSupplier NEVER = () -> 0;

    @Inject
    private Channels channels;

    private LongSupplier people;
    private final Map<String, LongSupplier> byPath = new HashMap<>();

    @PostConstruct
    void begin() {
        people = channels.versions(Channel.PEOPLE);
        for (Channel channel : Channel.values()) {
            byPath.put("/" + channel.key(), channels.versions(channel));
        }
    }

    /** Where the portlet that answers this request is now. */
    long of(HttpServletRequest request) {
        return people.getAsLong()
                + byPath.getOrDefault(request.getContextPath(), NEVER).getAsLong();
    }
}
