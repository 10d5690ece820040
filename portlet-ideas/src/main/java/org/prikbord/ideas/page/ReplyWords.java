package org.prikbord.ideas.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.prikbord.model.idea.IdeaView.DecisionView;
import org.prikbord.web.text.Texts;

/** What frames the reason of an answer, in the language of who reads it: <code>#{replyWords.…}</code>. */
@Named
@RequestScoped
public class ReplyWords {
    @Inject
    private Texts texts;

    /** What stands before the reason; empty when it is not framed. */
    public String begins(DecisionView reply) {
        return frame("begin", reply);
    }

    /** What stands after it. */
    public String ends(DecisionView reply) {
        return frame("end", reply);
    }

    private String frame(String where, DecisionView reply) {
        return reply.tone() == null
                ? ""
                : texts.get("ideas.frame." + where + "." + reply.outcome().key() + "."
                        + reply.tone().key());
    }
}
