package org.prikbord.model.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Role;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.file.Drawn;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.person.Person;

class AttachmentsTest {
    private static final byte[] WORDS = "Two shelves, one key.".getBytes(StandardCharsets.UTF_8);

    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    private Idea proposed(Database database, Person anna) {
        Person lotte = Staff.hired(database, "Lotte", Role.COMMUNICATIONS);
        return database.in(() -> {
            Challenge challenge = Charters.kept(database, lotte, clock);
            Idea made = new Idea(challenge, anna, "Cups", "Wash them", clock);
            new Ideas(database.em(), clock).add(made);
            return made;
        });
    }

    private Attached uploaded(Database database, Person by) {
        return database.in(() -> {
            Attachment file = new Attachment(by, "drawing.txt", WORDS, clock);
            new Attachments(database.em(), clock).add(file);
            return new Attached(file.id(), "");
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void areOnAnIdeaAtMostFourAndOnlyOnesOwn(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Person bram = Staff.hired(database, "Bram");
        Idea idea = proposed(database, anna);
        Attachments attachments = new Attachments(database.em(), clock);
        List<Attached> files =
                Stream.generate(() -> uploaded(database, anna)).limit(5).toList();
        Attached others = uploaded(database, bram);
        assertThatThrownBy(() -> database.run(() -> attachments.attach(idea, anna, List.of(others))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> database.run(() -> attachments.attach(idea, anna, files)))
                .hasMessageContaining("attachment.tooMany");
        database.run(() -> attachments.attach(idea, anna, files.subList(0, 4)));
        long first = files.get(0).id();
        database.run(() -> attachments.remove(idea, first));
        database.run(() -> attachments.attach(idea, anna, files.subList(4, 5)));
        assertThatThrownBy(() -> database.run(() -> attachments.restore(idea, first)))
                .hasMessageContaining("attachment.tooMany");
        assertThat(database.in(() -> attachments.on(idea.id())))
                .extracting(AttachmentView::id)
                .containsExactlyElementsOf(
                        files.stream().skip(1).map(Attached::id).toList());
        Idea another = proposed(database, anna);
        assertThatThrownBy(() -> database.run(() -> attachments.attach(another, anna, files.subList(4, 5))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> database.run(() -> attachments.remove(another, first)))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void areForgottenWhenNobodyNeedsThemAnyMore(Database database) {
        Person anna = Staff.hired(database, "Anna");
        Idea idea = proposed(database, anna);
        Idea hidden = proposed(database, anna);
        Attachments attachments = new Attachments(database.em(), clock);
        Attached loose = uploaded(database, anna);
        Attached kept = uploaded(database, anna);
        Attached removed = uploaded(database, anna);
        Attached away = uploaded(database, anna);
        database.run(() -> {
            attachments.attach(idea, anna, List.of(kept, removed));
            attachments.attach(hidden, anna, List.of(away));
            attachments.remove(idea, removed.id());
            database.em()
                    .createNativeQuery("update idea set hidden_at = created_at where id = ?1")
                    .setParameter(1, hidden.id())
                    .executeUpdate();
        });
        database.in(attachments::forget);
        assertThat(Stream.of(loose, kept, removed, away))
                .allMatch(file -> database.in(() -> attachments.find(file.id())).isPresent());
        clock.pass(Duration.ofDays(2));
        database.in(attachments::forget);
        assertThat(database.in(() -> attachments.find(loose.id()))).isEmpty();
        assertThat(database.in(() -> attachments.find(removed.id()))).isEmpty();
        assertThat(database.in(() -> attachments.find(away.id()))).isPresent();
        clock.pass(Duration.ofDays(180));
        database.in(attachments::forget);
        assertThat(database.in(() -> attachments.find(away.id()))).isEmpty();
        assertThat(database.in(() -> attachments.find(kept.id()))).isPresent();
    }

    @Test
    void takesNoProgramsNothingEmptyAndNoNamesThatMeanSomethingElse() {
        Person anna = Staff.person("Anna", Staff.team("Shop"));
        for (byte[] program : List.of(
                new byte[] {'M', 'Z', 0},
                new byte[] {0x7F, 'E', 'L', 'F'},
                "#!/bin/sh".getBytes(StandardCharsets.UTF_8))) {
            assertThatThrownBy(() -> new Attachment(anna, "holiday.jpg", program, clock))
                    .hasMessageContaining("attachment.program");
        }
        assertThatThrownBy(() -> new Attachment(anna, "a.txt", new byte[0], clock))
                .hasMessageContaining("attachment.empty");
        assertThatThrownBy(() -> new Attachment(anna, "a.txt", new byte[Attachment.MOST_BYTES + 1], clock))
                .hasMessageContaining("attachment.tooBig");
        assertThat(new Attachment(anna, "C:\\Users\\anna\\plan.pdf", WORDS, clock).name())
                .isEqualTo("plan.pdf");
        assertThat(new Attachment(anna, "../../etc/passwd", WORDS, clock).name())
                .isEqualTo("passwd");
        assertThat(new Attachment(anna, "a\u202Efdp.exe\r\n", WORDS, clock).name())
                .isEqualTo("afdp.exe");
        assertThat(new Attachment(anna, " . ", WORDS, clock).name()).isEqualTo("file");
        Attachment picture =
                new Attachment(anna, "a.jpg", new Drawn("image/jpeg", 1, 1, new byte[] {1}, new byte[] {2}), clock);
        assertThat(picture.isPicture()).isTrue();
        assertThat(new Attachment(anna, "a.jpg", WORDS, clock).isPicture())
                .as("whatever it is called")
                .isFalse();
    }
}
