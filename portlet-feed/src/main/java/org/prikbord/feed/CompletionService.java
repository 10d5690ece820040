package org.prikbord.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.mention.Mention;
import org.prikbord.model.person.People;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.TeamView;
import org.prikbord.model.person.Teams;
import org.prikbord.model.post.Posts;
import org.prikbord.model.post.Reader;
import org.prikbord.model.post.Topics;

/** What somebody may be about to write: of each a few, so that a list of them is read at a glance. */
@ApplicationScoped
public class CompletionService {
    private static final int PEOPLE = 6;
    private static final int TEAMS = 3;
    private static final int TOPICS = 8;

    @Inject
    private People people;

    @Inject
    private Teams teams;

    @Inject
    private Topics topics;

    @Inject
    private Posts posts;

    @Inject
    private CurrentPerson currentPerson;

    /**
     * The first people of whose name a word starts with what was typed, whom a text can name, the nearest first.
     *
     * @param postId under which it is written; null for none
     */
    @Allowed
    @Transactional
    public List<PersonView> people(String typed, Long postId) {
        SignedIn reader = currentPerson.required();
        Long thread = postId == null ? null : posts.get(postId, reader).id();
        return people.nearest(typed, reader, thread, PEOPLE).stream()
                .filter(person -> Mention.isWritable(person.userName()))
                .toList();
    }

    /** The first departments and shops of whose name a word starts with what was typed. */
    @Allowed
    @Transactional
    public List<TeamView> teams(String typed) {
        return teams.search(typed, TEAMS);
    }

    /** The first topics that start with what was typed and that are on something that the person may read. */
    @Allowed
    @Transactional
    public List<String> topics(String typed) {
        return topics.startingWith(typed, Reader.of(currentPerson.required()), TOPICS);
    }
}
