package org.prikbord.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.prikbord.model.announcement.Announcements;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.Settings;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.participation.Group;
import org.prikbord.model.participation.Participation;
import org.prikbord.model.person.People;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.PostView;
import org.prikbord.model.post.Posts;

/** What must be read: reading it, what is left to read, and, for who sent it, how many have. */
@ApplicationScoped
public class AnnouncementService {
    /** So many are shown as left to read: whoever has more begins with these. */
    public static final int MOST = 10;
    /** So many are named at most who have not read something. */
    public static final int MOST_NAMED = 200;

    @Inject
    private Announcements announcements;

    @Inject
    private Posts posts;

    @Inject
    private People people;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Settings settings;

    /**
     * How many have read an announcement.
     *
     * @param all all for whom it is; null while that would tell of persons
     * @param teams by department and shop
     * @param withheld of how many teams nothing is told, because it would tell of persons
     * @param missing who has not read it, at most {@link #MOST_NAMED}; nobody where the company names nobody
     * @param named whether the company names people
     */
    public record Readers(Group all, List<Group> teams, int withheld, List<PersonView> missing, boolean named) {
        public Readers {
            teams = List.copyOf(teams);
            missing = List.copyOf(missing);
        }
    }

    /** The person who asks has read it. */
    @Allowed
    @Transactional
    public void read(long postId) {
        SignedIn reader = currentPerson.required();
        announcements.read(posts.get(postId, reader), people.get(reader));
    }

    /** Which of these the person who asks has read, as far as they had to. */
    @Allowed
    @Transactional
    public Set<Long> mine(Collection<Long> ids) {
        return announcements.readBy(currentPerson.required().personId(), ids);
    }

    /** What the person who asks is still to read, the most urgent first, at most {@link #MOST}. */
    @Allowed
    @Transactional
    public List<PostView> unread() {
        SignedIn reader = currentPerson.required();
        return posts.views(announcements.unreadBy(reader, MOST), reader);
    }

    /** Whether the person who asks may see how many have read that post: it must be read, and it is theirs, or they are of communications. */
    @Allowed
    public boolean mayCount(PostView post) {
        return post.kind() == PostKind.ANNOUNCEMENT && mayCount(post.author().id());
    }

    private boolean mayCount(long author) {
        SignedIn reader = currentPerson.required();
        return author == reader.personId() || reader.isAny(Role.COMMUNICATIONS);
    }

    /** How many have read an announcement; {@link NotAllowed} for all but its author and communications. */
    @Allowed
    @Transactional
    public Readers readers(long postId) {
        Post post = posts.get(postId, currentPerson.required());
        if (post.kind() != PostKind.ANNOUNCEMENT) {
            throw new NotFound();
        }
        if (!mayCount(post.author().id())) {
            throw new NotAllowed();
        }
        List<Group> teams = announcements.readByTeam(postId);
        Group all = Group.together(teams);
        if (settings.announcementNames()) {
            return new Readers(all, teams, 0, announcements.missing(postId, MOST_NAMED), true);
        }
        if (all.tookPart() == all.members()) {
            // nobody is left of whom it could tell anything
            return new Readers(all, teams, 0, List.of(), false);
        }
        Participation told = Participation.of(teams);
        return new Readers(told.all().orElse(null), told.shown(), told.hidden(), List.of(), false);
    }
}
