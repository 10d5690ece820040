package org.prikbord.feed.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.prikbord.feed.CircleService;
import org.prikbord.model.circle.CircleView;

/** <code>circles.xhtml</code>: the circles that one is in, and those that one could be in. */
@Named
@RequestScoped
public class CirclesPage {
    @Inject
    private CircleService circles;

    private String q;
    private List<CircleView> mine = List.of();
    private List<CircleView> others = List.of();

    /** Reads them. */
    public void load() {
        mine = circles.mine();
        others = circles.others(q);
    }

    public List<CircleView> getMine() {
        return mine;
    }

    public List<CircleView> getOthers() {
        return others;
    }

    /** How a word of the names of the others starts; null for any. */
    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }
}
