package org.prikbord.feed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.prikbord.model.base.Text;
import org.prikbord.model.notice.NoticeGroup;
import org.prikbord.model.notice.NoticeKind;
import org.prikbord.model.notice.NoticeView;
import org.prikbord.model.notice.SharedWords;
import org.prikbord.web.text.Markdown;
import org.prikbord.web.text.Names;
import org.prikbord.web.text.Texts;

/** Notices as sentences, in the language of who reads them, and where they lead: <code>#{noticeWords.of(notice)}</code>. */
@Named
@RequestScoped
public class NoticeWords {
    private static final int QUOTED = 90;

    @Inject
    private Texts texts;

    @Inject
    private Names names;

    @Inject
    private Markdown markdown;

    /** The whole sentence. */
    public String of(NoticeGroup group) {
        NoticeView notice = group.latest();
        String said = notice.kind() == NoticeKind.SHARED
                ? SharedWords.of(notice.detail()).words()
                : notice.detail();
        String line = Text.shortened(markdown.line(said), QUOTED);
        // a share need not say anything, nor a picture
        String quoted = line.isEmpty() ? "…" : line;
        String one = names.by(notice.actor(), notice.writer());
        String from = group.others() > 0 ? texts.of("notice.others", one, group.others()) : one;
        return switch (notice.kind()) {
            case MOVED -> texts.of(key(notice), from, quoted, moved(notice.detailKey()));
            case ANNOUNCEMENT, EXPERT ->
                texts.of(key(notice), from, quoted, LocalDate.parse(parts(notice.detailKey())[1]));
            case HEARD -> texts.of(key(notice), from, quoted, day(notice.detailKey()));
            case BROUGHT -> texts.of(key(notice), from, quoted, Integer.valueOf(notice.detailKey()));
            case SHARED -> texts.of(key(notice) + many(group), from, quoted, teams(notice));
            default -> texts.of(key(notice) + many(group), from, quoted);
        };
    }

    private static String many(NoticeGroup group) {
        return group.others() > 0 ? ".many" : "";
    }

    private static String teams(NoticeView notice) {
        return Text.shortened(SharedWords.of(notice.detail()).teams(), QUOTED);
    }

    private String moved(String key) {
        String[] parts = parts(key);
        return texts.of("notice.moved." + parts[0], LocalDateTime.parse(parts[1]));
    }

    /** Null where it tells of no day. */
    private static LocalDate day(String key) {
        String[] parts = parts(key);
        return parts.length > 1 ? LocalDate.parse(parts[1]) : null;
    }

    private static String[] parts(String key) {
        return key.split("@", 2);
    }

    private static String key(NoticeView notice) {
        String kind = "notice." + notice.kind().key();
        return switch (notice.kind()) {
            case COMMENT -> kind + "." + notice.subjectKind().key();
            case DECISION, PHASE, DELIVERY, FAMILY, COAUTHOR, CIRCLE, DEPUTY, OVERDUE ->
                kind + "." + notice.detailKey();
            case ANNOUNCEMENT, HEARD, EXPERT -> kind + "." + parts(notice.detailKey())[0];
            case SHARED -> kind + (teams(notice).isEmpty() ? "" : ".with");
            case KUDOS, PRIDE -> kind + (notice.toTeam() ? ".team" : "");
            case HIDDEN, RULED, SETTLED, APPEAL -> kind + "." + notice.detailKey();
            default -> kind;
        };
    }

    /** The page that it leads to. */
    public String address(NoticeView notice) {
        String id = "?id=" + notice.subjectId();
        return switch (notice.subjectKind()) {
            case POST -> "/feed/post" + id;
            case IDEA -> "/ideas/idea" + id;
            case KUDOS -> "/kudos/note" + id;
            case CHALLENGE -> (notice.kind() == NoticeKind.EXPERT ? "/ideas/score" : "/ideas/challenge") + id;
            case CIRCLE -> "/feed/circle" + id;
            case PERSON -> "/feed/deputies";
            case REGROUPING -> "/ideas/regrouping" + id;
            case MATTER -> "/ideas/matter" + id;
        };
    }
}
