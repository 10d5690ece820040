package org.prikbord.feed.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.prikbord.feed.atom.AtomResource;
import org.prikbord.feed.mail.StopMailResource;
import org.prikbord.web.api.PrikbordApi;

/** The addresses under <code>/feed/api</code>. */
@ApplicationPath("api")
public class FeedApi extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return PrikbordApi.with(
                PostResource.class,
                PinResource.class,
                ShareResource.class,
                PlannedResource.class,
                CommentResource.class,
                AnswerResource.class,
                PictureResource.class,
                FileResource.class,
                VideoResource.class,
                LinkResource.class,
                OembedResource.class,
                NoticeResource.class,
                StopMailResource.class,
                MineResource.class,
                ReadingResource.class,
                SavedResource.class,
                AttentionResource.class,
                AnnouncementResource.class,
                HeardResource.class,
                ShowResource.class,
                HelpResource.class,
                PreviewResource.class,
                SearchResource.class,
                AudienceResource.class,
                CircleResource.class,
                DeputyResource.class,
                AtomResource.class,
                OwnDataResource.class,
                CompletionResource.class,
                PersonResource.class);
    }
}
