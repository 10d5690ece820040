package org.prikbord.model.base;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call this use case: whoever is signed in with one of the roles. Every public method of a service carries it;
 * on a class it holds for the methods that carry none.
 */
@Inherited
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
    /** One of these is enough; anybody who is signed in and active is an employee. */
    @Nonbinding
    Role[] value() default Role.EMPLOYEE;
}
