package org.prikbord.model.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A piece of news that was brought along, known by a digest of what the old intranet called it. */
@Entity
@Table(name = "news_piece")
public class NewsPiece {
    @Id
    @Column(name = "source_key")
    private String sourceKey;

    @Column(name = "file_id")
    private long fileId;

    @Column(name = "post_id")
    private Long postId;

    protected NewsPiece() {}

    NewsPiece(String sourceKey, long fileId, long postId) {
        this.sourceKey = sourceKey;
        this.fileId = fileId;
        this.postId = postId;
    }
}
