package org.prikbord.web.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
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
    public static JsonValue valueOf(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof JsonValue json) {
            return json;
        }
        if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Integer || value instanceof Long) {
            return JSON.createValue(((Number) value).longValue());
        }
        if (value instanceof Number number) {
            return JSON.createValue(number.doubleValue());
        }
        if (value instanceof Enum<?> key) {
            return JSON.createValue(key.name().toLowerCase(Locale.ROOT));
        }
        if (value instanceof Map<?, ?> map) {
            return object(map);
        }
        if (value instanceof Iterable<?> items) {
            return array(items);
        }
        return value instanceof Record written ? object(written) : JSON.createValue(value.toString());
    }

    private static JsonValue array(Iterable<?> items) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        items.forEach(item -> array.add(valueOf(item)));
        return array.build();
    }

    private static JsonValue object(Map<?, ?> map) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        map.forEach((name, value) -> add(object, String.valueOf(name), value));
        return object.build();
    }

    private static JsonValue object(Record written) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        for (RecordComponent part : PARTS.get(written.getClass())) {
            add(object, part.getName(), read(written, part));
        }
        return object.build();
    }

    private static void add(JsonObjectBuilder object, String name, Object value) {
        Object present = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
        if (present != null) {
            object.add(name, valueOf(present));
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
