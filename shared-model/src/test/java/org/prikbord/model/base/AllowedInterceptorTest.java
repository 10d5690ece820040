package org.prikbord.model.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AllowedInterceptorTest {
    private final CurrentPerson current = new CurrentPerson();

    /** A service with a right on the class, and another on one method. */
    @Allowed
    static class Service {
        public void read() {}

        @Allowed({Role.COMMUNICATIONS, Role.SPONSOR})
        public void open() {}
    }

    private Object call(String name) throws Exception {
        Method method = Service.class.getMethod(name);
        InvocationContext call = (InvocationContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, asked, args) -> "getMethod".equals(asked.getName()) ? method : "done");
        return new AllowedInterceptor(current).check(call);
    }

    @Test
    void letsNobodyInWhoIsNotSignedIn() {
        assertThatThrownBy(() -> call("read")).isInstanceOf(NotSignedIn.class);
    }

    @Test
    void letsInWhoeverHasOneOfTheRoles() throws Exception {
        current.set(new SignedIn(1, "anna", "Anna", "Kok", Set.of(Role.EMPLOYEE), "nl", 1, "Toys", Set.of()));
        assertThat(call("read")).isEqualTo("done");
        assertThatThrownBy(() -> call("open")).isInstanceOf(NotAllowed.class);
        current.set(
                new SignedIn(1, "anna", "Anna", "Kok", Set.of(Role.EMPLOYEE, Role.SPONSOR), "nl", 1, "Toys", Set.of()));
        assertThat(call("open")).isEqualTo("done");
    }

    @Test
    void letsNobodyInWhoIsNoLongerActive() {
        current.set(new SignedIn(1, "anna", "Anna", "Kok", Set.of(), "nl", 1, "Toys", Set.of()));
        assertThatThrownBy(() -> call("read")).isInstanceOf(NotAllowed.class);
    }
}
