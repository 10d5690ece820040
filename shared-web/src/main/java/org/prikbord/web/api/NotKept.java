package org.prikbord.web.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.List;

/** An answer of the API that does not say how it may be kept is not kept. */
@Provider
public class NotKept implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders()
                .computeIfAbsent(HttpHeaders.CACHE_CONTROL, missing -> new ArrayList<>(List.of("no-store")));
    }
}
