package org.prikbord.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.prikbord.harness.Bodies;

/**
 * Every way to what is on the feed, each with what has to come of it for who may not see something: a 404
 * (<code>away</code>), or an answer that says nothing of it (<code>silent</code>). What holds nothing of anybody's is
 * <code>none</code>. An address of the feed that stands nowhere here fails {@link DoorsIT}.
 */
final class Doors {
    /**
     * By lines: what has to come of it; what something must have for who may see it to get through, <code>-</code> when
     * that is not asked; the method and the address, as {@link Addresses} has it; what is tried.
     */
    private static final String TABLE = """
            away   post    GET    /feed/api/posts/N                      /feed/api/posts/{post}
            away   -       PUT    /feed/api/posts/N                      /feed/api/posts/{post}
            away   -       DELETE /feed/api/posts/N                      /feed/api/posts/{post}
            away   -       PUT    /feed/api/posts/N/vote                 /feed/api/posts/{post}/vote
            away   -       POST   /feed/api/posts/N/back                 /feed/api/posts/{post}/back
            away   -       PUT    /feed/api/posts/N/reactions/N          /feed/api/posts/{post}/reactions/heart
            away   -       DELETE /feed/api/posts/N/reactions/N          /feed/api/posts/{post}/reactions/heart
            away   comment GET    /feed/api/posts/N/comments             /feed/api/posts/{post}/comments
            away   -       POST   /feed/api/posts/N/comments             /feed/api/posts/{post}/comments
            away   comment GET    /feed/api/posts/N/comments/N           /feed/api/posts/{post}/comments/{comment}
            away   -       DELETE /feed/api/posts/N/comments/N           /feed/api/posts/{post}/comments/{comment}
            away   -       POST   /feed/api/posts/N/comments/N/back      /feed/api/posts/{post}/comments/{comment}/back
            away   -       PUT    /feed/api/posts/N/answer               /feed/api/posts/{post}/answer
            away   -       DELETE /feed/api/posts/N/answer               /feed/api/posts/{post}/answer
            away   -       PUT    /feed/api/posts/N/saved                /feed/api/posts/{post}/saved
            silent -       DELETE /feed/api/posts/N/saved                /feed/api/posts/{post}/saved
            away   -       PUT    /feed/api/posts/N/pin                  /feed/api/posts/{post}/pin
            away   -       DELETE /feed/api/posts/N/pin                  /feed/api/posts/{post}/pin
            away   -       POST   /feed/api/posts/N/shares               /feed/api/posts/{post}/shares
            away   post    GET    /feed/api/posts/N/shares/reach         /feed/api/posts/{post}/shares/reach
            away   heard   GET    /feed/api/posts/N/heard                /feed/api/posts/{post}/heard
            away   -       POST   /feed/api/posts/N/heard                /feed/api/posts/{post}/heard
            away   -       POST   /feed/api/posts/N/heard/steps          /feed/api/posts/{post}/heard/steps
            away   help    GET    /feed/api/posts/N/help                 /feed/api/posts/{post}/help
            away   -       POST   /feed/api/posts/N/help/pass            /feed/api/posts/{post}/help/pass
            away   -       POST   /feed/api/posts/N/help/more            /feed/api/posts/{post}/help/more
            away   -       POST   /feed/api/posts/N/help/thanks          /feed/api/posts/{post}/help/thanks
            away   picture GET    /feed/api/pictures/N                   /feed/api/pictures/{picture}
            away   picture GET    /feed/api/pictures/N/small             /feed/api/pictures/{picture}/small
            away   file    GET    /feed/api/files/N                      /feed/api/files/{file}
            none   -       POST   /feed/api/files                        answers a number
            away   -       GET    /feed/api/videos/N                     /feed/api/videos/{file}
            away   link    GET    /feed/api/links/N/N-N                  /feed/api/links/{post}/{linked}-1
            away   post    GET    /feed/api/oembed                       /feed/api/oembed?url=%2Ffeed%2Fpost%3Fid%3D{post}
            none   -       POST   /feed/api/videos                       answers a number
            away   show    GET    /feed/api/shows/N                      /feed/api/shows/{post}
            away   -       POST   /feed/api/shows/N/questions            /feed/api/shows/{post}/questions
            away   -       DELETE /feed/api/shows/N/questions/N          /feed/api/shows/{post}/questions/{question}
            away   -       PUT    /feed/api/shows/N/questions/N/vote     /feed/api/shows/{post}/questions/{question}/vote
            away   -       DELETE /feed/api/shows/N/questions/N/vote     /feed/api/shows/{post}/questions/{question}/vote
            away   -       PUT    /feed/api/shows/N/questions/N/answered /feed/api/shows/{post}/questions/{question}/answered
            away   -       DELETE /feed/api/shows/N/questions/N/answered /feed/api/shows/{post}/questions/{question}/answered
            away   -       PUT    /feed/api/announcements/N/read         /feed/api/announcements/{post}/read
            away   -       GET    /feed/api/announcements/N/readers      /feed/api/announcements/{post}/readers
            away   -       PUT    /feed/api/attention/follow/N/N         /feed/api/attention/follow/post/{post}
            away   -       PUT    /feed/api/attention/mute/N/N           /feed/api/attention/mute/post/{post}
            silent -       DELETE /feed/api/attention/follow/N/N         /feed/api/attention/follow/post/{post}
            silent -       DELETE /feed/api/attention/mute/N/N           /feed/api/attention/mute/post/{post}
            none   -       PUT    /feed/api/attention/follow/topic/N     whether anybody wrote of it is nothing to learn
            none   -       DELETE /feed/api/attention/follow/topic/N     the same
            none   -       PUT    /feed/api/attention/mute/topic/N       the same
            none   -       DELETE /feed/api/attention/mute/topic/N       the same
            silent saved   GET    /feed/api/attention                    /feed/api/attention
            away   -       POST   /feed/api/planned/N                    /feed/api/planned/{plan}
            away   -       POST   /feed/api/planned/N/now                /feed/api/planned/{plan}/now
            away   -       DELETE /feed/api/planned/N                    /feed/api/planned/{plan}
            away   -       POST   /feed/api/planned/gone/N               /feed/api/planned/gone/{post}
            away   -       DELETE /feed/api/planned/gone/N               /feed/api/planned/gone/{post}
            silent plan    GET    /feed/api/planned                      /feed/api/planned
            none   -       POST   /feed/api/planned                      shows what was just sent
            silent post    GET    /feed/api/posts                        /feed/api/posts
            silent topic   GET    /feed/api/posts                        /feed/api/posts?topic={topic}
            silent audience GET   /feed/api/posts                        /feed/api/posts?team={team}
            silent post    GET    /feed/api/posts                        /feed/api/posts?after=1-1&limit=100
            silent -       GET    /feed/api/posts                        /feed/api/posts?mine=true
            silent -       GET    /feed/api/posts                        /feed/api/posts?kind=message
            silent help    GET    /feed/api/posts                        /feed/api/posts?kind=question&open=true
            none   -       POST   /feed/api/posts                        shows what was just sent
            silent -       GET    /feed/api/mine                         /feed/api/mine?posts={post}
            silent -       GET    /feed/api/cursor                       /feed/api/cursor
            away   hidden  GET    /feed/api/cursor                       /feed/api/cursor?team={team}
            none   -       PUT    /feed/api/cursor                       asks for the team as reading it does
            silent saved   GET    /feed/api/saved                        /feed/api/saved
            silent -       GET    /feed/api/announcements                /feed/api/announcements
            silent notice  GET    /feed/api/notices                      /feed/api/notices
            silent notice  GET    /feed/api/notices                      /feed/api/notices?limit=100
            none   -       POST   /feed/api/notices/seen                 answers nothing
            none   -       GET    /feed/api/notices/choices              what one chose
            none   -       PUT    /feed/api/notices/choices              answers nothing
            none   -       GET    /feed/api/notices/mail                 what one chose
            none   -       PUT    /feed/api/notices/mail                 answers nothing
            none   -       GET    /feed/api/notices/hours                what one chose
            none   -       PUT    /feed/api/notices/hours                answers nothing
            none   -       DELETE /feed/api/notices/hours                answers nothing
            none   -       POST   /feed/api/mail/stop/N                  answers nothing
            none   -       GET    /feed/api/mail/stop/N                  leads to a page of choices
            none   -       POST   /feed/api/my-data                      a file, tried by itself
            none   -       POST   /feed/api/preview                      shows what was just sent
            none   -       POST   /feed/api/pictures                     answers a number
            silent post    GET    /feed/api/search                       /feed/api/search?q={word}
            silent comment GET    /feed/api/search                       /feed/api/search?q={word}&kind=comment
            silent topic   GET    /feed/api/search                       /feed/api/search?q={topic}&kind=topic
            silent hidden  GET    /feed/api/search                       /feed/api/search?q={word}&kind=team
            silent topic   GET    /feed/api/search                       /feed/api/search?topic={topic}
            silent -       GET    /feed/api/search                       /feed/api/search?team={team}
            silent -       GET    /feed/api/audiences                    /feed/api/audiences
            silent -       GET    /feed/api/audiences/reach              /feed/api/audiences/reach?team={team}
            none   -       GET    /feed/api/deputies                     who may post in whose name
            none   -       POST   /feed/api/deputies                     the same
            none   -       DELETE /feed/api/deputies/N                   answers nothing
            silent -       GET    /feed/api/circles                      /feed/api/circles
            silent hidden  GET    /feed/api/circles                      /feed/api/circles?q={word}
            none   -       POST   /feed/api/circles                      shows what was just sent
            away   hidden  GET    /feed/api/circles/N                    /feed/api/circles/{team}
            away   hidden  PUT    /feed/api/circles/N                    /feed/api/circles/{team}
            away   hidden  GET    /feed/api/circles/N/members            /feed/api/circles/{team}/members
            away   hidden  POST   /feed/api/circles/N/members            /feed/api/circles/{team}/members
            away   hidden  PUT    /feed/api/circles/N/members/me         /feed/api/circles/{team}/members/me
            silent -       DELETE /feed/api/circles/N/members/me         /feed/api/circles/{team}/members/me
            away   hidden  PUT    /feed/api/circles/N/members/of/N       /feed/api/circles/{team}/members/of/1
            away   hidden  DELETE /feed/api/circles/N/members/of/N       /feed/api/circles/{team}/members/of/1
            away   hidden  PUT    /feed/api/circles/N/keepers/N          /feed/api/circles/{team}/keepers/1
            silent post    GET    /feed/api/atom/N/all.xml               /feed/api/atom/{key}/all.xml
            away   audience GET   /feed/api/atom/N/team-N.xml            /feed/api/atom/{key}/team-{team}.xml
            silent topic   GET    /feed/api/atom/N/topic-N.xml           /feed/api/atom/{key}/topic-{topic}.xml
            silent topic   GET    /feed/api/completions/topics           /feed/api/completions/topics?q={topic}
            silent -       GET    /feed/api/completions/people           /feed/api/completions/people?q={word}
            away   -       GET    /feed/api/completions/people           /feed/api/completions/people?q=a&post={post}
            none   -       GET    /feed/api/completions/signs            the same for everybody
            silent -       GET    /feed/api/people                       /feed/api/people?q={word}
            none   -       GET    /feed/api/session                      who one is
            none   -       POST   /feed/api/session                      signs in
            none   -       DELETE /feed/api/session                      signs out
            silent post    GET    /feed/index                            /feed/
            silent post    GET    /feed/index                            /feed/?order=active
            silent -       GET    /feed/index                            /feed/?mine=true
            silent topic   GET    /feed/index                            /feed/?topic={topic}
            silent help    GET    /feed/index                            /feed/?kind=question
            silent help    GET    /feed/index                            /feed/?open=true
            away   audience GET   /feed/index                            /feed/?team={team}
            silent post    GET    /feed/widget                           /feed/widget
            away   post    GET    /feed/post                             /feed/post?id={post}
            away   -       GET    /feed/edit                             /feed/edit?id={post}
            away   -       GET    /feed/pin                              /feed/pin?id={post}
            away   post    GET    /feed/share                            /feed/share?id={post}
            away   -       GET    /feed/remove                           /feed/remove?id={post}
            away   post    GET    /feed/versions                         /feed/versions?id={post}
            away   show    GET    /feed/show                             /feed/show?id={post}
            silent -       GET    /feed/edit-show                        /feed/edit-show?id={post}
            silent show    GET    /feed/shows                            /feed/shows
            silent heard   GET    /feed/heard                            /feed/heard
            silent heard   GET    /feed/heard                            /feed/heard?show=waiting
            silent help    GET    /feed/help                             /feed/help
            silent saved   GET    /feed/saved                            /feed/saved
            silent saved   GET    /feed/following                        /feed/following
            silent notice  GET    /feed/notices                          /feed/notices
            silent plan    GET    /feed/planned                          /feed/planned
            silent post    GET    /feed/search                           /feed/search?q={word}
            silent topic   GET    /feed/search                           /feed/search?topic={topic}
            silent -       GET    /feed/search                           /feed/search?q=x&team={team}
            silent -       GET    /feed/circles                          /feed/circles?q={word}
            away   hidden  GET    /feed/circle                           /feed/circle?id={team}
            away   keeper  GET    /feed/edit-circle                      /feed/edit-circle?id={team}
            silent -       GET    /feed/subscribe                        /feed/subscribe
            none   -       GET    /feed/deputies                         who may post in whose name
            silent -       GET    /feed/me                               /feed/me
            silent -       GET    /feed/my-data                          /feed/my-data
            silent -       GET    /feed/news                             /feed/news
            silent -       GET    /feed/people                           /feed/people?q={word}
            none   -       GET    /feed/notice-choices                   what one chose
            none   -       GET    /feed/offline                          the same for everybody
            none   -       GET    /feed/error                            the same for everybody
            none   -       GET    /feed/signin                           the same for everybody
            away   post    GET    elsewhere                              /ideas/report?kind=post&id={post}
            away   comment GET    elsewhere                              /ideas/report?kind=comment&id={comment}
            away   -       GET    elsewhere                              /ideas/matter?id={matter}
            away   -       POST   elsewhere                              /ideas/api/reports
            silent -       GET    elsewhere                              /ideas/
            silent -       GET    elsewhere                              /ideas/widget
            silent -       GET    elsewhere                              /ideas/trail
            silent -       GET    elsewhere                              /kudos/
            silent -       GET    elsewhere                              /kudos/widget
            silent -       GET    elsewhere                              /kudos/api/kudos
            silent -       GET    elsewhere                              /kudos/screens
            silent -       GET    elsewhere                              /kudos/api/screens
            away   -       GET    elsewhere                              /kudos/screen?key={key}
            away   -       GET    elsewhere                              /kudos/api/screen?key={key}
            """;

