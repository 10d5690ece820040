package org.prikbord.web.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.prikbord.model.base.Keys;
import org.prikbord.model.event.Channel;
import org.prikbord.model.event.Channels;

/** A number that grows with everything that a portlet's answers are made from: its own channel, and the people. */
@ApplicationScoped
public class Freshness {
    @Inject
    private Channels channels;

    /** Where the portlet that answers this request is now. */
    long of(HttpServletRequest request) {
        String portlet = request.getContextPath().substring(1);
        return Keys.find(Channel.class, portlet).map(this::of).orElseGet(() -> channels.version(Channel.PEOPLE));
    }

    /** Where the portlet with this channel is now. */
    long of(Channel channel) {
        return channels.version(channel) + channels.version(Channel.PEOPLE);
    }
}
