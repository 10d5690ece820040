package org.prikbord.ideas.api;

import jakarta.ws.rs.ApplicationPath;
import java.util.Set;
import org.prikbord.web.api.PrikbordApi;

/** <code>/ideas/api</code>. */
@ApplicationPath("api")
public class IdeasApi extends PrikbordApi {
    @Override
    protected Set<Class<?>> resources() {
        return Set.of(ChallengeResource.class, IdeaResource.class, MineResource.class);
    }
}
