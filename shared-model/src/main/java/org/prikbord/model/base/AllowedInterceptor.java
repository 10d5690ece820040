package org.prikbord.model.base;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Asks {@link CurrentPerson} before a use case starts, and before its transaction does. */
@Allowed
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class AllowedInterceptor {
    private final CurrentPerson currentPerson;

    @Inject
    public AllowedInterceptor(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        Allowed allowed = call.getMethod().getAnnotation(Allowed.class);
        if (allowed == null) {
            allowed = call.getMethod().getDeclaringClass().getAnnotation(Allowed.class);
        }
        SignedIn person = currentPerson.required();
        if (allowed == null || !person.isAny(allowed.value())) {
            throw new NotAllowed();
        }
        return call.proceed();
    }
}
