package org.prikbord.web.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotSignedIn;

/** Lets a request through to its resource when somebody is signed in, or need not be, and its body is not too large. */
@Provider
@Priority(Priorities.AUTHORIZATION)
@Dependent
public class RequestGuard implements ContainerRequestFilter {
    /** Enough for the longest text that the domain takes, however it is escaped. */
    public static final long USUAL = 256 * 1024L;

    /** The id of whom a request that waited on a device is meant to be from: somebody else may be signed in by now. */
    public static final String MEANT = "Prikbord-Person";

    @Context
    private ResourceInfo resource;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Problems problems;

    private boolean isWhoIsMeant(ContainerRequestContext request) {
        String meant = request.getHeaderString(MEANT);
        return currentPerson
                .get()
                .filter(person -> meant == null || meant.equals(String.valueOf(person.personId())))
                .isPresent();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        boolean open = method.isAnnotationPresent(OpenToAnybody.class);
        String path = request.getUriInfo().getRequestUri().getRawPath();
        if (!open && !isWhoIsMeant(request)) {
            request.abortWith(problems.of(new NotSignedIn()).response(path));
            return;
        }
        AtMost cap = method.getAnnotation(AtMost.class);
        long most = cap == null ? USUAL : cap.value();
        if (request.getLength() > most) {
            request.abortWith(
                    problems.of(413, "tooLarge", CappedStream.size(most)).response(path));
        } else if (request.hasEntity()) {
            request.setEntityStream(new CappedStream(request.getEntityStream(), most));
        }
    }
}
