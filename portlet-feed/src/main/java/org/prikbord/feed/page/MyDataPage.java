package org.prikbord.feed.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.prikbord.feed.OwnDataService;

/** <code>my-data.xhtml</code>: what the person can take along of themselves, and what not. */
@Named
@RequestScoped
public class MyDataPage {
    @Inject
    private OwnDataService data;

    private Instant next;

    @PostConstruct
    void read() {
        next = data.next().orElse(null);
    }

    /** From when on the person may take it along again; null when they may now. */
    public Instant getNext() {
        return next;
    }
}
