package org.prikbord.ideas.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.prikbord.model.base.Text;
import org.prikbord.model.moderation.AuditAct;
import org.prikbord.model.moderation.AuditView;
import org.prikbord.web.text.Texts;

/** Lines of the trail as sentences, in the reader's language: <code>#{trailWords.of(line)}</code>. */
@Named
@RequestScoped
public class TrailWords {
    private static final int QUOTED = 60;

    @Inject
    private Texts texts;

    /** Who; "a colleague" for a report or an idea without a name, whose writer nobody has to know, and "the board" for what it did by itself. */
    public String who(AuditView line) {
        if (line.act() == AuditAct.REPORTED || "".equals(line.userName())) {
            return texts.get("trail.colleague");
        }
        return line.actor().isEmpty() ? texts.get("trail.board") : line.actor();
    }

    /** What was done, after the name. */
    public String did(AuditView line) {
        String quoted = Text.shortened(line.title().strip().replaceAll("\\s+", " "), QUOTED);
        return texts.of("trail.act." + line.act().key(), quoted, detail(line));
    }

    private String detail(AuditView line) {
        if (line.act() == AuditAct.REMINDED) {
            return line.words();
        }
        return line.detailKey() == null ? "" : texts.get("trail.detail." + line.detailKey());
    }

    /** The reason or what was said; empty where the sentence says it all. */
    public String reason(AuditView line) {
        return line.act() == AuditAct.REMINDED ? "" : line.words();
    }
}
