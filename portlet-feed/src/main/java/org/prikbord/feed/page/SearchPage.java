package org.prikbord.feed.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.prikbord.feed.Hits;
import org.prikbord.feed.SearchService;
import org.prikbord.model.base.Keys;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.search.Found;
import org.prikbord.model.search.FoundKind;
import org.prikbord.model.search.Marker;
import org.prikbord.model.search.Question;
import org.prikbord.model.search.Results;
import org.prikbord.model.search.SearchState;
import org.prikbord.web.page.IdConverter;

/** <code>search.xhtml</code>: what was looked for, narrowed by links, and what was found. */
@Named
@RequestScoped
public class SearchPage {
    private static final int SHOWN = 20;
    private static final Map<String, Integer> DAYS = Map.of("week", 7, "month", 31, "year", 366);
    private static final List<String> TIMES = List.of("week", "month", "year");

    @Inject
    private SearchService search;

    @Inject
    private Clock clock;

    private String q;
    private String kind;
    private String of;
    private String topic;
    private String team;
    private String person;
    private String when;
    private String start;
    private Question question;
    private List<Hit> hits = List.of();
    private String more;
    private SearchState state;
    private final List<Filter> taken = new ArrayList<>();

    /** A filter that may be chosen, or taken away again. */
    public record Filter(String name, String key, String icon, String url, boolean chosen) {}

    /** Something that was found, ready to be drawn. */
    public record Hit(Found found, List<Marker.Piece> title, List<Marker.Piece> text) {
        public Hit {
            title = List.copyOf(title);
            text = List.copyOf(text);
        }

        static Hit of(Found found, Marker marker) {
            String title = found.kind() == FoundKind.TOPIC ? "#" + found.title() : found.title();
            boolean thanks = found.kind() == FoundKind.KUDOS;
            return new Hit(found, thanks ? List.of() : marker.whole(title), marker.excerpt(found.text()));
        }

        public String url() {
            return Hits.url(found);
        }

        /** The name of what it is, in the bundles. */
        public String kindKey() {
            boolean kindOfPost = found.kind() == FoundKind.POST && !found.sort().equals(PostKind.MESSAGE.key());
            return kindOfPost
                    ? "post.kind." + found.sort()
                    : "search.one." + found.kind().key();
        }

        public String icon() {
            return SearchPage.icon(found.kind(), found.sort());
        }

        /** Whether it is called by who wrote it. */
        public boolean untitled() {
            return title.isEmpty();
        }

        /** Whether somebody wrote it, beside what it is called. */
        public boolean signed() {
            return found.by() != null && !untitled() && found.kind() != FoundKind.PERSON;
        }
    }

    /** Looks for it; an address that makes no sense leads nowhere. */
    public void load() {
        state = search.state();
        FoundKind only = kind == null ? null : Keys.find(FoundKind.class, kind).orElseThrow(NotFound::new);
        PostKind ofPost = of == null ? null : Keys.find(PostKind.class, of).orElseThrow(NotFound::new);
        Long teamId = team == null ? null : Long.valueOf(IdConverter.read(team));
        Long personId = person == null ? null : Long.valueOf(search.person(person));
        question =
                new Question(q, only == null ? Set.of() : Set.of(only), ofPost, topic, teamId, personId, from(), null);
        Results results = search.find(question, (int) Math.min(IdConverter.read(start), 100_000), SHOWN);
        hits = results.items().stream()
                .map(found -> Hit.of(found, results.marker()))
                .toList();
        more = results.next() == null ? null : address("start", results.next().toString());
        take("topic", topic == null ? null : "#" + topic, "message");
        take("team", teamId == null ? null : name(FoundKind.TEAM, teamId), "team");
        take("person", personId == null ? null : name(FoundKind.PERSON, personId), "person");
    }

    private String name(FoundKind named, long id) {
        return search.one(named, id).map(Found::title).orElse("…");
    }

