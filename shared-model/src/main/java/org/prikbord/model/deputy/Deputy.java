package org.prikbord.model.deputy;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.prikbord.model.person.Person;

/** That somebody may post in somebody else's name. Written and ended by {@link Deputies}. */
@Entity
@Table(name = "deputy")
public class Deputy {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    /** In whose name it is. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "principal_id")
    private Person principal;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "deputy_id")
    private Person deputy;

    private Instant since;

    protected Deputy() {}

    Person principal() {
        return principal;
    }
}
