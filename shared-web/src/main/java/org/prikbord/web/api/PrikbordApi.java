package org.prikbord.web.api;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the JSON of every portlet has in common. Each portlet has an <code>Application</code> of its own with
 * <code>@ApplicationPath("api")</code> that names its resources; nothing is found by scanning, so that every server finds
 * the same. It extends <code>Application</code> itself: WildFly does not see that a class of the WAR is one when a class
 * of the EAR's library stands between.
 */
public final class PrikbordApi {
    private PrikbordApi() {}

    /** The portlet's own resource classes and the common ones. */
    public static Set<Class<?>> with(Class<?>... resources) {
        Set<Class<?>> classes = new LinkedHashSet<>(Set.of(
                RequestGuard.class,
                ProblemMapper.class,
                TransactionProblemMapper.class,
                BodyReader.class,
                NotKept.class,
                SessionResource.class));
        classes.addAll(Set.of(resources));
        return classes;
    }
}
