package org.prikbord.web.kept;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prikbord.model.event.Channel;
import org.prikbord.model.event.Channels;

/** A number that grows with everything that a portlet's answers are made from: its own channel, and the people. */
@Dependent
public class Freshness {
    private static final Map<String, Channel> BY_PATH =
            Stream.of(Channel.values()).collect(Collectors.toMap(channel -> "/" + channel.key(), channel -> channel));

    @Inject
    private Channels channels;

    /** Where the portlet that answers this request is now. */
    long of(HttpServletRequest request) {
        Channel channel = BY_PATH.get(request.getContextPath());
        return channels.version(Channel.PEOPLE) + (channel == null ? 0 : channels.version(channel));
    }
}
