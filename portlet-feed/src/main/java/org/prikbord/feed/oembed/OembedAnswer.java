package org.prikbord.feed.oembed;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prikbord.model.base.LinkProvider;
import org.prikbord.model.base.Text;
import org.prikbord.model.linked.Card;
import org.prikbord.model.linked.LinkKind;

/**
 * What a site answers, as oEmbed 1.0 says it. Of its HTML the address of its first frame is taken, where that is at an
 * allowed origin, and nothing else; whatever is not as it should be is left out, and without a title there is no card.
 *
 * @param picture where its picture is; null for none at an origin of the site
 * @param age how long the site says that this holds; a day where it says nothing
 */
record OembedAnswer(Card card, URI picture, Duration age) {
    private static final Duration USUAL_AGE = Duration.ofDays(1);
    private static final int MOST_SECONDS = 100_000_000;
    private static final int LONGEST_SIDE = 10_000;
    private static final Pattern FRAME =
            Pattern.compile("(?i)<iframe\\s[^>]{0,2000}?\\bsrc\\s*=\\s*(?:\"([^\"]{1,1000})\"|'([^']{1,1000})')");

    /** What could make a name look like something else, or end a line. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+");

    /**
     * Reads it; nothing for what says nothing that can be shown.
     *
     * @param site that was asked
     * @param players further origins of which something may play
     */
    static Optional<OembedAnswer> of(byte[] body, LinkProvider site, Set<String> players) {
        try (JsonReader reader = Json.createReader(new StringReader(new String(body, StandardCharsets.UTF_8)))) {
            return of(reader.readObject(), site, players);
        } catch (RuntimeException noJson) {
            // parsers throw whatever they like at what is no JSON, or too deep
            return Optional.empty();
        }
    }

    private static Optional<OembedAnswer> of(JsonObject said, LinkProvider site, Set<String> players) {
        Optional<LinkKind> kind = Arrays.stream(LinkKind.values())
                .filter(one -> one.key().equals(words(said, "type", Card.LONGEST_NAME)))
                .findFirst();
        String title = words(said, "title", Card.LONGEST_TITLE);
        if (kind.isEmpty() || title.isEmpty()) {
            return Optional.empty();
        }
        Card card = new Card(
                kind.get(),
                title,
                words(said, "author_name", Card.LONGEST_NAME),
                words(said, "provider_name", Card.LONGEST_NAME),
                frame(said, kind.get(), site, players),
                Card.Thumbnail.NONE);
        String picture = text(said, "thumbnail_url");
        String shown = picture.isEmpty() && kind.get() == LinkKind.PHOTO ? text(said, "url") : picture;
        return Optional.of(new OembedAnswer(card, site.own(shown).orElse(null), age(said)));
    }

    private static Card.Frame frame(JsonObject said, LinkKind kind, LinkProvider site, Set<String> players) {
        if (kind != LinkKind.VIDEO && kind != LinkKind.RICH) {
            return Card.Frame.NONE;
        }
        Matcher frame = FRAME.matcher(text(said, "html"));
        if (!frame.find()) {
            return Card.Frame.NONE;
        }
        String source = frame.group(1) == null ? frame.group(2) : frame.group(1);
        return LinkProvider.web(source.replace("&amp;", "&").strip())
                .filter(LinkProvider::isPrivate)
                .filter(address -> site.origins().contains(LinkProvider.originOf(address))
                        || players.contains(LinkProvider.originOf(address)))
                .map(address -> new Card.Frame(address.toASCIIString(), (int) number(said, "width", LONGEST_SIDE), (int)
                        number(said, "height", LONGEST_SIDE)))
                .orElse(Card.Frame.NONE);
    }

    private static Duration age(JsonObject said) {
        long seconds = number(said, "cache_age", MOST_SECONDS);
        return seconds == 0 ? USUAL_AGE : Duration.ofSeconds(seconds);
    }

    private static String text(JsonObject said, String key) {
        return said.get(key) instanceof JsonString value ? value.getString() : "";
    }

    private static String words(JsonObject said, String key, int most) {
        String bare = UNSEEN.matcher(Text.storable(text(said, key))).replaceAll(" ");
        return Text.shortened(bare.replaceAll("\\s+", " ").strip(), most);
    }

    /** A whole number from 1 on, also where it is written as a text; 0 for anything else. */
    private static long number(JsonObject said, String key, int most) {
        JsonValue value = said.get(key);
        if (value instanceof JsonNumber number) {
            double exact = number.doubleValue();
            return exact >= 1 && exact <= most ? (long) exact : 0;
        }
        String typed = text(said, key);
        return typed.matches("\\d{1,8}") ? Math.min(most, Long.parseLong(typed)) : 0;
    }
}
