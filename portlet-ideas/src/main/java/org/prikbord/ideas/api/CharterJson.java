package org.prikbord.ideas.api;

import java.time.LocalDateTime;
import java.util.List;
import org.prikbord.ideas.ChallengeWords;
import org.prikbord.model.challenge.Criterion;
import org.prikbord.model.challenge.Phase;
import org.prikbord.model.challenge.Schedule;
import org.prikbord.web.api.BadRequest;
import org.prikbord.web.api.Body;

/**
 * What a challenge is judged by and whom it is for: the part of its charter that only its own address has.
 *
 * @param audience the names of teams; everybody when empty
 */
record CharterJson(ChallengeJson challenge, List<CriterionJson> criteria, List<String> audience) {
    /** Something that a good idea does, and how much that counts. */
    record CriterionJson(String name, int weight) {
        static CriterionJson of(Criterion criterion) {
            return new CriterionJson(criterion.name(), criterion.weight());
        }
    }

    /** The words of a request. */
    static ChallengeWords words(Body body) {
        return new ChallengeWords(
                body.text("title"),
                body.maybeText("problem").orElse(""),
                body.maybeDecimal("baseline").orElse(null),
                body.maybeText("baselineUnit").orElse(""),
                body.maybeText("baselineNote").orElse(""),
                body.maybeNumber("budget").orElse(null),
                body.objects("criteria").stream().map(CharterJson::criterion).toList(),
                new ChallengeWords.Moments(
                        moment(body, Phase.IDEAS),
                        moment(body, Phase.IMPROVE),
                        moment(body, Phase.CHOOSE),
                        moment(body, Phase.DECIDE),
                        moment(body, Phase.DELIVER)),
                body.maybeText("sponsor").orElse(null),
                body.maybeText("carrier").orElse(null),
                body.texts("audience"),
                body.objects("details").stream()
                        .map(detail -> new ChallengeWords.Detail(detail.text("label"), detail.flag("needed")))
                        .toList(),
                body.flag("anonymous"));
    }

    private static ChallengeWords.Criterion criterion(Body criterion) {
        long weight = criterion.number("weight");
        if (weight < Integer.MIN_VALUE || weight > Integer.MAX_VALUE) {
            throw BadRequest.in("criteria", "json.number");
        }
        return new ChallengeWords.Criterion(criterion.text("name"), (int) weight);
    }

    private static LocalDateTime moment(Body body, Phase phase) {
        return body.maybeMoment(Schedule.field(phase)).orElse(null);
    }
}
