package org.prikbord.kudos.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.prikbord.kudos.KudosService;
import org.prikbord.kudos.keepsake.Drawings;
import org.prikbord.kudos.keepsake.Keepsake;
import org.prikbord.kudos.keepsake.Keepsakes;
import org.prikbord.model.base.Text;
import org.prikbord.web.api.Download;
import org.prikbord.web.text.Texts;

/** <code>/kudos/api/kudos/{id}/certificate.pdf</code>: kudos as a PDF, for whoever may see them. */
@Path("kudos/{id: \\d{1,18}}/certificate.pdf")
@ApplicationScoped
public class CertificateResource {
    /** Of the names within the name of a file. */
    static final int LONGEST_NAMES = 80;

    @Inject
    private KudosService kudos;

    @Inject
    private Keepsakes keepsakes;

    @Inject
    private Drawings drawings;

    @Inject
    private Texts texts;

    /** The certificate, in the reader's language. */
    @GET
    public Response certificate(@PathParam("id") long id) {
        Keepsake kept = keepsakes.of(kudos.view(id));
        String name = texts.of("kudos_keep.certificate.file", Text.shortened(kept.fewNames(), LONGEST_NAMES));
        return Download.made(drawings.certificate(kept), new MediaType("application", "pdf"), name);
    }
}
