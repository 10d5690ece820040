package org.prikbord.ideas.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.prikbord.model.desk.Need;
import org.prikbord.model.moderation.MatterFile;

/** Where what the desk looks at stands: <code>#{where.of(file)}</code>. */
@Named
@ApplicationScoped
public class Where {
    /** The address of what a matter is about. */
    public String of(MatterFile file) {
        MatterFile.MatterView matter = file.matter();
        return matter.underKind() == null
                ? of(matter.kind().key(), matter.subjectId())
                : of(matter.underKind().key(), matter.underId());
    }

    /** The address of what a need is about. */
    public String of(Need.About about) {
        return about.under() == null ? of(about.kind(), about.id()) : of(about.under(), about.underId());
    }

    /** The address of a post, kudos, an idea or a challenge. */
    static String of(String kind, long id) {
        return switch (kind) {
            case "post" -> "/feed/post?id=" + id;
            case "kudos" -> "/kudos/note?id=" + id;
            case "idea" -> "/ideas/idea?id=" + id;
            default -> "/ideas/challenge?id=" + id;
        };
    }
}