    /** What is sent where more is needed than nothing, by method and address. */
    private static final Map<String, JsonObject> BODIES = Map.ofEntries(
            Map.entry("PUT /feed/api/posts/N", with(Bodies.comment("Mine"), "version", 0)),
            Map.entry("PUT /feed/api/posts/N/vote", Bodies.voice(0)),
            Map.entry("POST /feed/api/posts/N/comments", Bodies.comment("Hello?")),
            Map.entry(
                    "PUT /feed/api/posts/N/answer",
                    with(Json.createObjectBuilder().build(), "comment", 1)),
            Map.entry("POST /feed/api/posts/N/heard/steps", Bodies.step("heard", 0, "")),
            Map.entry(
                    "POST /feed/api/shows/N/questions",
                    Json.createObjectBuilder()
                            .add("words", "May I?")
                            .add("named", true)
                            .build()),
            Map.entry(
                    "POST /feed/api/planned/N",
                    Json.createObjectBuilder(with(Bodies.comment("Mine"), "version", 0))
                            .add("goesOut", "2099-01-01T09:00")
                            .build()),
            Map.entry(
                    "POST /feed/api/planned/gone/N",
                    Json.createObjectBuilder().add("goneAfter", "2099-01-01").build()),
            Map.entry(
                    "PUT /feed/api/circles/N",
                    Json.createObjectBuilder(with(Bodies.comment("Mine"), "version", 0))
                            .add("name", "Mine")
                            .add("access", "open")
                            .build()),
            Map.entry(
                    "POST /feed/api/circles/N/members",
                    Json.createObjectBuilder()
                            .add("to", Json.createArrayBuilder())
                            .build()));

