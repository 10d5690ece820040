package org.prikbord.model.show;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** That somebody wants a question answered. Written by {@link Shows} alone. */
@Entity
@Table(name = "show_vote")
@IdClass(ShowVote.Key.class)
public class ShowVote {
    @Id
    @Column(name = "question_id")
    private long question;

    @Id
    @Column(name = "person_id")
    private long person;

    protected ShowVote() {}

    /** A person votes for a question once. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1;

        private long question;
        private long person;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && question == key.question && person == key.person;
        }

        @Override
        public int hashCode() {
            return Objects.hash(question, person);
        }
    }
}
