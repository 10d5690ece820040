package org.prikbord.web.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.prikbord.model.base.RuleBroken;

/**
 * The texts in the language of this request. On a page: <code>#{text['feed.title']}</code>, or with arguments
 * <code>#{text.of('feed.comments', post.comments)}</code>. Arguments are {@link MessageFormat}'s, plurals its
 * <code>{0,choice,0#no comments|1#one comment|1&lt;{0} comments}</code>. Texts use the typographic apostrophe: the
 * plain one means something to MessageFormat.
 */
@Named("text")
@RequestScoped
public class Texts extends AbstractMap<String, String> {
    private final Bundles bundles;
    private final Language language;

    protected Texts() {
        this(null, null);
    }

    @Inject
    public Texts(Bundles bundles, Language language) {
        this.bundles = bundles;
        this.language = language;
    }

    /** The text as it stands in the bundle; the key between question marks when there is none. */
    @Override
    public String get(Object key) {
        String text = bundles.of(language.tag()).get(String.valueOf(key));
        return text == null ? "??" + key + "??" : text;
    }

    /** The text with its arguments filled in; numbers, days and moments as the language writes them. */
    public String of(String key, Object... arguments) {
        return new MessageFormat(get(key), language.locale()).format(shown(arguments));
    }

    private Object[] shown(Object... arguments) {
        return Arrays.stream(arguments).map(this::shown).toArray();
    }

    private Object shown(Object argument) {
        if (argument instanceof LocalDate day) {
            return language.dates("d MMMM yyyy").format(day);
        }
        if (argument instanceof LocalDateTime moment) {
            boolean midnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
            return language.dates(midnight ? "d MMMM yyyy" : "d MMMM yyyy, HH:mm")
                    .format(moment);
        }
        return argument;
    }

    /** What a broken rule means, to the person who broke it. */
    public String of(RuleBroken broken) {
        return of(broken.messageKey(), broken.args().toArray());
    }

    /** Whether there is such a text. */
    @Override
    public boolean containsKey(Object key) {
        return bundles.of(language.tag()).containsKey(String.valueOf(key));
    }

    /** The texts for scripts, those under <code>js.</code>, as a JSON object that is safe within a script element. */
    public String script() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        bundles.startingWith("js.", language.tag()).forEach(json::add);
        return json.build().toString().replace("<", "\\u003c");
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return bundles.of(language.tag()).entrySet();
    }
}
