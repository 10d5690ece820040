package org.prikbord.feed.atom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;
import org.prikbord.model.post.FeedFilter;
import org.prikbord.model.post.PostView;
import org.prikbord.model.post.Posts;
import org.prikbord.model.post.Reader;
import org.prikbord.model.search.SearchSources;
import org.prikbord.model.subscription.FeedKeys;
import org.prikbord.model.subscription.Visits;

/** What a key opens. It names no role: whoever has the key reads as its person, who must still work here. */
@ApplicationScoped
public class KeyedFeeds {
    private static final int MOST = 50;

    @Inject
    private FeedKeys keys;

    @Inject
    private Visits visits;

    @Inject
    private People people;

    @Inject
    private Posts posts;

    @Inject
    private SearchSources sources;

    /**
     * The latest posts.
     *
     * @param database its name, which makes the ids of what is in it like no others
     * @param about the name of the team; null for everything
     */
    public record Read(String database, String about, List<PostView> posts) {}

    /**
     * The latest posts of what the filter lets through and the key's person may see now. {@link NotFound} for a key that
     * opens nothing, and for a team that the person is not in; {@link TooOften} for who does not wait.
     */
    @Transactional
    public Read read(String key, FeedFilter filter) {
        Person person = keys.holder(key)
                .flatMap(people::findForSignIn)
                .filter(Person::isActive)
                .orElseThrow(NotFound::new);
        long wait = visits.secondsToWait(person.id());
        if (wait > 0) {
            throw new TooOften(wait);
        }
        String about = filter.team() == null
                ? null
                : person.teams().stream()
                        .filter(team -> team.id().equals(filter.team()))
                        .map(Team::name)
                        .findFirst()
                        .orElseThrow(NotFound::new);
        List<PostView> found =
                posts.page(null, MOST, filter, Reader.of(person.signedIn())).items();
        return new Read(sources.databaseName(), about, found);
    }
}
