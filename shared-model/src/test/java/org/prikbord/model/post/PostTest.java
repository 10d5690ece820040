package org.prikbord.model.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.prikbord.model.base.ChangedMeanwhile;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.file.Drawn;
import org.prikbord.model.file.Picture;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.Team;

class PostTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");
    private final Team it = Staff.team("IT");
    private final Person anna = Staff.person("Anna", it);
    private final Person bob = Staff.person("Bob", it);
    private final Person comms = Staff.person("Cor", it, Role.COMMUNICATIONS);

    private Post post() {
        return new Post(anna, new Post.Words(PostKind.MESSAGE, "Hello"), Set.of(), clock);
    }

    @Test
    void isWrittenAsAMessageOrAQuestionOnly() {
        assertThat(new Post(anna, new Post.Words(PostKind.QUESTION, "Who?"), Set.of(), clock).kind())
                .isEqualTo(PostKind.QUESTION);
        assertThatThrownBy(() -> new Post(anna, new Post.Words(PostKind.KUDOS, "Me!"), Set.of(), clock))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> new Post.Words(PostKind.MESSAGE, "x".repeat(10_001)))
                .hasMessageContaining("text.tooLong");
    }

    @Test
    void isEditedByItsAuthorAndByCommunications() {
        Post post = post();
        assertThatThrownBy(
                        () -> post.edit(bob, false, new Post.Words(PostKind.MESSAGE, "Mine now"), 0, Set.of(), clock))
                .isInstanceOf(NotAllowed.class);
        clock.pass(Duration.ofMinutes(1));
        post.edit(anna, false, new Post.Words(PostKind.MESSAGE, "Hello all"), 0, Set.of(), clock);
        assertThat(post.text()).isEqualTo("Hello all");
        assertThat(post.editedAt()).contains(clock.instant());
        post.edit(comms, false, new Post.Words(PostKind.MESSAGE, "Hello everybody"), 0, Set.of(), clock);
        assertThatThrownBy(() -> post.edit(anna, false, new Post.Words(PostKind.MESSAGE, "Late"), 3, Set.of(), clock))
                .isInstanceOfSatisfying(
                        ChangedMeanwhile.class,
                        changed -> assertThat(changed.currentText()).isEqualTo("Hello everybody"));
    }

    @Test
    void anEchoIsEditedByNobody() {
        Post echo = Post.echo(anna, PostKind.KUDOS, "Thanks", new Echo(1, 2, "care", "Bob"), clock);
        assertThat(echo.about()).contains(2L);
        assertThatThrownBy(
                        () -> echo.edit(anna, false, new Post.Words(PostKind.MESSAGE, "Changed"), 0, Set.of(), clock))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void findsTheTopicsInAText() {
        assertThat(Topic.namesIn("#Canteen, #café-2 and (#IT) but not a#b, ##c, #1, # d, x/#e or &#39;"))
                .containsExactly("canteen", "café-2", "it");
        assertThat(Topic.namesIn("#" + "x".repeat(51))).isEmpty();
        assertThat(Topic.namesIn("#aa #bb #cc #dd #ee #ff #gg #hh #ii #jj #kk")).hasSize(10);
    }

    @Test
    void aPictureGoesOnItsOwnersPostOnce() {
        Picture picture = new Picture(anna, new Drawn("image/jpeg", 1, 1, new byte[1], new byte[1]), clock);
        assertThatThrownBy(() -> picture.attach(bob, 1, 0, "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> picture.attach(anna, 1, Picture.MOST_ON_A_POST, ""))
                .hasMessageContaining("pictures.tooMany");
        picture.attach(anna, 1, 0, "Anna at work");
        assertThat(picture.alt()).isEqualTo("Anna at work");
        assertThat(picture.isVisibleTo(99)).isTrue();
        assertThatThrownBy(() -> picture.attach(anna, 2, 0, "")).isInstanceOf(NotFound.class);
    }

    @Test
    void initialsComeFromTheFirstAndTheLastName() {
        assertThat(new PersonView(1, "o", "Olga", "in 't Veld", "IT").initials())
                .isEqualTo("OV");
        assertThat(new PersonView(1, "e", "émile", "d", "IT").initials()).isEqualTo("ÉD");
        assertThat(new PersonView(1, "x", "😀", " ", "IT").initials()).isEqualTo("😀");
    }

    @Test
    void aLessonSaysWhatHappenedAndWhatItTaught() {
        Lesson lesson = new Lesson("Nobody came.", "Ask first.", null);
        Post.Words words = new Post.Words(PostKind.LESSON, "We moved the meeting", lesson, null);
        assertThat(words.lesson()).isEqualTo(new Lesson("Nobody came.", "Ask first.", ""));
        assertThat(words.all()).isEqualTo("We moved the meeting\n\nNobody came.\n\nAsk first.");
        assertThat(new Post(anna, words, Set.of(), clock).said()).isEqualTo(words.all());
        assertThatThrownBy(() -> new Post.Words(PostKind.LESSON, "We moved it", null, null))
                .hasMessageContaining("text.empty");
        assertThatThrownBy(() -> new Post.Words(PostKind.LESSON, "Moved", new Lesson("Nobody", " ", ""), null))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.field()).contains("learned"));
        assertThat(new Post.Words(PostKind.WIN, "It rang twice", lesson, null).lesson())
                .isNull();
    }
}
