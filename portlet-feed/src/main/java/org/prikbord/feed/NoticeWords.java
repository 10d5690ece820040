package org.prikbord.feed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.prikbord.model.base.Text;
import org.prikbord.model.notice.NoticeView;
import org.prikbord.web.text.Texts;

/** Notices as sentences, in the language of who reads them, and where they lead: <code>#{noticeWords.of(notice)}</code>. */
@Named
@RequestScoped
public class NoticeWords {
    private static final int QUOTED = 90;

    @Inject
    private Texts texts;

    /** The whole sentence. */
    public String of(NoticeView notice) {
        String quoted = Text.shortened(notice.detail().strip(), QUOTED);
        return texts.of(key(notice), notice.actor().name(), quoted);
    }

    private static String key(NoticeView notice) {
        String kind = "notice." + notice.kind().key();
        return switch (notice.kind()) {
            case COMMENT -> kind + "." + notice.subjectKind().key();
            case DECISION -> kind + "." + notice.detailKey();
            case KUDOS -> kind + (notice.toTeam() ? ".team" : "");
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
            case CHALLENGE -> "/ideas/challenge" + id;
        };
    }
}
