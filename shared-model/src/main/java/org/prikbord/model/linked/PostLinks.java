package org.prikbord.model.linked;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.prikbord.model.base.LinkProvider;
import org.prikbord.model.base.Settings;
import org.prikbord.model.event.DomainEvent;
import org.prikbord.model.event.EventHandler;
import org.prikbord.model.event.EventType;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.Posts;

/** Finds in what was written the first address of which a site can be asked. Nothing is asked here: others wait for it. */
@ApplicationScoped
public class PostLinks implements EventHandler {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"'`()\\[\\]{}|\\\\^]+");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.,:;!?*_~]+$");

    /** Who writes more of them is no person. */
    private static final int MOST = 50;

    @Inject
    private Settings settings;

    @Inject
    private Posts posts;

    @Inject
    private LinkedPages pages;

    protected PostLinks() {}

    public PostLinks(Settings settings, Posts posts, LinkedPages pages) {
        this.settings = settings;
        this.posts = posts;
        this.pages = pages;
    }

    @Override
    public boolean concerns(EventType type) {
        return !settings.linkProviders().isEmpty() && (type == EventType.POST_WRITTEN || type == EventType.POST_EDITED);
    }

    @Override
    public void handle(DomainEvent event) {
        posts.find(event.subjectId())
                .ifPresent(post -> pages.link(post.id(), addressIn(post).orElse(null)));
    }

    private Optional<String> addressIn(Post post) {
        return ADDRESS.matcher(post.text())
                .results()
                .limit(MOST)
                .map(found -> END_OF_SENTENCE.matcher(found.group()).replaceFirst(""))
                .flatMap(found -> LinkProvider.web(found).stream())
                .map(URI::toASCIIString)
                .filter(found -> settings.siteOf(found).isPresent())
                .findFirst();
    }
}
