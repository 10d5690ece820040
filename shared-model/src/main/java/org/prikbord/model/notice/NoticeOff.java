package org.prikbord.model.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That somebody does not want to be told of a kind of thing. */
@Entity
@Table(name = "notice_off")
class NoticeOff {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id")
    private Long personId;

    @Convert(converter = NoticeKind.Stored.class)
    private NoticeKind kind;

    protected NoticeOff() {}

    NoticeKind kind() {
        return kind;
    }
}
