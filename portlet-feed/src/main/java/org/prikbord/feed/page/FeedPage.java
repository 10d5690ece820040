package org.prikbord.feed.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.prikbord.feed.AudienceService;
import org.prikbord.feed.PostService;
import org.prikbord.model.base.Keys;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.person.TeamView;
import org.prikbord.model.post.FeedFilter;
import org.prikbord.model.post.Front;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.PostView;
import org.prikbord.web.page.IdConverter;
import org.prikbord.web.page.SitePage;

/** <code>index.xhtml</code>: the feed, whole or what is of one kind or topic, or for one team. */
@Named
@RequestScoped
public class FeedPage {
    private static final int SHOWN = 20;
    private static final int TOPICS = 8;

    @Inject
    private PostService posts;

    @Inject
    private AudienceService audiences;

    @Inject
    private PostItems items;

    @Inject
    private SitePage site;

    @Inject
    private FeedNarrowing narrowing;

    @Inject
    private Clock clock;

    private String before;
    private String kind;
    private String topic;
    private String team;
    private TeamView place;
    private List<TeamView> places = List.of();
    private boolean open;
    private String removed;
    private List<PostItem> shown = List.of();
    private List<TopicLink> topics = List.of();
    private String older;

    /** A topic and how it stands in an address. */
    public record TopicLink(String name, String encoded) {
        static TopicLink of(String name) {
            return new TopicLink(name, URLEncoder.encode(name, StandardCharsets.UTF_8));
        }
    }

    /** Reads the posts; an address that makes no sense leads nowhere. */
    public void load() {
        kind = blankToNull(kind);
        topic = blankToNull(topic);
        team = blankToNull(team);
        if (topic != null) {
            topic = topic.toLowerCase(Locale.ROOT);
        }
        places = new ArrayList<>(audiences.places());
        boolean told = team == null || findPlace();
        PostKind only = kind == null ? null : Keys.find(PostKind.class, kind).orElseThrow(NotFound::new);
        PageKey start = PostItems.start(before);
        FeedFilter filter =
                narrowing.narrow(new FeedFilter(topic, only, place == null ? null : place.id(), open), clock);
        Page<PostView> page = start == null && isWhole() ? front(filter) : page(start, filter);
        narrowing.learnName(page.items());
        older = page.following()
                .map(key -> "/feed/?" + query() + "before=" + key)
                .orElse(null);
        topics = named(page.items());
        if (told && removed == null && !narrowing.isMine()) {
            site.keepForAll();
        }
    }

    /** Whether all is shown that is there, or is for the team, the newest first. */
    private boolean isWhole() {
        return kind == null && topic == null && !open && !narrowing.isNarrow() && !narrowing.isActiveFirst();
    }

    private Page<PostView> front(FeedFilter filter) {
        Front front = posts.front(SHOWN, filter);
        shown = items.of(front);
        return front.page();
    }

    private Page<PostView> page(PageKey start, FeedFilter filter) {
        Page<PostView> page = posts.page(start, SHOWN, filter);
        shown = filter.activeFirst() ? items.byActivity(page.items()) : items.of(page.items());
        return page;
    }

    /**
     * Finds the team; {@link NotFound} for one that the person is not in. Gives whether it is told apart from others: who
     * is in one to which nothing was ever written shares what is kept with who is not, so that its page is theirs alone.
     */
    private boolean findPlace() {
        long id = IdConverter.read(team);
        Optional<TeamView> known = places.stream().filter(one -> one.id() == id).findFirst();
        place = known.or(() -> audiences.place(id)).orElseThrow(NotFound::new);
        if (known.isEmpty()) {
            places.add(place);
        }
        return known.isPresent();
    }

    private List<TopicLink> named(List<PostView> page) {
        Set<String> names = new LinkedHashSet<>();
        if (topic != null) {
            names.add(topic);
        }
        page.forEach(post -> names.addAll(post.topics()));
        return names.stream().limit(TOPICS).map(TopicLink::of).toList();
    }

    private String query() {
        String ofKind = (open ? "open=true&" : "")
                + (kind == null ? "" : "kind=" + kind + "&")
                + (place == null ? "" : "team=" + place.id() + "&");
        String ofTopic = topic == null ? "" : "topic=" + TopicLink.of(topic).encoded() + "&";
        return ofKind + ofTopic + narrowing.query();
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    public List<PostItem> getItems() {
        return shown;
    }

    /** Whether there is nothing to show. */
    public boolean isBare() {
        return shown.isEmpty();
    }

    public boolean isFiltered() {
        return kind != null || topic != null || place != null || open || narrowing.isNarrow();
    }

    /** Whether one kind, team or topic is shown, and nothing else. */
    public boolean isChosen() {
        return kind != null || topic != null || place != null;
    }

    /** The address of the same in the other order. */
    public String getReordered() {
        return "/feed/?" + query().replace("order=active&", "") + (narrowing.isActiveFirst() ? "" : "order=active");
    }

    /** Where older posts are, or null. */
    public String getOlder() {
        return older;
    }

    /** Where a script asks for what is new among what is shown. */
    public String getNews() {
        return "/feed/api/posts?" + query();
    }

    public List<String> getKinds() {
        return Arrays.stream(PostKind.values()).map(PostKind::key).toList();
    }

    /** Topics of the posts that are shown. */
    public List<TopicLink> getTopics() {
        return topics;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(String topic) {
        this.topic = topic;
    }

    /** The person's teams to which anything was ever addressed. */
    public List<TeamView> getPlaces() {
        return places;
    }

    /** For whom one writes here unless told otherwise, as the composer's script reads it: the team, or everybody. */
    public String getAudience() {
        JsonArrayBuilder teams = Json.createArrayBuilder();
        if (place != null) {
            teams.add(Json.createObjectBuilder().add("id", place.id()).add("name", place.name()));
        }
        return teams.build().toString();
    }

    /** The team whose posts are shown; null for all of them. */
    public TeamView getPlace() {
        return place;
    }

    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = team;
    }

    /** What of the reading is remembered here: "all", or the id of a team; null where only some of it is shown. */
    public String getCursor() {
        if (before != null || !isWhole()) {
            return null;
        }
        return place == null ? "all" : String.valueOf(place.id());
    }

    /** Whether only questions are shown that nothing has solved. */
    public boolean isOpen() {
        return open;
    }

    public void setOpen(boolean open) {
        this.open = open;
    }

    /** The id of the post that the person has just taken away; "true" when it is gone for good, else null. */
    public String getRemoved() {
        return removed;
    }

    public void setRemoved(String removed) {
        this.removed = removed;
    }

    /** The post that can be brought back; null for none. */
    public Long getUndoable() {
        return removed != null && removed.matches("\\d{1,18}") ? Long.valueOf(removed) : null;
    }
}
