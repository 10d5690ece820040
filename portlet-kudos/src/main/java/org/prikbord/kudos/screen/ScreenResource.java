package org.prikbord.kudos.screen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.prikbord.web.api.ListQuery;
import org.prikbord.web.api.OpenToAnybody;
import org.prikbord.web.text.Language;

/** <code>/kudos/api/screen?key=</code>: what a screen shows now; a key that opens nothing, or not any more: 404. */
@Path("screen")
@ApplicationScoped
public class ScreenResource {
    @Inject
    private KeyedScreens screens;

    @Inject
    private ScreenNotes notes;

    @Inject
    private ScreenRelease release;

    @Inject
    private Language language;

    /**
     * What it shows.
     *
     * @param release another one than the page has: it is to load itself anew
     */
    public record Answer(String release, List<ScreenNotes.Note> notes) {
        public Answer {
            notes = List.copyOf(notes);
        }
    }

    /** <code>{"release":…,"notes":[…]}</code>, the newest note first, in the screen's language; 304 when it has that. */
    @GET
    @OpenToAnybody
    public Response read(@QueryParam("key") String key, @BeanParam ListQuery query) {
        KeyedScreens.Shown shown = screens.read(key);
        language.set(shown.screen().language());
        return query.answer((Object) new Answer(release.tag(), notes.of(shown)));
    }
}
