package org.prikbord.web.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.prikbord.model.event.Channel;
import org.prikbord.model.event.Channels;
import org.prikbord.web.text.Language;
import org.prikbord.web.watch.Figures;

/** The parts of pages that are kept: nobody's own state may be in one. At most some hundred at a time. */
@ApplicationScoped
public class KeptParts {
    private static final int MOST = 128;
    private static final int LONGEST_NAME = 300;

    private final Map<Name, Kept<String>> kept = new ConcurrentHashMap<>();

    @Inject
    private Channels channels;

    @Inject
    private Language language;

    @Inject
    private Figures figures;

    @Inject
    private Clock clock;

    private record Name(String language, String name) {}

    /**
     * The part of that name in the language of the request.
     *
     * @param channel whose moves change what is in it, beside the people's
     * @param name all that the part depends on: the page, the part, what is filtered and where it starts
     */
    public KeptPart of(Channel channel, String name) {
        Name key = new Name(language.tag(), name);
        long version = channels.version(channel) + channels.version(Channel.PEOPLE);
        Instant now = clock.instant();
        Kept<String> known = kept.get(key);
        String html = known == null ? null : known.at(version, now);
        if (html == null) {
            figures.parts().miss();
        } else {
            figures.parts().hit();
        }
        return new KeptPart(html, rendered -> keep(key, version, now, rendered));
    }

    private void keep(Name key, long version, Instant now, String rendered) {
        if (key.name().length() > LONGEST_NAME) {
            return;
        }
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.computeIfAbsent(key, nobodyYet -> new Kept<>()).keep(version, now, rendered);
    }
}
