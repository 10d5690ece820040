package org.prikbord.feed.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.prikbord.feed.CompletionService;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.TeamView;
import org.prikbord.web.api.ListQuery;
import org.prikbord.web.text.Texts;

/**
 * <code>/feed/api/completions/…?q=…</code>: what somebody may be about to write. Each thing has <code>insert</code>, the
 * words to be written, and <code>name</code>, by which it is chosen.
 */
@Path("completions")
@ApplicationScoped
public class CompletionResource {
    @Inject
    private CompletionService completions;

    @Inject
    private Texts texts;

    /** <code>detail</code> tells people of the same name apart; <code>userName</code> or <code>team</code> says what it is. */
    record WhoJson(String insert, String name, String detail, String userName, String team) {
        static WhoJson of(PersonView person) {
            return new WhoJson("@" + person.userName(), person.name(), person.team(), person.userName(), null);
        }

        static WhoJson of(TeamView team) {
            return new WhoJson("@[" + team.name() + "]", team.name(), null, null, team.name());
        }
    }

    /** A topic or a sign. */
    record WhatJson(String insert, String name) {
        /** From a sign and its names, as "😀 grin, smile". */
        static WhatJson sign(String line) {
            String[] parts = line.strip().split(" ", 2);
            return new WhatJson(parts[0], parts[1]);
        }
    }

    /** With <code>post=ID</code>, who took part under that post comes before others. */
    @GET
    @Path("people")
    public Response people(
            @QueryParam("q") @DefaultValue("") String typed,
            @QueryParam("post") Long post,
            @BeanParam ListQuery query) {
        List<WhoJson> found = Stream.concat(
                        completions.people(typed, post).stream().map(WhoJson::of),
                        completions.teams(typed).stream().map(WhoJson::of))
                .toList();
        return query.answer((Object) Map.of("items", found));
    }

    @GET
    @Path("topics")
    public Response topics(@QueryParam("q") @DefaultValue("") String typed, @BeanParam ListQuery query) {
        List<WhatJson> found = completions.topics(typed).stream()
                .map(name -> new WhatJson("#" + name, name))
                .toList();
        return query.answer((Object) Map.of("items", found));
    }

    /** All signs with their names in the language of who asks. */
    @GET
    @Path("signs")
    public Response signs(@BeanParam ListQuery query) {
        List<WhatJson> all =
                Arrays.stream(texts.get("signs").split(";")).map(WhatJson::sign).toList();
        return query.answerSameForAll((Object) Map.of("items", all));
    }
}
