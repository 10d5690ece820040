package org.prikbord.model.base;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Takes settings one by one and remembers what is wrong with each, so that all of it can be told at once. */
final class SettingsReader {
    static final String PREFIX = "prikbord.";

    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.\\-\\[\\]:]+");
    private static final Pattern ADDRESS = Pattern.compile("[a-z0-9.]{1,12}@[a-z0-9]([a-z0-9.-]{0,200}[a-z0-9])?");
    private static final Pattern DAY = Pattern.compile("(?i)mon|tue|wed|thu|fri|sat|sun");
    private static final Pattern ROLE_NUMBER =
            Pattern.compile("(?i)(employee|communications|sponsor|administrator):\\d{1,6}");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern RULE = Pattern.compile("(team|manager|person|group):.+");

    private final Map<String, String> given;
    private final Set<String> known = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    SettingsReader(Map<String, String> given) {
        this.given = new TreeMap<>(given);
    }

    String text(String key, String whenMissing) {
        known.add(key);
        String value = given.get(key);
        return value == null || value.isBlank() ? whenMissing : value.strip();
    }

    String oneOf(String key, String whenMissing, String... allowed) {
        String value = text(key, whenMissing);
        return Arrays.stream(allowed)
                .filter(value::equalsIgnoreCase)
                .findFirst()
                .orElseGet(() -> wrong(key, value, "one of " + String.join(", ", allowed), whenMissing));
    }

    int number(String key, int whenMissing, int least, int most) {
        String value = text(key, String.valueOf(whenMissing));
        String allowed = "a whole number from " + least + " to " + most;
        if (!value.matches("\\d{1,9}")) {
            return wrong(key, value, allowed, whenMissing);
        }
        int number = Integer.parseInt(value);
        return number < least || number > most ? wrong(key, value, allowed, whenMissing) : number;
    }

    ZoneId zone(String key, String whenMissing) {
        String value = text(key, whenMissing);
        try {
            return ZoneId.of(value);
        } catch (DateTimeException unknown) {
            return wrong(key, value, "a time zone such as Europe/Amsterdam", ZoneId.of(whenMissing));
        }
    }

    String colour(String key, String whenMissing) {
        String value = text(key, whenMissing);
        return COLOUR.matcher(value).matches() ? value : wrong(key, value, "a colour such as #0e625c", whenMissing);
    }

    /** A text that nobody guesses; empty when it is missing, and never told when it is wrong. */
    String secret(String key, int shortest) {
        String value = text(key, "");
        if (value.isEmpty() || (value.length() >= shortest && value.matches("[\\x21-\\x7e]+"))) {
            return value;
        }
        problems.add(key + ": must be at least " + shortest + " letters, digits or signs, without a space");
        return "";
    }

    List<String> origins(String key) {
        return list(key, ORIGIN, "a comma-separated list of origins such as https://intranet.example.com");
    }

    List<LinkProvider> providers(String key) {
        List<LinkProvider> providers = new ArrayList<>();
        for (String rule : items(text(key, ""))) {
            LinkProvider.of(rule)
                    .ifPresentOrElse(
                            providers::add,
                            () -> wrong(
                                    key,
                                    rule,
                                    "a comma-separated list such as https://video.example.com/watch/*=https://video.example.com/oembed",
                                    null));
        }
        return List.copyOf(providers);
    }

    List<String> rules(String key) {
        return list(key, RULE, "a comma-separated list of team:NAME, manager:NAME, person:USERNAME or group:NAME");
    }

    List<String> days(String key) {
        return list(key, DAY, "a comma-separated list of mon, tue, wed, thu, fri, sat, sun");
    }

    List<String> addresses(String key) {
        return list(
                key,
                ADDRESS,
                "an address such as reply@board.example.com, with at most 12 letters and digits before the @");
    }

    /** Some of what is allowed, in the order in which they are given, each once; the names in lower case. */
    List<String> choices(String key, String whenMissing, int most, List<String> allowed) {
        String value = text(key, whenMissing);
        List<String> items = items(value.toLowerCase(Locale.ROOT));
        boolean each = allowed.containsAll(items) && new HashSet<>(items).size() == items.size();
        if (items.isEmpty() || items.size() > most || !each) {
            String names = String.join(", ", allowed);
            return wrong(key, value, "a comma-separated list of 1 to " + most + " of " + names + ", each once", items);
        }
        return items;
    }

    /** Numbers for some roles, such as <code>sponsor:20, communications:30</code>. */
    Map<Role, Integer> roleNumbers(String key, int most) {
        Map<Role, Integer> numbers = new EnumMap<>(Role.class);
        for (String item : list(key, ROLE_NUMBER, "a comma-separated list such as sponsor:20, communications:30")) {
            if (ROLE_NUMBER.matcher(item).matches()) {
                String[] parts = item.split(":");
                int number = Integer.parseInt(parts[1]);
                if (number < 1 || number > most) {
                    wrong(key, item, "a role and a number from 1 to " + most, null);
                }
                numbers.put(Keys.parse(Role.class, parts[0]), number);
            }
        }
        return numbers;
    }

    private static List<String> items(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private List<String> list(String key, Pattern form, String allowed) {
        List<String> items = items(text(key, ""));
        for (String item : items) {
            if (!form.matcher(item).matches()) {
                wrong(key, item, allowed, null);
            }
        }
        return items;
    }

    private <T> T wrong(String key, String value, String allowed, T instead) {
        problems.add(key + " = \"" + value + "\": must be " + allowed);
        return instead;
    }

    /** Throws {@link WrongSettings} when anything was wrong, keys that nobody knows included. */
    void done() {
        for (String key : given.keySet()) {
            if (key.startsWith(PREFIX) && !known.contains(key)) {
                String all = String.join(", ", known.stream().sorted().toList());
                problems.add(key + " = \"" + given.get(key) + "\": there is no such key; the keys are " + all);
            }
        }
        if (!problems.isEmpty()) {
            throw new WrongSettings(problems);
        }
    }
}
