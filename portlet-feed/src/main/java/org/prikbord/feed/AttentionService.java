package org.prikbord.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prikbord.model.attention.Attention;
import org.prikbord.model.attention.AttentionKind;
import org.prikbord.model.attention.Attentions;
import org.prikbord.model.attention.Subject;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;
import org.prikbord.model.post.PostView;
import org.prikbord.model.post.Posts;
import org.prikbord.model.post.Reader;

/** What the person follows and has muted. Nobody else can see it. */
@ApplicationScoped
public class AttentionService {
    @Inject
    private Attentions attentions;

    @Inject
    private Posts posts;

    @Inject
    private People people;

    @Inject
    private AudienceService audiences;

    @Inject
    private CurrentPerson currentPerson;

    /**
     * One of them, by name.
     *
     * @param name of the topic, team or person; the words of a post
     */
    public record Named(Attention attention, String name) {}

    /** {@link NotFound} for what is not there for the person. */
    @Allowed
    @Transactional
    public void follow(Subject subject) {
        requireThere(subject);
        attentions.follow(me().personId(), subject);
    }

    /** {@link NotFound} for what is not there for the person. */
    @Allowed
    @Transactional
    public void mute(Subject subject) {
        requireThere(subject);
        attentions.mute(me().personId(), subject);
    }

    @Allowed
    @Transactional
    public void unfollow(Subject subject) {
        attentions.forget(me().personId(), subject, false);
    }

    @Allowed
    @Transactional
    public void unmute(Subject subject) {
        attentions.forget(me().personId(), subject, true);
    }

    /** What of it concerns these posts, for each of them that it does. */
    @Allowed
    @Transactional
    public Map<Long, List<Attention>> mine(Collection<Long> ids) {
        return attentions.among(me().personId(), ids, Reader.of(me()));
    }

    /** All of it that is still there for the person, the latest first. */
    @Allowed
    @Transactional
    public List<Named> all() {
        List<Attention> all = attentions.of(me().personId());
        Map<Long, PostView> shown = posts
                .views(
                        all.stream()
                                .map(Attention::subject)
                                .filter(subject -> subject.kind() == AttentionKind.POST)
                                .map(Subject::id)
                                .toList(),
                        me())
                .stream()
                .collect(Collectors.toMap(PostView::id, Function.identity()));
        Map<Long, String> teams = people.get(me()).teams().stream()
                .collect(Collectors.toMap(Team::id, team -> team.view().name()));
        return all.stream()
                .flatMap(one -> name(one.subject(), shown, teams).map(name -> new Named(one, name)).stream())
                .toList();
    }

    private Optional<String> name(Subject subject, Map<Long, PostView> shown, Map<Long, String> teams) {
        return switch (subject.kind()) {
            case POST -> Optional.ofNullable(shown.get(subject.id())).map(PostView::text);
            case TOPIC -> Optional.of("#" + subject.topic());
            case TEAM -> Optional.ofNullable(teams.get(subject.id()));
            case PERSON -> people.find(subject.id()).map(Person::displayName);
        };
    }

    private void requireThere(Subject subject) {
        switch (subject.kind()) {
            case POST -> posts.get(subject.id(), me());
            case TEAM -> {
                if (audiences.place(subject.id()).isEmpty()) {
                    throw new NotFound();
                }
            }
            case PERSON -> people.get(subject.id());
            default -> {
                // a topic: whether anybody wrote of it is nothing to learn here
            }
        }
    }

    private SignedIn me() {
        return currentPerson.required();
    }
}
