package org.prikbord.feed.api;

import jakarta.ws.rs.ApplicationPath;
import java.util.Set;
import org.prikbord.web.api.PrikbordApi;

/** The addresses under <code>/feed/api</code>. */
@ApplicationPath("api")
public class FeedApi extends PrikbordApi {
    @Override
    protected Set<Class<?>> resources() {
        return Set.of(
                PostResource.class,
                CommentResource.class,
                PictureResource.class,
                NoticeResource.class,
                MineResource.class,
                PreviewResource.class);
    }
}
