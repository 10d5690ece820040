package org.prikbord.ideas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Role;
import org.prikbord.model.challenge.CallPicture;
import org.prikbord.model.challenge.CallPictureView;
import org.prikbord.model.challenge.CallPictures;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.file.Drawn;
import org.prikbord.model.file.PictureMaker;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;

/** The picture with which a sponsor calls for ideas: there for whom the challenge is there. */
@ApplicationScoped
public class CallPictureService {
    @Inject
    private ChallengeService challengeService;

    @Inject
    private CallPictures pictures;

    @Inject
    private PictureMaker maker;

    @Inject
    private People people;

    @Inject
    private NewTransaction transaction;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Clock clock;

    /** The picture of a challenge that is known to be there for the person. */
    @Allowed
    @Transactional
    public Optional<CallPictureView> of(long challengeId) {
        return pictures.of(challengeId);
    }

    /** The picture with its bytes; {@link NotFound} like its challenge, and once another took its place. */
    @Allowed
    @Transactional
    public CallPicture picture(long challengeId, long id) {
        challengeService.view(challengeId);
        return pictures.find(challengeId, id).orElseThrow(NotFound::new);
    }

    /** The challenge, for whoever may change the picture or the video of its call. */
    @Allowed({Role.COMMUNICATIONS, Role.SPONSOR})
    @Transactional
    public ChallengeView changeable(long challengeId) {
        return challengeService.view(challengeId);
    }

    /**
     * Draws a picture anew and shows it in the place of the one before; the same again changes nothing.
     *
     * @param alt what it shows, for who does not see it
     * @param why needed once the challenge is open
     */
    @Allowed({Role.COMMUNICATIONS, Role.SPONSOR})
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public CallPictureView put(long challengeId, byte[] file, String alt, String why) {
        challengeService.view(challengeId);
        Drawn drawn = maker.make(file);
        return transaction.call(() -> {
            Challenge challenge = challengeService.locked(challengeId);
            Person editor = me();
            challengeService.keep(
                    challenge, pictures.put(new CallPicture(challenge, editor, drawn, alt, clock), why), editor);
            return pictures.of(challengeId).orElseThrow(NotFound::new);
        });
    }

    /** Takes it away; a second time changes nothing. */
    @Allowed({Role.COMMUNICATIONS, Role.SPONSOR})
    @Transactional
    public void remove(long challengeId, String why) {
        Challenge challenge = challengeService.locked(challengeId);
        Person editor = me();
        challengeService.keep(challenge, pictures.remove(challenge, editor, why), editor);
    }

    private Person me() {
        return people.get(currentPerson.required());
    }
}
