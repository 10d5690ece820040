package org.prikbord.web.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * All texts by language: the shared ones and those of each portlet, under keys of its own. English is the root; what a language lacks is English (the build fails before it comes to that).
 */
@ApplicationScoped
public class Bundles {
    private static final String SHARED = "org/prikbord/web/texts";

    private volatile Map<String, Map<String, String>> byLanguage = Map.of();

    /** Reads the shared ones; each portlet adds its own at its start. */
    public Bundles() {
        add(SHARED, Bundles.class.getClassLoader());
    }

    /** Adds the texts of a portlet, which only its own class loader sees; adding them again changes nothing. */
    public void addPortlet(String name, ClassLoader loader) {
        add("org/prikbord/" + name + "/texts", loader);
    }

    private synchronized void add(String base, ClassLoader loader) {
        Map<String, Map<String, String>> all = new HashMap<>();
        for (String language : Languages.ALL) {
            Map<String, String> texts = new HashMap<>(byLanguage.getOrDefault(language, Map.of()));
            addTo(texts, base + ".properties", loader);
            if (!language.equals(Languages.DEFAULT)) {
                addTo(texts, base + "_" + language + ".properties", loader);
            }
            all.put(language, Map.copyOf(texts));
        }
        byLanguage = Map.copyOf(all);
    }

    /** The texts of a language; English for a language that we do not speak. */
    public Map<String, String> of(String language) {
        Map<String, String> texts = byLanguage.get(language);
        return texts == null ? byLanguage.get(Languages.DEFAULT) : texts;
    }

    /** The texts whose key starts with the prefix, by the rest of the key, in order. */
    public Map<String, String> startingWith(String prefix, String language) {
        Map<String, String> found = new TreeMap<>();
        of(language).forEach((key, text) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), text);
            }
        });
        return found;
    }

    private static void addTo(Map<String, String> texts, String file, ClassLoader loader) {
        Properties properties = new Properties();
        try (InputStream bytes = loader.getResourceAsStream(file)) {
            if (bytes == null) {
                return;
            }
            properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the texts in " + file, unreadable);
        }
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    }
}
