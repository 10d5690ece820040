package org.prikbord.kudos.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.prikbord.kudos.screen.ScreenResource;
import org.prikbord.web.api.PrikbordApi;

/** The addresses under <code>/kudos/api</code>. */
@ApplicationPath("api")
public class KudosApi extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return PrikbordApi.with(
                KudosResource.class,
                CheerResource.class,
                AllowanceResource.class,
                CertificateResource.class,
                CardResource.class,
                ValueResource.class,
                ReceiverResource.class,
                ScreensResource.class,
                ScreenResource.class);
    }
}
