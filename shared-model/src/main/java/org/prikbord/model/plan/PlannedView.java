package org.prikbord.model.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.prikbord.model.attachment.PostFile;
import org.prikbord.model.file.PictureView;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.TeamView;
import org.prikbord.model.post.Lesson;
import org.prikbord.model.post.PostKind;

/**
 * A planned post as its page shows it.
 *
 * @param inNameOf under whose name it is to stand; null for the author's own
 * @param lesson null for every kind but a lesson
 * @param options what a poll lets people choose from; none for every other kind
 * @param audience the teams that it is for; none when it is for everybody
 * @param lastDay the last day on which it will be there; null for ever
 * @param trouble the rule that kept it from going out, then what its sentence names; empty while none has
 */
public record PlannedView(
        long id,
        PersonView author,
        PersonView inNameOf,
        PostKind kind,
        String text,
        Lesson lesson,
        LocalDate dueOn,
        List<String> options,
        List<TeamView> audience,
        List<PictureView> pictures,
        List<PostFile> files,
        Instant goesOutAt,
        LocalDate lastDay,
        List<String> trouble,
        int version) {
    public PlannedView {
        options = List.copyOf(options);
        audience = List.copyOf(audience);
        pictures = List.copyOf(pictures);
        files = List.copyOf(files);
        trouble = List.copyOf(trouble);
    }

    static PlannedView of(PlannedPost plan, List<TeamView> audience, List<PictureView> pictures, List<PostFile> files) {
        return new PlannedView(
                plan.id(),
                plan.author().view(),
                plan.inNameOf().map(Person::view).orElse(null),
                plan.kind(),
                plan.text(),
                plan.lesson(),
                plan.dueOn(),
                plan.options(),
                audience,
                pictures,
                files,
                plan.goesOutAt(),
                plan.lastDay(),
                plan.trouble(),
                plan.version());
    }
}
