package org.prikbord.feed.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.prikbord.feed.CircleService;
import org.prikbord.model.person.PersonView;
import org.prikbord.web.api.ListQuery;

/** <code>/feed/api/people?q=…</code>: people to choose one from. */
@Path("people")
@ApplicationScoped
public class PersonResource {
    @Inject
    private CircleService circles;

    /** Somebody to choose: <code>detail</code> tells people of the same name apart. */
    record ChoiceJson(String userName, String name, String detail) {
        static ChoiceJson of(PersonView person) {
            return new ChoiceJson(person.userName(), person.name(), person.team());
        }
    }

    @GET
    public Response search(@QueryParam("q") @DefaultValue("") String typed, @BeanParam ListQuery query) {
        return query.answer((Object) Map.of(
                "items", circles.people(typed).stream().map(ChoiceJson::of).toList()));
    }
}
