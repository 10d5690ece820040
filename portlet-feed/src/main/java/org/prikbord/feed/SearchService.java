package org.prikbord.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.search.Found;
import org.prikbord.model.search.FoundKind;
import org.prikbord.model.search.Question;
import org.prikbord.model.search.Results;
import org.prikbord.model.search.Search;
import org.prikbord.model.search.SearchState;

/** Finding what people wrote, and people, teams and topics: whatever is there for who looks for it. */
@ApplicationScoped
public class SearchService {
    /** The id of nobody, of whom nothing is found. */
    private static final long NOBODY = -1;

    @Inject
    private Search search;

    @Inject
    private People people;

    @Inject
    private CurrentPerson currentPerson;

    /**
     * A page of what was found.
     *
     * @param from where it begins; 0, or what the page before says
     */
    @Allowed
    @Transactional
    public Results find(Question question, int from, int limit) {
        return search.find(question, currentPerson.required(), from, limit);
    }

    /** The id of the person with that user name; one of whom nothing is found when there is none. */
    @Allowed
    @Transactional
    public long person(String userName) {
        return people.findByUserName(userName).map(Person::id).orElse(NOBODY);
    }

    /** A person or team, for the name of a filter. */
    @Allowed
    @Transactional
    public Optional<Found> one(FoundKind kind, long id) {
        return search.one(kind, id, currentPerson.required());
    }

    /** How much of everything this node can find by now. */
    @Allowed
    public SearchState state() {
        return search.state();
    }
}
