package org.prikbord.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a browser asks for when somebody opens the home page: found by reading what the home page is made of. */
final class Plan {
    private static final String HOME = "/";
    private static final String SCRIPT = "/feed/embed.js";
    private static final List<String> WIDGETS =
            List.of("/feed/widget?lang=en", "/ideas/widget?lang=en", "/kudos/widget?lang=en");
    private static final Pattern FILE =
            Pattern.compile("(?:src|href)=\"(/[^\"#]+\\.(?:css|js|svg|png|woff2)(?:\\?[^\"#]*)?)[\"#]");
    private static final Pattern IMPORT =
            Pattern.compile("(?:\\bfrom\\s*|\\bimport\\s*\\(?\\s*|@import\\s+|url\\()[\"']?(\\.{0,2}/[^\"')]+)[\"')]");
    private static final Pattern POST = Pattern.compile("data-react=\"[a-z]+\"[^>]*data-post=\"(\\d+)\"");
    private static final Pattern IDEA = Pattern.compile("data-vote=\"(\\d+)\"");
    private static final Pattern KEY = Pattern.compile("data-key=\"([\\d-]+)\"");

    private final Stage stage;

    Plan(Stage stage) {
        this.stage = stage;
    }

    /**
     * Lines of {@code <who> <path> <tag>}: {@code all} ask for it; {@code first} only who was never here; {@code again}
     * send the tag along when they were.
     */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        Map<String, String> documents = new LinkedHashMap<>();
        for (String path : List.of(HOME, SCRIPT)) {
            Client.Seen seen = look(path);
            documents.put(path, seen.text());
            lines.add("again " + path + " " + seen.tag());
        }
        for (String path : WIDGETS) {
            documents.put(path, look(path).text());
            lines.add("all " + path + " ");
        }
        files(documents).forEach(path -> lines.add("first " + path + " "));
        String feed = documents.get(WIDGETS.get(0));
        lines.add("all /feed/api/mine?posts=" + ids(POST, feed) + " ");
        String ideas = ids(IDEA, documents.get(WIDGETS.get(1)));
        if (!ideas.isEmpty()) {
            lines.add("all /ideas/api/mine?ideas=" + ideas + " ");
        }
        return lines;
    }

    /** What a browser asks for when it hears of something new on the feed. */
    String look() {
        String newest = KEY.matcher(look(WIDGETS.get(0)).text())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        return "/feed/api/posts?limit=100&after=" + newest;
    }

    private Client.Seen look(String path) {
        Client.Seen seen = Client.get(
                stage.address(),
                path,
                Map.of("Accept-Language", "en"),
                stage.cookies().get(0));
        if (seen.status() != 200) {
            throw new IllegalStateException(path + " answered " + seen.status());
        }
        return seen;
    }

    private Set<String> files(Map<String, String> documents) {
        Set<String> found = new TreeSet<>();
        documents.forEach((path, text) -> FILE.matcher(text).results().forEach(hit -> found.add(hit.group(1))));
        documents.forEach((path, text) -> found.addAll(imports(path, text)));
        List<String> unread = new ArrayList<>(found);
        while (!unread.isEmpty()) {
            String path = unread.remove(unread.size() - 1);
            if (path.matches(".*\\.(js|css)(\\?.*)?")) {
                imports(path, look(path).text()).stream().filter(found::add).forEach(unread::add);
            }
        }
        found.remove(SCRIPT);
        return found;
    }

    private Set<String> imports(String path, String text) {
        if (!path.matches(".*\\.(js|css)(\\?.*)?")) {
            return Set.of();
        }
        return IMPORT.matcher(text)
                .results()
                .map(hit -> stage.address().resolve(path).resolve(hit.group(1)))
                .map(address ->
                        address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()))
                .filter(address -> address.matches(".*\\.(css|js|svg|png|woff2)(\\?.*)?"))
                .collect(Collectors.toSet());
    }

    private static String ids(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .collect(Collectors.joining(","));
    }
}
