package org.prikbord.model.event;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.prikbord.model.base.Keys;

/** Everything that can happen, and who is told: the channel whose watchers look again. */
public enum EventType {
    /** Subject: the post. */
    POST_WRITTEN(Channel.FEED),
    /** Subject: the post. */
    POST_EDITED(Channel.FEED),
    /** Subject: the comment. */
    POST_COMMENTED(Channel.FEED),
    /** Subject: the post. */
    POST_REACTED(Channel.FEED),
    /** Subject: the post that is there no more. */
    POST_REMOVED(Channel.FEED),
    /** Subject: the kudos. */
    KUDOS_GIVEN(Channel.KUDOS),
    /** Subject: the kudos that are there no more. */
    KUDOS_WITHDRAWN(Channel.KUDOS),
    /** Subject: the challenge. */
    CHALLENGE_OPENED(Channel.IDEAS),
    /** Subject: the challenge. */
    CHALLENGE_EDITED(Channel.IDEAS),
    /** Subject: the challenge. */
    CHALLENGE_CLOSED(Channel.IDEAS),
    /** Subject: the idea. */
    IDEA_PROPOSED(Channel.IDEAS),
    /** Subject: the idea. */
    IDEA_EDITED(Channel.IDEAS),
    /** Subject: the comment. */
    IDEA_COMMENTED(Channel.IDEAS),
    /** Subject: the idea. */
    IDEA_VOTED(Channel.IDEAS),
    /** Subject: the idea. */
    IDEA_DECIDED(Channel.IDEAS),
    /** Subject: nobody in particular (0). */
    PEOPLE_IMPORTED(Channel.PEOPLE),
    /** Subject: the person. */
    PERSON_CHANGED(Channel.PEOPLE),
    /** Subject: the key. */
    SIGNING_KEY_ADDED(Channel.PEOPLE),
    /** Subject: the event that they tell of. */
    NOTICES_SENT(Channel.NOTICES);

    private final Channel channel;

    EventType(Channel channel) {
        this.channel = channel;
    }

    public Channel channel() {
        return channel;
    }

    /** The lower-case name, as stored. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Stores the key. */
    public static class Stored implements AttributeConverter<EventType, String> {
        @Override
        public String convertToDatabaseColumn(EventType value) {
            return value == null ? null : value.key();
        }

        @Override
        public EventType convertToEntityAttribute(String key) {
            return key == null ? null : Keys.parse(EventType.class, key);
        }
    }
}
