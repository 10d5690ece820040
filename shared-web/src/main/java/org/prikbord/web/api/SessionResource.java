package org.prikbord.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.TreeSet;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.SignedIn;
import org.prikbord.web.signin.SignInService;

/** Signing in and out by a script; in every portlet, and for all of them. */
@Path("session")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {
    @Inject
    private SignInService service;

    @Inject
    private CurrentPerson currentPerson;

    /** Signs in: 204 and the cookie. */
    @POST
    @OpenToAnybody
    @Consumes(MediaType.APPLICATION_JSON)
    public Response signIn(Body body, @Context HttpServletRequest request, @Context HttpServletResponse response) {
        service.signIn(request, response, body.text("userName"), body.text("password"));
        return Response.noContent().header("Cache-Control", "no-store").build();
    }

    /** Who is signed in. */
    @GET
    public Response who() {
        SignedIn person = currentPerson.required();
        Map<String, Object> who = Map.of(
                "id", person.personId(),
                "userName", person.userName(),
                "name", person.name(),
                "roles", new TreeSet<>(person.roles().stream().map(Role::key).toList()));
        return JsonText.answer(who).header("Cache-Control", "no-store").build();
    }

    /** Signs out in this browser: 204, whoever one was. */
    @DELETE
    @OpenToAnybody
    public Response signOut(@Context HttpServletRequest request, @Context HttpServletResponse response) {
        service.signOut(request, response);
        return Response.noContent().header("Cache-Control", "no-store").build();
    }
}
