package org.prikbord.web.kept;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** The same request without "if it is another one than mine": what is kept for all has to be made whole. */
final class Unconditional extends HttpServletRequestWrapper {
    private static final String CONDITION = "If-None-Match";

    Unconditional(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getHeader(String name) {
        return CONDITION.equalsIgnoreCase(name) ? null : super.getHeader(name);
    }

    @Override
    public java.util.Enumeration<String> getHeaders(String name) {
        return CONDITION.equalsIgnoreCase(name) ? java.util.Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public java.util.Enumeration<String> getHeaderNames() {
        return java.util.Collections.enumeration(java.util.Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !CONDITION.equalsIgnoreCase(name))
                .toList());
    }
}
