package org.prikbord.feed.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.prikbord.feed.CircleService;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.circle.Access;
import org.prikbord.model.circle.Belonging;
import org.prikbord.model.circle.CircleMember;
import org.prikbord.model.circle.CircleView;

/** <code>circle.xhtml</code>: one circle, with who is in it. */
@Named
@RequestScoped
public class CirclePage {
    @Inject
    private CircleService circles;

    @Inject
    private CurrentPerson currentPerson;

    private long id;
    private CircleView circle;
    private List<CircleMember> members = List.of();
    private List<CircleMember> requests = List.of();

    /** Reads it. */
    public void load() {
        circle = circles.view(id);
        members = circles.members(id);
        requests = circles.requests(id);
    }

    public CircleView getCircle() {
        return circle;
    }

    public List<CircleMember> getMembers() {
        return members;
    }

    public List<CircleMember> getRequests() {
        return requests;
    }

    public boolean isKeeper() {
        return circle.mine() == Belonging.KEEPER;
    }

    /** Whether it is a member's, and nobody keeps it any more. */
    public boolean isAbandoned() {
        return circle.mine() == Belonging.MEMBER && members.stream().noneMatch(CircleMember::keeper);
    }

    public boolean isIn() {
        return circle.mine().isIn();
    }

    public boolean isAsked() {
        return circle.mine() == Belonging.ASKED;
    }

    /** Whether one has to ask to come in. */
    public boolean isAsking() {
        return circle.access() != Access.OPEN;
    }

    /** The id of who looks at it. */
    public long getMe() {
        return currentPerson.required().personId();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