    private void take(String parameter, String name, String icon) {
        if (name != null) {
            taken.add(new Filter(name, null, icon, address(parameter, null), true));
        }
    }

    private Instant from() {
        if (when == null) {
            return null;
        }
        Integer days = Optional.ofNullable(DAYS.get(when)).orElseThrow(NotFound::new);
        return clock.instant().minus(Duration.ofDays(days));
    }

    /** This page with something else asked, from its beginning; null takes a filter away. */
    private String address(String parameter, String value) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("q", question.typed());
        asked.put("kind", kind);
        asked.put("of", of);
        asked.put("topic", topic);
        asked.put("team", team);
        asked.put("person", person);
        asked.put("when", when);
        asked.put(parameter, value);
        if ("kind".equals(parameter)) {
            asked.remove("of");
        }
        return "/feed/search?"
                + asked.entrySet().stream()
                        .filter(one -> one.getValue() != null && !one.getValue().isEmpty())
                        .map(one -> one.getKey() + "=" + Hits.encoded(one.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String icon(FoundKind kind, String sort) {
        return switch (kind) {
            case POST -> sort.isEmpty() ? "message" : sort;
            case TOPIC -> "pin";
            case IDEA -> "bulb";
            case KUDOS -> "heart";
            default -> kind.key();
        };
    }

    /** What one can look for alone. */
    public List<Filter> getKinds() {
        List<Filter> kinds = new ArrayList<>();
        kinds.add(new Filter(null, "search.all", "search", address("kind", null), kind == null));
        for (FoundKind one : FoundKind.values()) {
            boolean chosen = one.key().equals(kind);
            kinds.add(new Filter(null, "search.kind." + one.key(), icon(one, ""), address("kind", one.key()), chosen));
        }
        return kinds;
    }

    /** The kinds of posts, while posts are looked for alone. */
    public List<Filter> getPostKinds() {
        return FoundKind.POST.key().equals(kind)
                ? Arrays.stream(PostKind.values())
                        .filter(one -> one != PostKind.KUDOS)
                        .map(one -> choice("of", one.key(), of, "feed.kind." + one.key(), one.key()))
                        .toList()
                : List.of();
    }

    /** Since when. */
    public List<Filter> getTimes() {
        return TIMES.stream()
                .map(one -> choice("when", one, when, "search.when." + one, "clock"))
                .toList();
    }

    private Filter choice(String parameter, String value, String present, String key, String icon) {
        boolean chosen = value.equals(present);
        return new Filter(null, key, icon, address(parameter, chosen ? null : value), chosen);
    }

    /** The filters of which there are too many to choose from here. */
    public List<Filter> getTaken() {
        return taken;
    }

    public List<Hit> getHits() {
        return hits;
    }

    /** Whether anything was looked for. */
    public boolean isAsked() {
        return question.isAsked();
    }

    /** Whether nothing was found. */
    public boolean isBare() {
        return isAsked() && hits.isEmpty();
    }

    /** Whether only some of everything is looked through. */
    public boolean isNarrowed() {
        return kind != null || of != null || topic != null || team != null || person != null || when != null;
    }

    /** This page with the words alone. */
    public String getEverywhere() {
        return "/feed/search?q=" + Hits.encoded(question.typed());
    }

    /** Where more is, or null. */
    public String getMore() {
        return more;
    }

    /** How much of everything can be found by now. */
    public SearchState getState() {
        return state;
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = blankToNull(q);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = blankToNull(kind);
    }

    public String getOf() {
        return of;
    }

    public void setOf(String of) {
        this.of = blankToNull(of);
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(String topic) {
        this.topic = blankToNull(topic);
    }

    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = blankToNull(team);
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = blankToNull(person);
    }

    public String getWhen() {
        return when;
    }

    public void setWhen(String when) {
        this.when = blankToNull(when);
    }

    public String getStart() {
        return start;
    }

    public void setStart(String start) {
        this.start = blankToNull(start);
    }
}
