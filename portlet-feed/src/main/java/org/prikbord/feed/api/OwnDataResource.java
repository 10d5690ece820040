package org.prikbord.feed.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
import org.prikbord.feed.OwnDataService;

/** <code>/feed/api/my-data</code>: what the board has of the person who asks. */
@Path("my-data")
@ApplicationScoped
public class OwnDataResource {
    @Inject
    private OwnDataService data;

    @Inject
    private OwnDataFile file;

    /** A ZIP with <code>data.json</code>, <code>index.html</code> and <code>pictures/</code>, written while it is read; 422 for who asks too often. */
    @POST
    public Response take() {
        Map<String, Object> profile = data.take();
        return Response.ok((StreamingOutput) out -> file.write(profile, out), "application/zip")
                .header("Content-Disposition", "attachment; filename=\"prikbord-" + profile.get("userName") + ".zip\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
