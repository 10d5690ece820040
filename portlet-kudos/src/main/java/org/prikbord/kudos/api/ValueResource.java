package org.prikbord.kudos.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.prikbord.kudos.KudosService;
import org.prikbord.web.api.ListQuery;
import org.prikbord.web.text.Language;

/** <code>/kudos/api/values</code>: what the company stands for. */
@Path("values")
@ApplicationScoped
public class ValueResource {
    @Inject
    private KudosService kudos;

    @Inject
    private Language language;

    /** A value with its name in the caller's language. */
    public record ValueJson(String key, String name, String icon) {}

    /** <code>{"items":[value…]}</code>, in the company's order. */
    @GET
    public Response list(@BeanParam ListQuery query) {
        List<ValueJson> items = kudos.values().stream()
                .map(value -> new ValueJson(value.key(), value.name(language.locale()), value.icon()))
                .toList();
        return query.answerSameForAll((Object) Map.of("items", items));
    }
}
