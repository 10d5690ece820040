package org.prikbord.kudos.keepsake;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import java.awt.Shape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The product's signs, by their names in <code>icons.svg</code>, as shapes to be filled. */
final class Signs {
    /** How wide and high they are. */
    static final float SIZE = 24;

    private static final String FILE = "/META-INF/assets/icons.svg";
    private static final Pattern SYMBOL =
            Pattern.compile("<symbol id=\"([a-z-]+)\" viewBox=\"0 0 24 24\">(.*?)</symbol>");

    /** What the class of signs says in the stylesheets. */
    private static final String DRAWING = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"24\" height=\"24\""
            + " viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"black\" stroke-width=\"1.75\""
            + " stroke-linecap=\"round\" stroke-linejoin=\"round\">%s</svg>";

    private final Map<String, Shape> drawn = new ConcurrentHashMap<>();
    private Map<String, String> symbols;

    /** The sign of that name, when there is one. Those that were asked for are kept: a company has few values. */
    Optional<Shape> sign(String name) {
        String symbol = symbols().get(name);
        return symbol == null ? Optional.empty() : Optional.of(drawn.computeIfAbsent(symbol, Signs::shape));
    }

    private static Shape shape(String symbol) {
        byte[] source = DRAWING.formatted(symbol).getBytes(StandardCharsets.UTF_8);
        SVGDocument drawing = new SVGLoader().load(new ByteArrayInputStream(source));
        if (drawing == null) {
            throw new IllegalStateException("No drawing is in " + symbol);
        }
        return drawing.computeShape();
    }

    private synchronized Map<String, String> symbols() {
        if (symbols == null) {
            symbols = SYMBOL.matcher(text())
                    .results()
                    .collect(Collectors.toUnmodifiableMap(found -> found.group(1), found -> found.group(2)));
        }
        return symbols;
    }

    private static String text() {
        try (InputStream file = Signs.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("No " + FILE);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
