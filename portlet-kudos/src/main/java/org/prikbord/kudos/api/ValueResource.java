package org.prikbord.kudos.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prikbord.kudos.KudosService;
import org.prikbord.kudos.ValueService;
import org.prikbord.model.kudos.CompanyValue;
import org.prikbord.model.kudos.ValueColour;
import org.prikbord.model.kudos.ValueSign;
import org.prikbord.model.kudos.ValueView;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.Created;
import org.prikbord.web.api.ListQuery;
import org.prikbord.web.api.RequestKey;
import org.prikbord.web.text.Language;
import org.prikbord.web.text.Languages;

/** <code>/kudos/api/values</code>: what the company stands for; all but the list is for who says what that is. */
@Path("values")
@ApplicationScoped
public class ValueResource {
    private static final String KEY = "{key: [\\w-]{1,40}}";

    @Inject
    private KudosService kudos;

    @Inject
    private ValueService values;

    @Inject
    private Language language;

    /** A value with its name in the caller's language. */
    public record ValueJson(String key, String name, String icon, String colour) {}

    /** The same for who changes it: with its present names by language, and the version to base a change on. */
    public record EditedJson(
            String key, Map<String, String> names, String icon, String colour, boolean inUse, int version) {
        static EditedJson of(ValueView value) {
            return new EditedJson(
                    value.key(), value.names(), value.icon(), value.colour(), value.inUse(), value.version());
        }
    }

    /** <code>{"items":[value…]}</code>: those that are offered, in the company's order. */
    @GET
    public Response list(@BeanParam ListQuery query) {
        List<ValueJson> items = kudos.values().stream()
                .filter(ValueView::inUse)
                .map(value -> new ValueJson(value.key(), value.name(language.locale()), value.icon(), value.colour()))
                .toList();
        return query.answerSameForAll((Object) Map.of("items", items));
    }

    /** The same of all of them, those that are not offered any more among them, as {@link EditedJson}. */
    @GET
    @Path("all")
    public Response all(@BeanParam ListQuery query) {
        return query.answer((Object)
                Map.of("items", values.all().stream().map(EditedJson::of).toList()));
    }

    /** One of them. */
    @GET
    @Path(KEY)
    public Response one(@PathParam("key") String key, @BeanParam ListQuery query) {
        return query.answer((Object) EditedJson.of(values.view(key)));
    }

    /**
     * Takes <code>{"names":{"en":…,"nl":…,"fr":…,"de":…},"icon":…,"colour":…}</code>, of the names at least the first; the
     * others are the same until they are there. Answers 201 with the value, which stands behind all others.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(Body body, @HeaderParam(RequestKey.HEADER) String request, @Context UriInfo uri) {
        String key = values.add(draft(body), RequestKey.checked(request));
        return Created.below(uri, key, EditedJson.of(values.view(key)));
    }

    /** Takes the same with the <code>version</code> that it is based on; kudos that were given keep the name of then. */
    @PUT
    @Path(KEY)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response edit(@PathParam("key") String key, Body body, @BeanParam ListQuery query) {
        values.edit(key, draft(body), body.version("version"));
        return one(key, query);
    }

    private static CompanyValue.Draft draft(Body body) {
        Map<String, String> names = new HashMap<>();
        Optional<Body> said = body.maybeObject("names");
        for (String tag : Languages.ALL) {
            said.flatMap(all -> all.maybeText(tag)).ifPresent(name -> names.put(tag, name));
        }
        return new CompanyValue.Draft(
                names, body.choice("icon", ValueSign.class), body.choice("colour", ValueColour.class));
    }

    /** Puts it before the value whose key is in <code>{"before":key}</code>, or behind all others for none: 204. */
    @PUT
    @Path(KEY + "/place")
    @Consumes(MediaType.APPLICATION_JSON)
    public void move(@PathParam("key") String key, Body body) {
        values.move(key, body.maybeText("before").orElse(null));
    }

    /** Offers it again: 204. */
    @PUT
    @Path(KEY + "/use")
    public void beginAgain(@PathParam("key") String key) {
        values.beginAgain(key);
    }

    /** Offers it no longer, whatever has it keeps it: 204; the last one is always offered. */
    @DELETE
    @Path(KEY + "/use")
    public void end(@PathParam("key") String key) {
        values.end(key);
    }
}
