package org.prikbord.feed.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.prikbord.model.base.Settings;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.event.Channels;
import org.prikbord.model.event.EventType;
import org.prikbord.model.event.Events;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.event.Relay;
import org.prikbord.model.person.HrRecord;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;
import org.prikbord.model.person.TeamKind;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.Posts;
import org.prikbord.model.search.Question;
import org.prikbord.model.search.Search;
import org.prikbord.model.search.SearchFollower;
import org.prikbord.model.search.SearchSources;
import org.prikbord.proof.Results;
import org.prikbord.proof.Screen;

/**
 * Search over 200,000 posts in Dutch and French, each different from the others: how long a page takes, the database's
 * last word included, for words that are right, misspelt and unfinished; and how long after its commit a post is found.
 */
final class SearchFigures {
    private static final int POSTS = 200_000;
    private static final int AT_ONCE = 2_000;
    private static final int WARM_UP = 300;
    private static final int ASKED = 1_000;
    private static final int FRESH = 20;
    private static final double MILLIS = 40;
    private static final double SECONDS = 2;
    /** As often as the follower looks by itself on a server. */
    private static final int LOOK_EACH_MILLIS = 500;

    private final Results results;
    private final Random random = new Random(20_261_128);
    private final Clock clock = Clock.systemUTC();
    private final Channels channels = new Channels();

    SearchFigures(Results results) {
        this.results = results;
    }

    void measure() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(results.folder().resolve("search"));
        List<String> texts = texts();
        try (Place place = new Place()) {
            Person author = author(place);
            fill(place, author, texts);
            SearchSources sources = new SearchSources(place.em());
            SearchFollower follower = new SearchFollower(
                    sources,
                    new Events(place.em()),
                    channels,
                    place.transactions(),
                    clock,
                    new Settings(Map.of("prikbord.search.directory", folder.toString())));
            long begin = System.nanoTime();
            follower.look();
            say("%,d posts read in %.1f s, %.1f MB on the disk", POSTS, seconds(begin), megabytes(folder));
            Search search = new Search(follower, sources, clock);
            SignedIn reader = place.in(() -> new People(place.em())
                    .findForSignIn(author.id())
                    .orElseThrow()
                    .signedIn());
            results.atMost("search.ms", median(place, search, reader, texts), "ms", MILLIS);
            results.atMost("search.fresh", slowestFresh(place, follower, search, author, reader), "s", SECONDS);
            follower.stop();
        }
    }

    private static List<String> texts() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(System.getProperty("bench.texts")))) {
            return lines.flatMap(SearchFigures::both).toList();
        }
    }

    private static Stream<String> both(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            JsonObject both = reader.readObject();
            return Stream.of(both.getString("nl"), both.getString("fr"));
        }
    }

    private static Person author(Place place) {
        return place.in(() -> {
            Team team = new Team("Bench", TeamKind.DEPARTMENT);
            place.em().persist(team);
            Person person =
                    new Person(new HrRecord("E1", "anna", "Anna", "Bench", null, null, null, null, "nl", true), team);
            place.em().persist(person);
            return person;
        });
    }

    private static void fill(Place place, Person author, List<String> texts) {
        for (int from = 0; from < POSTS; from += AT_ONCE) {
            String[] some = new String[AT_ONCE];
            for (int i = 0; i < AT_ONCE; i++) {
                some[i] = texts.get((from + i) % texts.size()) + " nr" + Integer.toString(from + i, 36);
            }
            place.in(() -> place.em()
                    .createNativeQuery("insert into post (author_id, kind, text, created_at, version)"
                            + " select :author, 'message', t, now() - interval '1 day', 0 from unnest(:texts) as t")
                    .setParameter("author", author.id())
                    .setParameter("texts", some)
                    .executeUpdate());
        }
    }

    private double median(Place place, Search search, SignedIn reader, List<String> texts) {
        long[] nanos = new long[ASKED];
        long found = 0;
        for (int i = -WARM_UP; i < ASKED; i++) {
            Question question = question(typed(texts));
            long begin = System.nanoTime();
            boolean any =
                    place.in(() -> !search.find(question, reader, 0, 20).items().isEmpty());
            if (i >= 0) {
                nanos[i] = System.nanoTime() - begin;
                found += any ? 1 : 0;
            }
        }
        Arrays.sort(nanos);
        say(
                "median %.1f ms, p95 %.1f ms, slowest %.1f ms; %d of %d questions found something",
                nanos[ASKED / 2] / 1e6, nanos[ASKED * 95 / 100] / 1e6, nanos[ASKED - 1] / 1e6, found, ASKED);
        return nanos[ASKED / 2] / 1e6;
    }

    private static Question question(String typed) {
        return new Question(typed, Set.of(), null, null, null, null, null, null);
    }

    /** One to three words of some text; one in three misspelt, one in three unfinished. */
    private String typed(List<String> texts) {
        List<String> words = new ArrayList<>(
                Stream.of(texts.get(random.nextInt(texts.size())).split("[^\\p{L}]+"))
                        .filter(word -> word.length() > 4)
                        .toList());
        StringBuilder typed = new StringBuilder();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count && !words.isEmpty(); i++) {
            String word = words.remove(random.nextInt(words.size()));
            int at = 1 + random.nextInt(word.length() - 1);
            int kind = random.nextInt(3);
            typed.append(
                    kind == 0
                            ? word.substring(0, at) + word.substring(at + 1)
                            : kind == 1 && i == count - 1 ? word.substring(0, Math.max(2, at)) : word);
            typed.append(' ');
        }
        return typed.toString();
    }

    private double slowestFresh(Place place, SearchFollower follower, Search search, Person author, SignedIn reader)
            throws InterruptedException {
        ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
        looks.scheduleWithFixedDelay(follower::look, 0, LOOK_EACH_MILLIS, TimeUnit.MILLISECONDS);
        double slowest = 0;
        for (int i = 0; i < FRESH; i++) {
            String word = "fresh" + (char) ('a' + i) + Long.toString(Math.abs(random.nextLong()), 36);
            post(place, author, word);
            long begin = System.nanoTime();
            while (place.in(
                    () -> search.find(question(word), reader, 0, 1).items().isEmpty())) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            slowest = Math.max(slowest, seconds(begin));
        }
        looks.shutdownNow();
        return slowest;
    }

    private void post(Place place, Person author, String text) {
        place.in(() -> {
            Relay relay = new Relay(new Events(place.em()), channels, place.transactions(), clock, List.of());
            Outbox outbox = new Outbox(place.em(), place.afterTransaction(), channels, relay, clock);
            Person writer = new People(place.em()).get(author.id());
            Post post = new Post(writer, new Post.Words(PostKind.MESSAGE, text), List.of(), clock);
            new Posts(place.em(), clock).add(post);
            outbox.write(EventType.POST_WRITTEN, post.id(), author.id());
            return post;
        });
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double megabytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum() / 1e6;
        }
    }

    private static void say(String words, Object... numbers) {
        Screen.say(String.format(Locale.ROOT, words, numbers));
    }
}
