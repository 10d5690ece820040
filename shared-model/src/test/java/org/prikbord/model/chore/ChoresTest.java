package org.prikbord.model.chore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.attachment.Attachments;
import org.prikbord.model.base.Once;
import org.prikbord.model.base.OnceKey;
import org.prikbord.model.base.Settings;
import org.prikbord.model.event.Channels;
import org.prikbord.model.event.Events;
import org.prikbord.model.event.Outbox;
import org.prikbord.model.event.Relay;
import org.prikbord.model.file.Drawn;
import org.prikbord.model.file.Picture;
import org.prikbord.model.file.Pictures;
import org.prikbord.model.file.Videos;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.help.HelpCalls;
import org.prikbord.model.idea.IdeaDrafts;
import org.prikbord.model.kudos.Allowances;
import org.prikbord.model.mail.MailReplies;
import org.prikbord.model.person.People;
import org.prikbord.model.person.PeopleImport;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.TeamStays;
import org.prikbord.model.person.Teams;
import org.prikbord.model.plan.PlannedPosts;
import org.prikbord.model.post.Activity;
import org.prikbord.model.post.Carried;
import org.prikbord.model.post.Post;
import org.prikbord.model.post.PostKind;
import org.prikbord.model.post.Posts;
import org.prikbord.model.post.Removals;

class ChoresTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    @ParameterizedTest
    @MethodSource("org.prikbord.model.fixture.Database#both")
    void forgetsWhatNobodyNeedsAnyMore(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Drawn drawn = new Drawn("image/jpeg", 1, 1, new byte[] {1}, new byte[] {2});
        Picture loose = new Picture(anna, drawn, clock);
        Picture posted = new Picture(anna, drawn, clock);
        database.run(() -> {
            Post post = new Post(anna, new Post.Words(PostKind.MESSAGE, "Look"), Set.of(), clock);
            database.em().persist(post);
            database.em().persist(loose);
            database.em().persist(posted);
            posted.attach(anna, post.id(), 0, "A picture");
        });
        Once once = new Once(database.em(), database.newTransaction(), clock, Runnable::run);
        Long made = once.once(anna.id(), OnceKey.of("key"), () -> 1L);
        Pictures pictures = new Pictures(database.em());
        Cleaning cleaning = cleaning(database, pictures, once);
        cleaning.clean();
        assertThat(database.in(() -> pictures.find(loose.id()))).isPresent();
        assertThat(once.once(anna.id(), OnceKey.of("key"), () -> 2L)).isEqualTo(made);
        clock.pass(Duration.ofDays(3));
        cleaning.clean();
        assertThat(database.in(() -> pictures.find(loose.id()))).isEmpty();
        assertThat(database.in(() -> pictures.find(posted.id()))).isPresent();
        Carried carried = new Carried(database.em(), new Settings(Map.of()));
        assertThat(database.in(() -> carried.on(posted.postId().stream().toList()))
                        .pictures())
                .hasSize(1);
        assertThat(once.once(anna.id(), OnceKey.of("key"), () -> 2L)).isEqualTo(2L);
    }

    private Cleaning cleaning(Database database, Pictures pictures, Once once) {
        return new Cleaning(
                pictures,
                new Videos(database.em(), clock),
                new Attachments(database.em(), clock),
                new IdeaDrafts(database.em(), clock),
                new HelpCalls(database.em(), new Settings(Map.of()), clock),
                new MailReplies(database.em(), clock),
                new PlannedPosts(database.em(), clock),
                new Removals(database.em(), new Posts(database.em(), clock), clock),
                new Activity(database.em(), clock),
                new Allowances(database.em(), new Settings(Map.of()), clock),
                once,
                new Events(database.em()),
                database.newTransaction(),
                clock);
    }

    @Test
    void readsTheHrExportWhenItHasChanged(@TempDir Path folder) throws IOException {
        Database database = Database.h2();
        Channels channels = new Channels();
        Relay relay = new Relay(new Events(database.em()), channels, database.newTransaction(), clock, List.of());
        Outbox outbox = new Outbox(database.em(), database.afterTransaction(), channels, relay, clock);
        Path csv = folder.resolve("people.csv");
        Settings settings = new Settings(Map.of("prikbord.people.file", csv.toString()));
        People people = new People(database.em());
        PeopleImport importer = new PeopleImport(
                database.em(), people, new Teams(database.em()), settings, outbox, new TeamStays(database.em(), clock));
        PeopleFile file = new PeopleFile(importer, database.newTransaction(), settings);
        file.read();
        write(csv, "1,anna,Anna,Kok,IT", 1);
        file.read();
        write(csv, "1,anna,Annelies,Kok,IT", 1);
        file.read();
        assertThat(database.in(() -> people.findByUserName("anna").orElseThrow().givenName()))
                .isEqualTo("Anna");
        write(csv, "1,anna,Annelies,Kok,IT", 2);
        file.read();
        assertThat(database.in(() -> people.findByUserName("anna").orElseThrow().givenName()))
                .isEqualTo("Annelies");
    }

    private static void write(Path csv, String line, long second) throws IOException {
        String header = "employeeNumber,userName,givenName,familyName,department\n";
        Files.write(csv, (header + line).getBytes(StandardCharsets.UTF_8));
        Files.setLastModifiedTime(csv, FileTime.from(Instant.ofEpochSecond(second)));
    }
}
