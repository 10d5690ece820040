package org.prikbord.ideas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Optional;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.Settings;
import org.prikbord.model.challenge.CallVideo;
import org.prikbord.model.challenge.CallVideoView;
import org.prikbord.model.challenge.CallVideos;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.challenge.Challenges;
import org.prikbord.model.file.VideoFile;
import org.prikbord.model.file.VideoStore;
import org.prikbord.model.file.Videos;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;

/**
 * The video with which a sponsor calls for ideas: there for whom the challenge is there. First it is brought, which takes
 * its time; then it is shown, with what is said in it.
 */
@ApplicationScoped
public class CallVideoService {
    @Inject
    private ChallengeService challengeService;

    @Inject
    private Challenges challenges;

    @Inject
    private CallVideos calls;

    @Inject
    private Videos videos;

    @Inject
    private VideoStore store;

    @Inject
    private People people;

    @Inject
    private NewTransaction transaction;

    @Inject
    private Settings settings;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Clock clock;

    /** The video of a challenge that is known to be there for the person. */
    @Allowed
    @Transactional
    public Optional<CallVideoView> of(long challengeId) {
        return calls.of(challengeId);
    }

    /** The video as it is sent; {@link NotFound} like its challenge, and once another took its place. */
    @Allowed
    @Transactional
    public VideoFile file(long challengeId, long videoId) {
        return calls.file(challengeId, videoId, challengeService.reader()).orElseThrow(NotFound::new);
    }

    /** Its captions as WebVTT; {@link NotFound} like the video, and when there are none. */
    @Allowed
    @Transactional
    public String captions(long challengeId, long videoId) {
        return calls.captions(challengeId, videoId, challengeService.reader()).orElseThrow(NotFound::new);
    }

    /** Writes a part of a video that {@link #file} gave to the person, as {@link VideoStore#write} does. */
    @Allowed
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void write(VideoFile file, long from, long length, OutputStream to) throws IOException {
        store.write(file.id(), from, length, to);
    }

    /**
     * Takes in the bytes of a video, which wait for a day to be shown.
     *
     * @return its id
     */
    @Allowed({Role.COMMUNICATIONS, Role.SPONSOR})
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public long bring(long challengeId, InputStream file) {
        transaction.run(() -> {
            challengeService.view(challengeId);
            challenges.get(challengeId).requireEditable(me());
        });
        return store.bring(currentPerson.required().personId(), file, settings.videoMostMb());
    }

    /**
     * Shows a video that the person brought in the place of the one before, or the present one with other words; the same
     * again changes nothing.
     *
     * @param transcript what is said in it
     * @param captions the same as WebVTT; nothing for none, null to leave those of the present video
     * @param why needed once the challenge is open
     */
    @Allowed({Role.COMMUNICATIONS, Role.SPONSOR})
    @Transactional
    public CallVideoView put(long challengeId, long videoId, String transcript, String captions, String why) {
        Challenge challenge = challengeService.locked(challengeId);
        Person editor = me();
        String shown = captions == null
                ? calls.find(challengeId, videoId).map(CallVideo::captions).orElse("")
                : captions;
        CallVideo call = new CallVideo(challenge, editor, videos.get(videoId), transcript, shown, clock);
        challengeService.keep(challenge, calls.put(call, why), editor);
        return calls.of(challengeId).orElseThrow(NotFound::new);
    }

    /** Takes it away; a second time changes nothing. */
    @Allowed({Role.COMMUNICATIONS, Role.SPONSOR})
    @Transactional
    public void remove(long challengeId, String why) {
        Challenge challenge = challengeService.locked(challengeId);
        Person editor = me();
        challengeService.keep(challenge, calls.remove(challenge, editor, why), editor);
    }

    private Person me() {
        return people.get(currentPerson.required());
    }
}
