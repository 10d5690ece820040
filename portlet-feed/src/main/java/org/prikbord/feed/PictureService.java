package org.prikbord.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Once;
import org.prikbord.model.base.OnceKey;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.file.Drawn;
import org.prikbord.model.file.Picture;
import org.prikbord.model.file.PictureMaker;
import org.prikbord.model.file.Pictures;
import org.prikbord.model.person.People;
import org.prikbord.model.plan.PlannedPosts;
import org.prikbord.model.post.Posts;

/** Taking in pictures and showing them. */
@ApplicationScoped
public class PictureService {
    @Inject
    private PictureMaker maker;

    @Inject
    private Pictures pictures;

    @Inject
    private Posts posts;

    @Inject
    private PlannedPosts plans;

    @Inject
    private People people;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Once once;

    @Inject
    private Clock clock;

    /**
     * Draws an uploaded picture anew and keeps it for its owner until a post takes it.
     *
     * @return the id of the picture
     */
    @Allowed
    public long upload(byte[] file, String key) {
        long me = currentPerson.required().personId();
        Drawn drawn = maker.make(file);
        return once.once(me, OnceKey.of(key, "picture", OnceKey.sumOf(file)), () -> {
            Picture picture = new Picture(people.get(currentPerson.required()), drawn, clock);
            pictures.add(picture);
            return picture.id();
        });
    }

    /** A picture on a post, or one's own before it is; {@link NotFound} for any other, and for one on a post that is hidden. */
    @Allowed
    @Transactional
    public Picture picture(long id) {
        SignedIn me = currentPerson.required();
        Picture picture = pictures.find(id)
                .filter(found -> found.isVisibleTo(me.personId())
                        || found.plannedId()
                                .filter(plan -> plans.isThere(plan, me))
                                .isPresent())
                .orElseThrow(NotFound::new);
        picture.postId().ifPresent(post -> posts.get(post, me));
        return picture;
    }
}
