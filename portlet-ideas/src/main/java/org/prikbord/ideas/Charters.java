package org.prikbord.ideas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.prikbord.model.anonymous.Secrecy;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.challenge.Baseline;
import org.prikbord.model.challenge.Charter;
import org.prikbord.model.challenge.Criterion;
import org.prikbord.model.challenge.DetailField;
import org.prikbord.model.challenge.DetailFields;
import org.prikbord.model.challenge.Schedule;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Teams;

/** Makes charters of words: finds the people and teams that are named. */
@ApplicationScoped
public class Charters {
    @Inject
    private People people;

    @Inject
    private Teams teams;

    @Inject
    private Secrecy secrecy;

    /** @param otherwise the sponsor when the words name none */
    Charter of(ChallengeWords words, Person otherwise) {
        ChallengeWords.Moments moments = words.schedule();
        return new Charter(
                words.title(),
                words.problem(),
                new Baseline(words.baseline(), words.baselineUnit(), words.baselineNote()),
                words.budget(),
                words.criteria().stream()
                        .map(criterion -> new Criterion(criterion.name(), criterion.weight()))
                        .toList(),
                new Schedule(moments.ideas(), moments.improve(), moments.choose(), moments.decide(), moments.deliver()),
                person("sponsor", "challenge.sponsor", words.sponsor(), otherwise),
                person("carrier", "challenge.carrier", words.carrier(), null),
                teams.allNamed("audience", words.audience()),
                details(words.details()),
                anonymous(words.anonymous()));
    }

    private static DetailFields details(List<ChallengeWords.Detail> details) {
        return new DetailFields(IntStream.range(0, details.size())
                .mapToObj(at -> new DetailField(
                        at + 1, details.get(at).label(), details.get(at).needed()))
                .toList());
    }

    private boolean anonymous(boolean wanted) {
        if (wanted && !secrecy.isThere()) {
            throw RuleBroken.at("anonymous", "challenge.anonymousSecret");
        }
        return wanted;
    }

    private Person person(String field, String problem, String userName, Person otherwise) {
        return userName == null || userName.isBlank()
                ? otherwise
                : people.findByUserName(userName.strip())
                        .filter(person -> person.isActive() || person.isSameAs(otherwise))
                        .orElseThrow(() -> RuleBroken.at(field, problem, userName));
    }
}
