package org.prikbord.model.linked;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Which page a post links to: the first one in its words of which somebody can be asked. */
@Entity
@Table(name = "post_link")
public class PostLink {
    @Id
    @Column(name = "post_id")
    private Long postId;

    @Column(name = "page_id")
    private Long pageId;

    protected PostLink() {}

    public PostLink(long postId, long pageId) {
        this.postId = postId;
        this.pageId = pageId;
    }

    public long postId() {
        return postId;
    }

    public long pageId() {
        return pageId;
    }

    /** The words were changed. */
    public void lead(long page) {
        pageId = page;
    }
}
