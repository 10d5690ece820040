package org.prikbord.feed.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.prikbord.feed.AnnouncementService;
import org.prikbord.model.participation.Group;
import org.prikbord.model.post.PostView;
import org.prikbord.web.api.JsonText;
import org.prikbord.web.api.ListQuery;
import org.prikbord.web.text.Markdown;

/** <code>/feed/api/announcements</code>: what must be read, and who has. */
@Path("announcements")
@ApplicationScoped
public class AnnouncementResource {
    private static final String ID = "{id: \\d{1,18}}";
    private static final int LONGEST_LINE = 120;

    @Inject
    private AnnouncementService announcements;

    @Inject
    private Markdown markdown;

    /**
     * What is to be read: the beginning of its text in one line, under whose name it stands, who wrote it in that name, and
     * its last day.
     */
    public record ToRead(long id, String line, PostJson.Author author, PostJson.Author writtenBy, LocalDate dueOn) {}

    /** How many of a team, or of all, have read it. */
    public record GroupJson(String team, long read, long of) {
        static GroupJson of(Group group) {
            return group == null ? null : new GroupJson(group.name(), group.tookPart(), group.members());
        }
    }

    /**
     * How many have read it; <code>all</code> is left out while it would tell of persons, of <code>withheld</code> teams
     * nothing is told for the same reason; <code>missing</code> is there where the company names people.
     */
    public record ReadersJson(GroupJson all, List<GroupJson> teams, int withheld, List<PostJson.Author> missing) {}

    /** <code>{"items":[…]}</code>: what one is still to read, the most urgent first, at most ten. */
    @GET
    public Response unread() {
        return JsonText.answer(Map.of(
                        "items", announcements.unread().stream().map(this::line).toList()))
                .header("Cache-Control", "no-store")
                .build();
    }

    private ToRead line(PostView post) {
        return new ToRead(
                post.id(),
                markdown.firstLine(post.text(), LONGEST_LINE),
                PostJson.Author.of(post.author()),
                PostJson.Author.maybe(post.writer()),
                post.dueOn());
    }

    /** One has read it. Answers 204, also the second time. */
    @PUT
    @Path(ID + "/read")
    public Response read(@PathParam("id") long id) {
        announcements.read(id);
        return Response.noContent().build();
    }

    /** How many have read it, for its author and communications. */
    @GET
    @Path(ID + "/readers")
    public Response readers(@PathParam("id") long id, @BeanParam ListQuery query) {
        AnnouncementService.Readers readers = announcements.readers(id);
        return query.answer((Object) new ReadersJson(
                GroupJson.of(readers.all()),
                readers.teams().stream().map(GroupJson::of).toList(),
                readers.withheld(),
                readers.named()
                        ? readers.missing().stream().map(PostJson.Author::of).toList()
                        : null));
    }
}
