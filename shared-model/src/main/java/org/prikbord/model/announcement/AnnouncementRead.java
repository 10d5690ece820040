package org.prikbord.model.announcement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** That somebody has read an announcement, for queries; {@link Announcements} writes it. */
@Entity
@Table(name = "announcement_read")
@IdClass(AnnouncementRead.Key.class)
public class AnnouncementRead {
    /**
     * What has to be so of the notice n and the person p in a query for n to tell of an announcement that p has read: so
     * it is seen, with every reminder of it.
     */
    public static final String TELLS = "(n.kind = org.prikbord.model.notice.NoticeKind.ANNOUNCEMENT"
            + " and n.subjectKind = org.prikbord.model.notice.SubjectKind.POST and exists"
            + " (select 1 from AnnouncementRead r where r.postId = n.subjectId and r.personId = p.id))";

    @Id
    @Column(name = "post_id")
    private Long postId;

    @Id
    @Column(name = "person_id")
    private Long personId;

    protected AnnouncementRead() {}

    /** Of what, and who. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1;

        private Long postId;
        private Long personId;

        protected Key() {}

        Key(Long postId, Long personId) {
            this.postId = postId;
            this.personId = personId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && postId.equals(key.postId) && personId.equals(key.personId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(postId, personId);
        }
    }
}
