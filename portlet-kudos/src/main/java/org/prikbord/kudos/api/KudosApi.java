package org.prikbord.kudos.api;

import jakarta.ws.rs.ApplicationPath;
import java.util.Set;
import org.prikbord.web.api.PrikbordApi;

/** The addresses under <code>/kudos/api</code>. */
@ApplicationPath("api")
public class KudosApi extends PrikbordApi {
    @Override
    protected Set<Class<?>> resources() {
        return Set.of(KudosResource.class, ValueResource.class, ReceiverResource.class);
    }
}
