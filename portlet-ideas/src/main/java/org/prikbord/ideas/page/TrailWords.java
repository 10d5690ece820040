package org.prikbord.ideas.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prikbord.model.base.Text;
import org.prikbord.model.moderation.AuditAct;
import org.prikbord.model.moderation.AuditView;
import org.prikbord.web.text.Dates;
import org.prikbord.web.text.Texts;

/** Lines of the trail as sentences, in the reader's language: <code>#{trailWords.of(line)}</code>. */
@Named
@RequestScoped
public class TrailWords {
    private static final int QUOTED = 60;

    /** What is kept of a post that was put on top: its words, and the last day on which it is there. */
    private static final Pattern ON_TOP = Pattern.compile("(.*) – (\\d{4}-\\d{2}-\\d{2})", Pattern.DOTALL);

    private final Texts texts;
    private final Dates dates;

    protected TrailWords() {
        this(null, null);
    }

    @Inject
    public TrailWords(Texts texts, Dates dates) {
        this.texts = texts;
        this.dates = dates;
    }

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
        return switch (line.act()) {
            case REMINDED -> "";
            case PINNED -> onTop(line.words());
            default -> line.words();
        };
    }

    /** The day as the reader writes one; the trail keeps it as programs do. */
    private String onTop(String words) {
        Matcher kept = ON_TOP.matcher(words);
        if (!kept.matches()) {
            return words;
        }
        String until = texts.of("trail.until", dates.day(LocalDate.parse(kept.group(2))));
        return kept.group(1).isEmpty() ? until : kept.group(1) + " – " + until;
    }
}
