package org.prikbord.feed.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prikbord.feed.AnnouncementService;
import org.prikbord.feed.AttentionService;
import org.prikbord.feed.HeardService;
import org.prikbord.feed.HelpService;
import org.prikbord.feed.PollService;
import org.prikbord.feed.PostService;
import org.prikbord.feed.ReadingService;
import org.prikbord.model.attention.Attention;
import org.prikbord.model.base.Page;
import org.prikbord.model.post.ReactionKind;
import org.prikbord.web.api.BadRequest;
import org.prikbord.web.api.JsonText;

/** <code>/feed/api/mine?posts=1,2,3</code>: what the person who asks did to posts that are shown the same to everybody. */
@Path("mine")
@ApplicationScoped
public class MineResource {
    @Inject
    private PostService posts;

    @Inject
    private PollService polls;

    @Inject
    private AnnouncementService announcements;

    @Inject
    private ReadingService reading;

    @Inject
    private HeardService heard;

    @Inject
    private HelpService help;

    @Inject
    private AttentionService attention;

    /**
     * <code>{"12":["heart","metoo"],"13":["voted","option-0"]}</code>: reactions, and what I chose in polls, of which an
     * anonymous one only knows that I voted, which announcement I have read, what I saved, and for which I asked for an owner, which urgent question
     * is mine ("called") or asks me to help ("called-on"), what I follow or muted of it, as follow/topic/cups; a post to which I did nothing is left out. At most 100 posts.
     */
    @GET
    public Response mine(@QueryParam("posts") String ids) {
        Map<String, List<String>> mine = new LinkedHashMap<>();
        List<Long> asked = parsed(ids);
        posts.mine(asked).forEach((post, kinds) -> add(mine, post, keys(kinds)));
        PollService.Mine votes = polls.mine(asked);
        votes.voted().forEach(post -> add(mine, post, List.of("voted")));
        announcements.mine(asked).forEach(post -> add(mine, post, List.of("read")));
        reading.mine(asked).forEach(post -> add(mine, post, List.of("saved")));
        heard.mine(asked).forEach(post -> add(mine, post, List.of("asked")));
        help.mine(asked).forEach((post, how) -> add(mine, post, List.of(how)));
        attention
                .mine(asked)
                .forEach((post, marks) ->
                        add(mine, post, marks.stream().map(Attention::mark).toList()));
        votes.choices().forEach((post, places) -> add(mine, post, options(places)));
        return JsonText.answer(mine).header("Cache-Control", "no-store").build();
    }

    private static void add(Map<String, List<String>> mine, long post, List<String> deeds) {
        mine.computeIfAbsent(String.valueOf(post), first -> new ArrayList<>()).addAll(deeds);
    }

    private static List<String> options(Set<Integer> places) {
        return places.stream().sorted().map(place -> "option-" + place).toList();
    }

    private static List<String> keys(Set<ReactionKind> kinds) {
        return kinds.stream().sorted().map(ReactionKind::key).toList();
    }

    private static List<Long> parsed(String ids) {
        if (ids == null || ids.isBlank()) {
            return List.of();
        }
        if (!ids.matches("\\d{1,18}(,\\d{1,18}){0," + (Page.MOST - 1) + "}")) {
            throw BadRequest.in("posts", "json.list");
        }
        return Arrays.stream(ids.split(",")).map(Long::valueOf).toList();
    }
}
