package org.prikbord.kudos.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.prikbord.kudos.Receiver;
import org.prikbord.kudos.ReceiverService;
import org.prikbord.web.api.ListQuery;
import org.prikbord.web.text.Texts;

/** <code>/kudos/api/receivers?q=</code>: whom one can thank. */
@Path("receivers")
@ApplicationScoped
public class ReceiverResource {
    @Inject
    private ReceiverService receivers;

    @Inject
    private Texts texts;

    /**
     * <code>{"items":[…]}</code>, at most eight: people as <code>{"userName","name","detail"}</code>, teams as
     * <code>{"team","name","detail"}</code>.
     */
    @GET
    public Response list(@QueryParam("q") String typed, @BeanParam ListQuery query) {
        List<Receiver> items = receivers.find(typed).stream().map(this::told).toList();
        return query.answer((Object) Map.of("items", items));
    }

    private Receiver told(Receiver receiver) {
        return receiver.isTeam() ? receiver.with(texts.get("kudos.team")) : receiver;
    }
}
