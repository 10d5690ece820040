package org.prikbord.ideas.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.prikbord.web.api.PrikbordApi;

/** <code>/ideas/api</code>. */
@ApplicationPath("api")
public class IdeasApi extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return PrikbordApi.with(
                ChallengeResource.class,
                DraftResource.class,
                CoAuthorResource.class,
                AttachmentResource.class,
                IdeaAttachmentResource.class,
                IdeaResource.class,
                RegroupingResource.class,
                AnswerResource.class,
                PublishResource.class,
                DeliveryResource.class,
                BudgetResource.class,
                ExpertResource.class,
                ScoreResource.class,
                MineResource.class,
                WaitingResource.class,
                UnmaskingResource.class,
                PersonResource.class,
                ReportResource.class,
                DeskResource.class,
                WordRuleResource.class,
                SimilarResource.class,
                ImportResource.class,
                CallPictureResource.class,
                CallVideoResource.class);
    }
}
