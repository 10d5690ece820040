package org.prikbord.web.api;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.base.Keys;

/**
 * A JSON object that somebody sent. A field that is missing or of another type than asked for is a {@link BadRequest}
 * at that field; what the values may be is the domain's to say. Resources take it as their parameter.
 */
public final class Body {
    /** A number of 1e999999999 fits into a line and fills the memory once it is written out. */
    private static final int MOST_DECIMALS = 20;

    private final JsonObject json;

    public Body(JsonObject json) {
        this.json = json;
    }

    /** A text, which may be empty. */
    public String text(String field) {
        return maybeText(field).orElseThrow(() -> missing(field));
    }

    /** A text, if it is there. */
    public Optional<String> maybeText(String field) {
        return value(field).map(value -> string(field, value));
    }

    /** A list of texts; empty when it is not there. */
    public List<String> texts(String field) {
        Optional<JsonValue> value = value(field);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get().getValueType() != JsonValue.ValueType.ARRAY) {
            throw BadRequest.in(field, "json.list");
        }
        List<String> texts = new ArrayList<>();
        value.get().asJsonArray().forEach(item -> texts.add(string(field, item)));
        return texts;
    }

    /** A list of ids; empty when it is not there. */
    public List<Long> ids(String field) {
        Optional<JsonValue> value = value(field);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get().getValueType() != JsonValue.ValueType.ARRAY) {
            throw BadRequest.in(field, "json.list");
        }
        List<Long> ids = new ArrayList<>();
        value.get().asJsonArray().forEach(item -> ids.add(whole(field, item)));
        return ids;
    }

    /** An object, if it is there. */
    public Optional<Body> maybeObject(String field) {
        return value(field).map(value -> object(field, value));
    }

    private static Body object(String field, JsonValue value) {
        if (value.getValueType() != JsonValue.ValueType.OBJECT) {
            throw BadRequest.in(field, "json.object");
        }
        return new Body(value.asJsonObject());
    }

    /** A list of objects; empty when it is not there. */
    public List<Body> objects(String field) {
        Optional<JsonValue> value = value(field);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get().getValueType() != JsonValue.ValueType.ARRAY) {
            throw BadRequest.in(field, "json.list");
        }
        List<Body> objects = new ArrayList<>();
        for (JsonValue item : value.get().asJsonArray()) {
            objects.add(object(field, item));
        }
        return objects;
    }

    /** A whole number. */
    public long number(String field) {
        return whole(field, value(field).orElseThrow(() -> missing(field)));
    }

    /** A whole number, if it is there. */
    public Optional<Long> maybeNumber(String field) {
        return value(field).map(value -> whole(field, value));
    }

    /** Which version of something is meant, counted from 0. */
    public int version(String field) {
        return maybeVersion(field).orElseThrow(() -> missing(field));
    }

    /** Which version of something is meant, if it is said. */
    public Optional<Integer> maybeVersion(String field) {
        return maybeNumber(field).map(number -> {
            if (number < 0 || number > Integer.MAX_VALUE) {
                throw BadRequest.in(field, "json.number");
            }
            return number.intValue();
        });
    }

    /** A number that may have decimals, if it is there. */
    public Optional<BigDecimal> maybeDecimal(String field) {
        return value(field).map(value -> {
            if (value instanceof JsonNumber number
                    && Math.abs((long) number.bigDecimalValue().scale()) <= MOST_DECIMALS) {
                return number.bigDecimalValue();
            }
            throw BadRequest.in(field, "json.number");
        });
    }

    /** A day, as <code>2026-12-24</code>, if it is there. */
    public Optional<LocalDate> maybeDay(String field) {
        return maybeText(field).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException noDay) {
                throw BadRequest.in(field, "json.day");
            }
        });
    }

    /** A moment in the company's zone, as <code>2026-12-24T09:00</code>, if it is there. */
    public Optional<LocalDateTime> maybeMoment(String field) {
        return maybeText(field).map(text -> {
            try {
                return LocalDateTime.parse(text);
            } catch (DateTimeException noMoment) {
                throw BadRequest.in(field, "json.moment");
            }
        });
    }

    /** Whether something is so; it is not when the field is not there. */
    public boolean flag(String field) {
        JsonValue value = value(field).orElse(JsonValue.FALSE);
        if (value.equals(JsonValue.TRUE) || value.equals(JsonValue.FALSE)) {
            return value.equals(JsonValue.TRUE);
        }
        throw BadRequest.in(field, "json.flag");
    }

    /** One of the values of an enum, by its lower-case key. */
    public <E extends Enum<E>> E choice(String field, Class<E> type) {
        return maybeChoice(field, type).orElseThrow(() -> missing(field));
    }

    /** The same, if it is there. */
    public <E extends Enum<E>> Optional<E> maybeChoice(String field, Class<E> type) {
        return maybeText(field).map(key -> Keys.typed(type, field, key));
    }

    private Optional<JsonValue> value(String field) {
        JsonValue value = json.get(field);
        return value == null || value.equals(JsonValue.NULL) ? Optional.empty() : Optional.of(value);
    }

    private static String string(String field, JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw BadRequest.in(field, "json.text");
    }

    private static long whole(String field, JsonValue value) {
        if (value instanceof JsonNumber number && number.isIntegral()) {
            try {
                return number.longValueExact();
            } catch (ArithmeticException tooLarge) {
                throw BadRequest.in(field, "json.number");
            }
        }
        throw BadRequest.in(field, "json.number");
    }

    private static BadRequest missing(String field) {
        return BadRequest.in(field, "json.missing");
    }
}
