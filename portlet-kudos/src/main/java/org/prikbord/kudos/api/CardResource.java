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

/** <code>/kudos/api/kudos/{id}/card.png</code>: kudos as a picture to share, for whoever may see them. */
@Path("kudos/{id: \\d{1,18}}/card.png")
@ApplicationScoped
public class CardResource {
    @Inject
    private KudosService kudos;

    @Inject
    private Keepsakes keepsakes;

    @Inject
    private Drawings drawings;

    @Inject
    private Texts texts;

    /** The picture, 1200 dots wide and high, in the reader's language. */
    @GET
    public Response card(@PathParam("id") long id) {
        Keepsake kept = keepsakes.of(kudos.view(id));
        String names = Text.shortened(kept.fewNames(), CertificateResource.LONGEST_NAMES);
        String name = texts.of("kudos_keep.card.file", names);
        return Download.made(drawings.picture(kept), new MediaType("image", "png"), name);
    }
}
