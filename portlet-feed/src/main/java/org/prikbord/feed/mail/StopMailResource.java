package org.prikbord.feed.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.prikbord.model.base.NewTransaction;
import org.prikbord.model.mail.MailTurns;
import org.prikbord.web.api.OpenToAnybody;

/**
 * <code>/feed/api/mail/stop/KEY</code>, for mail programs (RFC 8058). Nothing happens for a GET, which programs that look
 * for viruses send too; and the answer is the same for a key that nobody has.
 */
@Path("mail/stop/{key: [\\w-]{43}}")
@ApplicationScoped
public class StopMailResource {
    @Inject
    private MailTurns turns;

    @Inject
    private NewTransaction transaction;

    @POST
    @OpenToAnybody
    public Response stop(@PathParam("key") String key) {
        transaction.call(() -> turns.stop(key));
        return Response.noContent().build();
    }

    @GET
    @OpenToAnybody
    public Response choose() {
        return Response.seeOther(URI.create("/feed/notice-choices")).build();
    }
}
