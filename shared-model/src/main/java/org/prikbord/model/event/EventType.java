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
    /**
     * A text names people; subject: the post or the comment; payload: which of them, and of a comment what it replies to,
     * as comment@45.
     */
    MENTIONED(Channel.NOTICES),
    /** Subject: the post that is on top now, or is not any more. */
    POST_PINNED(Channel.FEED),
    /** Subject: the post with the poll. */
    POLL_ANSWERED(Channel.FEED),
    /** A comment was accepted as the answer; the subject is the comment. */
    ANSWER_ACCEPTED(Channel.FEED),
    /** A question has no accepted answer any more; the subject is the post. */
    ANSWER_WITHDRAWN(Channel.FEED),
    /** Something was posted that must be read. */
    ANNOUNCED(Channel.NOTICES),
    /** Who has not read an announcement is to be reminded; the payload is the step. */
    ANNOUNCEMENT_REMINDED(Channel.NOTICES),
    /** Subject: the post for which somebody asked for an owner, as others had. */
    HEARING_ASKED(Channel.FEED),
    /** Subject: the post of which something came; payload: what, as asked, or due@2026-12-24. */
    HEARING_MOVED(Channel.FEED),
    /** An owner is to be reminded of the day that they named; payload: the step and the day, as soon@2026-12-24. */
    HEARING_REMINDED(Channel.NOTICES),
    /** Subject: the question that is urgent. */
    HELP_CALLED(Channel.FEED),
    /** Subject: the urgent question; payload: the ids of those who are asked to help now, with commas. */
    HELP_ASKED(Channel.FEED),
    /** Subject: the urgent question, with which the actor cannot help now. */
    HELP_PASSED(Channel.NOTICES),
    /** Subject: the urgent question that was answered, or less so. */
    HELP_MOVED(Channel.FEED),
    /** Subject: the comment that helped with an urgent question; payload: how who asked says thanks for it. */
    HELP_THANKED(Channel.FEED),
    /** Subject: the post that is there no more. */
    POST_REMOVED(Channel.FEED),
    /** A comment under a post was taken away. */
    COMMENT_REMOVED(Channel.FEED),
    /** A post or a comment that was taken away is there again. */
    BROUGHT_BACK(Channel.FEED),
    /** Subject: the post of a show that was announced or changed, or of which questions or votes did. */
    SHOW_MOVED(Channel.FEED),
    /** Subject: the page to which posts link, of which its site says something else than before. */
    LINK_SHOWN(Channel.FEED),
    /** News of an old intranet became posts of long ago, or they were taken away again; the subject is its file. */
    NEWS_BROUGHT(Channel.FEED),
    /** Subject: the first post for a team: those in it read another feed than others from now on. */
    TEAM_ADDRESSED(Channel.PEOPLE),
    /** Subject: whom the actor lets post in their name, or not any more; payload: named or ended. */
    DEPUTY_CHANGED(Channel.NOTICES),
    /** Subject: the post that the actor wrote in its author's name. */
    POSTED_FOR(Channel.NOTICES),
    /** Subject: the circle; payload: the id of whom somebody else took in, and nothing for any other change. */
    CIRCLE_CHANGED(Channel.PEOPLE),
    /** Subject: the circle, which the actor asks to be in. */
    CIRCLE_ASKED(Channel.NOTICES),
    /** Subject: the kudos. */
    KUDOS_GIVEN(Channel.KUDOS),
    /** Subject: the kudos with which somebody joined in, or does not any more. */
    KUDOS_CHEERED(Channel.KUDOS),
    /** Subject: the kudos that are there no more. */
    KUDOS_WITHDRAWN(Channel.KUDOS),
    /** Something about the company's values; subject: nobody in particular (0). */
    VALUES_CHANGED(Channel.KUDOS),
    /** The same for echoes on the feed, which show them. */
    ECHOED_VALUES_CHANGED(Channel.FEED),
    /** Subject: the challenge. */
    CHALLENGE_OPENED(Channel.IDEAS),
    /** Subject: the challenge. */
    CHALLENGE_EDITED(Channel.IDEAS),
    /** Subject: the challenge; payload: the key of the phase. */
    PHASE_BEGAN(Channel.IDEAS),
    /** Subject: the challenge; payload: the first phase that was moved and when it begins now, as choose@2026-12-24T09:00. */
    CHALLENGE_MOVED(Channel.IDEAS),
    /** Subject: the challenge. */
    CHALLENGE_CLOSED(Channel.IDEAS),
    /** Subject: the idea; payload: {@link #BROUGHT} when it came with others, of all of which {@link #IDEAS_BROUGHT} tells. */
    IDEA_PROPOSED(Channel.IDEAS),
    /** Subject: the challenge; payload: how many ideas were imported into it. */
    IDEAS_BROUGHT(Channel.IDEAS),
    /** Subject: the co-author; payload: the key of what happened. */
    COAUTHOR_CHANGED(Channel.IDEAS),
    /** Subject: the idea. */
    IDEA_EDITED(Channel.IDEAS),
    /** Subject: the idea, which says something else than those read who voted for it before. */
    IDEA_REWRITTEN(Channel.IDEAS),
    /** Subject: the comment. */
    IDEA_COMMENTED(Channel.IDEAS),
    /** Subject: the comment of which the idea has the words now. */
    SUGGESTION_TAKEN(Channel.IDEAS),
    /** Subject: the idea. */
    IDEA_VOTED(Channel.IDEAS),
    /** Subject: the idea. */
    IDEA_DECIDED(Channel.IDEAS),
    /** Subject: the regrouping, to which authors are asked to agree, or to agree again. */
    REGROUPING_ASKED(Channel.NOTICES),
    /** Subject: the regrouping, which was declined or taken back. */
    REGROUPING_DECLINED(Channel.NOTICES),
    /** Subject: the regrouping that was done: ideas have become others. */
    IDEAS_REGROUPED(Channel.IDEAS),
    /** Subject: the regrouping: its ideas are again as they were. */
    REGROUPING_UNDONE(Channel.IDEAS),
    /** Subject: the idea, whose "later" is to be looked at again. */
    IDEA_REVIVED(Channel.IDEAS),
    /** Subject: the challenge; payload: who is told, sponsor or carrier. */
    ANSWERS_OVERDUE(Channel.NOTICES),
    /** Subject: the expert, who was asked to score ideas by a day, or by another one. */
    EXPERT_NAMED(Channel.IDEAS),
    /** Subject: the expert. */
    EXPERT_REMINDED(Channel.NOTICES),
    /** Subject: the idea. */
    IDEA_SCORED(Channel.IDEAS),
    /** Subject: the challenge of which the budget is divided, or not any more, or an idea costs something else. */
    BUDGET_CHANGED(Channel.IDEAS),
    /** Subject: the idea, which has an owner now, or another one. */
    DELIVERY_ASSIGNED(Channel.IDEAS),
    /** Subject: the idea. */
    DELIVERY_PROMISED(Channel.IDEAS),
    /** Subject: the idea. */
    DELIVERY_KEPT(Channel.IDEAS),
    /** Subject: the idea. */
    DELIVERY_SPENT(Channel.IDEAS),
    /** Subject: the idea. */
    DELIVERY_MEASURED(Channel.IDEAS),
    /** Subject: what was hidden or is shown again; payload: what kind of content it is. */
    FEED_MODERATED(Channel.FEED),
    /** The same for kudos. */
    KUDOS_MODERATED(Channel.KUDOS),
    /** The same for ideas and comments under them. */
    IDEAS_MODERATED(Channel.IDEAS),
    /** Subject: the kudos or the idea of which an echo may be on the feed. */
    ECHOES_MODERATED(Channel.FEED),
    /** Subject: the matter that was hidden by itself. */
    MATTER_HIDDEN(Channel.NOTICES),
    /** Subject: the ruling. */
    RULED(Channel.NOTICES),
    /** Subject: the ruling. */
    RULING_UNDONE(Channel.NOTICES),
    /** Subject: the appeal. */
    APPEAL_DECIDED(Channel.NOTICES),
    /** Subject: the unmasking that was granted. */
    UNMASKED(Channel.NOTICES),
    /** Subject: the challenge. */
    SPONSOR_REMINDED(Channel.NOTICES),
    /** Subject: the rule. Every node keeps the rules beside what it knows of people. */
    WORD_RULES_CHANGED(Channel.PEOPLE),
    /** Subject: nobody in particular (0). */
    PEOPLE_IMPORTED(Channel.PEOPLE),
    /** Subject: the person. */
    PERSON_CHANGED(Channel.PEOPLE),
    /** Subject: the key. */
    SIGNING_KEY_ADDED(Channel.PEOPLE),
    /** Subject: the event that they tell of. */
    NOTICES_SENT(Channel.NOTICES);

    /** Of an idea: it came with others. */
    public static final String BROUGHT = "brought";

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
