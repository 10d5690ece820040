package org.prikbord.model.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.prikbord.model.heard.HearingView;
import org.prikbord.model.kudos.ValueNames;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.TeamView;
import org.prikbord.model.person.Writer;

/** A post as the first of the statements gives it, before pictures and reactions. */
record PostRow(
        Long id,
        PostKind kind,
        PersonView author,
        Writer writer,
        String text,
        Lesson lesson,
        LocalDate dueOn,
        Instant createdAt,
        Instant activeAt,
        Instant editedAt,
        int version,
        String topics,
        Long comments,
        boolean forAll,
        Long answer,
        long hearings,
        Told told,
        Shared.Row shared) {
    /**
     * What it is an echo of; all of it null for nothing.
     *
     * @param wording by which of its wordings a value is called; null for an outcome, as is the sign
     */
    record Told(Long about, String key, String title, Integer wording, String icon) {
        /** As pages show it; null for nothing. */
        PostView.About view(ValueNames values) {
            if (about == null) {
                return null;
            }
            return wording == null
                    ? new PostView.About(about, key, title)
                    : new PostView.About(about, key, values.of(key, wording), icon, title);
        }
    }

    PostView with(
            Carried.On on,
            List<Reacted> reactions,
            List<TeamView> audience,
            Shared card,
            PostView.About echo,
            CommentView solution,
            PollView poll,
            HearingView heard) {
        return new PostView(
                id,
                kind,
                author,
                Writer.view(writer),
                text,
                kind == PostKind.LESSON ? lesson : null,
                dueOn,
                createdAt,
                activeAt,
                editedAt,
                version,
                topics == null || topics.isEmpty() ? List.of() : List.of(topics.split(" ")),
                on.picturesOf(id),
                on.filesOf(id),
                on.linkOf(id),
                reactions,
                comments,
                audience,
                solution,
                poll,
                heard,
                echo,
                card);
    }

    /** What it shares, as that reader sees it; null for nothing. */
    Shared card(Carried.On on, Reader reader) {
        if (shared == null) {
            return null;
        }
        return shared.there()
                ? shared.with(on.picturesOf(shared.id()), reader.known(on.audienceOf(shared.id())))
                : shared.with(List.of(), List.of());
    }
}
