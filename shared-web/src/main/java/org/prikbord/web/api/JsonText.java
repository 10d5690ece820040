package org.prikbord.web.api;

import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Records, maps and lists as JSON, the same on every server: enum values by their lower-case key, moments and days as
 * ISO 8601, what is null or empty left out.
 */
public final class JsonText {
    /** Looked up once: the platform's own shorthand looks for its provider again at each value. */
    static final JsonProvider JSON = JsonProvider.provider();

    /** Looked up once for each kind of record: Java makes them anew each time it is asked. */
    private static final ClassValue<RecordComponent[]> PARTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            RecordComponent[] parts = type.getRecordComponents();
            for (RecordComponent part : parts) {
                part.getAccessor().trySetAccessible();
            }
            return parts;
        }
    };

    private JsonText() {}

    /** The JSON of this value. */
    public static String of(Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(json, value);
        }
        return text.toString();
    }

    /** The same in UTF-8. */
    static byte[] bytesOf(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            write(json, value);
        }
        return bytes.toByteArray();
    }

    /**
     * An answer that is this value. Its bytes are made here: a server whose own JSON provider is as near to the value's
     * type as ours takes either of them, and its own writes nothing of some records.
     */
    public static Response.ResponseBuilder answer(Object value) {
        return Response.ok(bytesOf(value), MediaType.APPLICATION_JSON);
    }

    private static void write(JsonGenerator json, Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof String text) {
            json.write(text);
        } else if (value instanceof Integer || value instanceof Long) {
            json.write(((Number) value).longValue());
        } else if (value instanceof Boolean flag) {
            json.write(flag);
        } else if (value instanceof Number number) {
            json.write(number.doubleValue());
        } else if (value instanceof Enum<?> key) {
            json.write(key.name().toLowerCase(Locale.ROOT));
        } else if (value instanceof Record written) {
            writeRecord(json, written);
        } else if (value instanceof JsonValue ready) {
            json.write(ready);
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((name, part) -> writePart(json, String.valueOf(name), part));
            json.writeEnd();
        } else if (value instanceof Iterable<?> items) {
            json.writeStartArray();
            items.forEach(item -> write(json, item));
            json.writeEnd();
        } else {
            json.write(value.toString());
        }
    }

    private static void writeRecord(JsonGenerator json, Record written) {
        json.writeStartObject();
        for (RecordComponent part : PARTS.get(written.getClass())) {
            writePart(json, part.getName(), read(written, part));
        }
        json.writeEnd();
    }

    private static void writePart(JsonGenerator json, String name, Object value) {
        Object present = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
        if (present != null) {
            json.writeKey(name);
            write(json, present);
        }
    }

    private static Object read(Record written, RecordComponent part) {
        try {
            return part.getAccessor().invoke(written);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException("Cannot read " + part, unreadable);
        }
    }
}
