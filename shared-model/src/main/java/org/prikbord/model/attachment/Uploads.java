package org.prikbord.model.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.base.Once;
import org.prikbord.model.base.OnceKey;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Settings;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.file.Drawn;
import org.prikbord.model.file.PictureMaker;
import org.prikbord.model.file.VideoStore;
import org.prikbord.model.file.Videos;
import org.prikbord.model.filetext.FileText;
import org.prikbord.model.person.People;

/** Takes in what people upload, for a day until an idea or a post takes it. Call it where no transaction is open. */
@ApplicationScoped
public class Uploads {
    private static final int MB = 1024 * 1024;

    @Inject
    private Attachments attachments;

    @Inject
    private PictureMaker maker;

    @Inject
    private VideoStore store;

    @Inject
    private Videos videos;

    @Inject
    private People people;

    @Inject
    private Once once;

    @Inject
    private NewTransaction transaction;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Keeps a file for its owner; a picture is drawn anew. Gives its id. */
    public long take(SignedIn owner, byte[] file, String name, String key) {
        int most = settings.fileMostMb();
        if (file.length > most * MB) {
            throw RuleBroken.at(
                    "attachments", "attachment.tooBig", FileKinds.safeName(name, Attachment.LONGEST_NAME), most);
        }
        Drawn drawn = PictureMaker.isPicture(file) ? maker.make(file) : null;
        String words = drawn == null ? FileText.of(file) : "";
        OnceKey unique = OnceKey.of(key, "attachment", name, OnceKey.sumOf(file));
        return once.once(owner.personId(), unique, () -> {
            Attachment attachment = drawn == null
                    ? new Attachment(people.get(owner), name, file, clock)
                    : new Attachment(people.get(owner), name, drawn, clock);
            attachment.says(words);
            attachments.add(attachment);
            return attachment.id();
        });
    }

    /** Keeps a video for a post of its owner, chunk by chunk as it comes. Gives the id of what goes on the post. */
    public long takeVideo(SignedIn owner, InputStream file, String name) {
        long video = store.bring(owner.personId(), file, settings.videoMostMb());
        return transaction.call(() -> {
            Attachment attachment =
                    new Attachment(people.get(owner), name, videos.get(video).file(), clock);
            attachments.add(attachment);
            return attachment.id();
        });
    }
}
