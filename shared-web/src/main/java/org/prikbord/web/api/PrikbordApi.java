package org.prikbord.web.api;

import jakarta.ws.rs.core.Application;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The JSON of a portlet. Each portlet extends it, puts <code>@ApplicationPath("api")</code> on it and names its
 * resources; nothing is found by scanning, so that every server finds the same.
 */
public abstract class PrikbordApi extends Application {
    /** The portlet's own resource classes. */
    protected abstract Set<Class<?>> resources();

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new LinkedHashSet<>(Set.of(
                RequestGuard.class, ProblemMapper.class, BodyReader.class, JsonWriter.class, SessionResource.class));
        classes.addAll(resources());
        return classes;
    }
}
