package org.prikbord.model.circle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** That somebody is in a circle. */
@Entity
@Table(name = "circle_member")
@IdClass(Membership.Key.class)
public class Membership {
    @Id
    @Column(name = "person_id")
    private Long personId;

    @Id
    @Column(name = "team_id")
    private Long teamId;

    private boolean keeper;

    protected Membership() {}

    /** Says from now on who is in it, and what it is. */
    void keep() {
        keeper = true;
    }

    boolean isKeeper() {
        return keeper;
    }

    /** Whose, and in what. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1;

        private Long personId;
        private Long teamId;

        protected Key() {}

        Key(Long personId, Long teamId) {
            this.personId = personId;
            this.teamId = teamId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && personId.equals(key.personId) && teamId.equals(key.teamId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(personId, teamId);
        }
    }
}
