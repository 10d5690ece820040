package org.prikbord.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.prikbord.feed.news.NewsPreview;
import org.prikbord.feed.news.NewsWork;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.news.NewsFile;
import org.prikbord.model.news.NewsFileView;
import org.prikbord.model.news.NewsFiles;
import org.prikbord.model.news.NewsState;
import org.prikbord.model.person.People;

/** Bringing the news of an old intranet along: looked at first, then brought, and taken back should it be wrong. */
@ApplicationScoped
public class NewsService {
    @Inject
    private NewsFiles files;

    @Inject
    private NewsWork work;

    @Inject
    private People people;

    @Inject
    private NewTransaction transaction;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Clock clock;

    /**
     * Looks at a file and keeps it until somebody says what to do with it; {@link RuleBroken} at <code>file</code> when
     * there is no news in it.
     *
     * @param credit what is to stand under each post that comes of it
     * @return its id
     */
    @Allowed({Role.COMMUNICATIONS, Role.ADMINISTRATOR})
    @Transactional
    public long look(String name, byte[] bytes, String credit) {
        NewsPreview preview = work.preview(bytes, name);
        NewsFile file = new NewsFile(people.get(currentPerson.required()), name, bytes, credit, preview.found(), clock);
        files.add(file);
        return file.id();
    }

    /** What is in a file that nothing was done with yet. */
    @Allowed({Role.COMMUNICATIONS, Role.ADMINISTRATOR})
    @Transactional
    public NewsPreview preview(long id) {
        NewsFile file = files.get(id);
        return file.state() == NewsState.LOOKED_AT ? work.preview(file.bytes(), file.name()) : NewsPreview.NONE;
    }

    /** The last files that were given, and how far the board is with them. */
    @Allowed({Role.COMMUNICATIONS, Role.ADMINISTRATOR})
    @Transactional
    public List<NewsFileView> latest() {
        return files.latest();
    }

    /** Forgets a file that was only looked at. */
    @Allowed({Role.COMMUNICATIONS, Role.ADMINISTRATOR})
    @Transactional
    public void drop(long id) {
        files.drop(id);
    }

    /** Begins to turn its news into posts, or goes on when it stopped; does nothing when somebody did so just now. */
    @Allowed({Role.COMMUNICATIONS, Role.ADMINISTRATOR})
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void bring(long id) {
        if (transaction.call(() -> files.begin(id, NewsState.LOOKED_AT, NewsState.COMING))) {
            work.bring(id);
        }
    }

    /** Begins to take away all posts that came of it, with what people said under them. */
    @Allowed({Role.COMMUNICATIONS, Role.ADMINISTRATOR})
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void takeBack(long id) {
        if (transaction.call(() -> files.begin(id, NewsState.HERE, NewsState.GOING))) {
            work.takeBack(id);
        }
    }
}
