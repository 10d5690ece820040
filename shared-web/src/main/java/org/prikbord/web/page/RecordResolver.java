package org.prikbord.web.page;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.prikbord.model.person.PersonView;
import org.prikbord.web.text.Names;

/**
 * Lets pages read records as they read beans: <code>#{post.author.name}</code> asks <code>author()</code> and
 * <code>name()</code>. What is an {@link Optional} and empty is null. Who stands in the place of an author without a name
 * is called what the language calls one.
 */
public class RecordResolver extends ELResolver {
    private final Map<Class<?>, Map<String, Optional<Method>>> methods = new ConcurrentHashMap<>();

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (!(base instanceof Record) || property == null) {
            return null;
        }
        Optional<Method> method = method(base.getClass(), property.toString());
        if (method.isEmpty()) {
            return null;
        }
        context.setPropertyResolved(base, property);
        if (base instanceof PersonView person && person.isNobody()) {
            return nobody(person, property.toString());
        }
        try {
            Object value = method.get().invoke(base);
            return value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new ELException("Cannot read " + property + " of " + base.getClass(), failed);
        }
    }

    private static Object nobody(PersonView person, String property) {
        Names names = CDI.current().select(Names.class).get();
        return switch (property) {
            case "id" -> person.id();
            case "userName" -> person.userName();
            case "team" -> names.team(person);
            default -> names.of(person);
        };
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        if (base instanceof Record && property != null) {
            context.setPropertyResolved(base, property);
        }
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (base instanceof Record) {
            throw new PropertyNotWritableException("A record does not change: " + property);
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        if (base instanceof Record && property != null) {
            context.setPropertyResolved(base, property);
        }
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? String.class : null;
    }

    private Optional<Method> method(Class<?> type, String name) {
        return methods.computeIfAbsent(type, fresh -> new ConcurrentHashMap<>())
                .computeIfAbsent(name, asked -> find(type, asked));
    }

    private static Optional<Method> find(Class<?> type, String name) {
        try {
            Method method = type.getMethod(name);
            return method.trySetAccessible() ? Optional.of(method) : Optional.empty();
        } catch (NoSuchMethodException none) {
            return Optional.empty();
        }
    }
}
