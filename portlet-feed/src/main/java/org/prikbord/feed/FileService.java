package org.prikbord.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.prikbord.model.attachment.Attachment;
import org.prikbord.model.attachment.Attachments;
import org.prikbord.model.attachment.Uploads;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.file.VideoFile;
import org.prikbord.model.file.VideoStore;
import org.prikbord.model.file.Videos;
import org.prikbord.model.plan.PlannedPosts;
import org.prikbord.model.post.Posts;

/** Taking in files and videos for posts, and handing them out to whom the post is there for. */
@ApplicationScoped
public class FileService {
    @Inject
    private Uploads uploads;

    @Inject
    private Attachments attachments;

    @Inject
    private Videos videos;

    @Inject
    private VideoStore store;

    @Inject
    private Posts posts;

    @Inject
    private PlannedPosts plans;

    @Inject
    private CurrentPerson currentPerson;

    /** Keeps a file for its owner until a post takes it; gives its id. */
    @Allowed
    public long upload(byte[] file, String name, String key) {
        return uploads.take(currentPerson.required(), file, name, key);
    }

    /** The same for a video, whose bytes come one part after the other. */
    @Allowed
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public long bring(InputStream file, String name) {
        return uploads.takeVideo(currentPerson.required(), file, name);
    }

    /** A file on a post, or one's own before it is; {@link NotFound} for any other, and with a post that is not there. */
    @Allowed
    @Transactional
    public Attachment file(long id) {
        return seen(id);
    }

    /** The same of a video, as it is sent. */
    @Allowed
    @Transactional
    public VideoFile video(long id) {
        return videos.get(seen(id).videoId().orElseThrow(NotFound::new)).file();
    }

    /** Writes a part of a video that {@link #video} gave to the person, as {@link VideoStore#write} does. */
    @Allowed
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void write(VideoFile file, long from, long length, OutputStream to) throws IOException {
        store.write(file.id(), from, length, to);
    }

    private Attachment seen(long id) {
        SignedIn me = currentPerson.required();
        Attachment found = attachments
                .find(id)
                .filter(attachment -> attachment.idea().isEmpty())
                .orElseThrow(NotFound::new);
        if (found.postId().isPresent()) {
            posts.get(found.postId().get(), me);
        } else if (!found.isOwnedBy(me.personId())
                && found.plannedId().filter(plan -> plans.isThere(plan, me)).isEmpty()) {
            throw new NotFound();
        }
        return found;
    }
}