    private Doors() {}

    /** What has to come of trying it. */
    enum Kind {
        AWAY,
        SILENT,
        NONE
    }

    /**
     * A way in.
     *
     * @param needs what there must be for who may see it to get through
     * @param tried an address with names of places in braces
     */
    record Door(Kind kind, String needs, String method, String address, String tried) {
        /** The method and the address, as {@link Addresses} has them. */
        String call() {
            return method + " " + address;
        }

        boolean isRead() {
            return method.equals("GET");
        }

        /** Whether it is about circles nobody else may know of, and would open any other. */
        boolean isOfHiddenCircles() {
            return kind == Kind.AWAY && (needs.equals("hidden") || needs.equals("keeper"));
        }

        JsonObject body() {
            return BODIES.getOrDefault(call(), Json.createObjectBuilder().build());
        }

        private static Door of(String line) {
            String[] cells = line.strip().split("\\s+", 5);
            return new Door(
                    Kind.valueOf(cells[0].toUpperCase(java.util.Locale.ROOT)), cells[1], cells[2], cells[3], cells[4]);
        }
    }

    static List<Door> all() {
        return TABLE.lines().map(Door::of).toList();
    }

    /** Those that lead somewhere. */
    static Stream<Door> tried() {
        return all().stream().filter(door -> door.kind() != Kind.NONE);
    }

    private static JsonObject with(JsonObject body, String name, int value) {
        return Json.createObjectBuilder(body).add(name, value).build();
    }
}
