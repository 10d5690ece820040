package org.prikbord.web.api;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.NoSuchElementException;

/** Reads a {@link Body}; what is no JSON object in UTF-8 is a {@link BadRequest}. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
public class BodyReader implements MessageBodyReader<Body> {
    private static final int DEEPEST = 16;
    private static final char REPLACEMENT = '\uFFFD';
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Body.class;
    }

    @Override
    public Body readFrom(
            Class<Body> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        return new Body(parse(in.readAllBytes()));
    }

    /** The object in these bytes. */
    static JsonObject parse(byte[] bytes) {
        if (depth(bytes) > DEEPEST) {
            throw new BadRequest("json.malformed");
        }
        try (JsonParser parser = JsonText.JSON.createParser(new StringReader(text(bytes)))) {
            if (parser.hasNext() && parser.next() == JsonParser.Event.START_OBJECT) {
                JsonObject object = parser.getObject();
                if (!parser.hasNext()) {
                    return object;
                }
            }
            throw new BadRequest("json.object");
        } catch (JsonException | IllegalStateException | NoSuchElementException malformed) {
            throw new BadRequest("json.malformed");
        }
    }

    /** How deep lists and objects are nested; counted before parsing, which would end in a stack overflow. */
    private static int depth(byte[] bytes) {
        int depth = 0;
        int deepest = 0;
        boolean quoted = false;
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            if (quoted && b == '\\') {
                i++;
            } else if (b == '"') {
                quoted = !quoted;
            } else if (!quoted && (b == '[' || b == '{')) {
                deepest = Math.max(deepest, ++depth);
            } else if (!quoted && (b == ']' || b == '}')) {
                depth--;
            }
        }
        return deepest;
    }

    /**
     * What is not UTF-8 would be read as replacement characters, and would not be the same bytes again. Some programs
     * begin with a byte order mark.
     */
    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0 && !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
            throw new BadRequest("json.malformed");
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
