package org.prikbord.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.prikbord.web.kept.Assets;

/** Small things that tags need: signs, initials, colours of avatars, addresses of styles. */
@Named
@ApplicationScoped
public class Look {
    private static final int HUES = 8;

    private final Assets assets;

    protected Look() {
        this(null);
    }

    @Inject
    public Look(Assets assets) {
        this.assets = assets;
    }

    /** The address of a sign in icons.svg. */
    public String icon(String name) {
        return getIcons() + "#" + name;
    }

    /** The address of icons.svg. */
    public String getIcons() {
        return assets.url("icons.svg");
    }

    /** The addresses of stylesheets that are named with spaces between them. */
    public List<String> styles(String names) {
        return Arrays.stream(names.strip().split("\\s+"))
                .map(name -> assets.url("css/" + name + ".css"))
                .toList();
    }

    /** The first letters of the first and of the last word. */
    public String initials(String name) {
        String[] words = name == null ? new String[] {""} : name.strip().split("\\s+");
        String last = words.length > 1 ? first(words[words.length - 1]) : "";
        return (first(words[0]) + last).toUpperCase(Locale.ROOT);
    }

    /** One of eight tints, always the same for the same name; scripts count it in the same way. */
    public int hue(String name) {
        return name == null ? 0 : name.chars().sum() % HUES;
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : Character.toString(word.codePointAt(0));
    }
}
