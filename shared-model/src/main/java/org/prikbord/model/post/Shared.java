package org.prikbord.model.post;

import java.time.Instant;
import java.util.List;
import org.prikbord.model.file.PictureView;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.TeamView;
import org.prikbord.model.person.Writer;

/**
 * What a post shares, as its card shows it: as it is today.
 *
 * @param id null once it is not there, be it for a while: then nothing else is told of it either
 * @param writer who wrote it in the author's name; null where the author did
 * @param picture the first that it has; null for none
 * @param audience the teams that it, and so what shares it, is for alone, as far as the reader knows them
 */
public record Shared(
        Long id,
        PostKind kind,
        PersonView author,
        PersonView writer,
        Instant createdAt,
        String text,
        PictureView picture,
        List<TeamView> audience) {
    static final Shared GONE = new Shared(null, null, null, null, null, null, null, List.of());

    public Shared {
        audience = List.copyOf(audience);
    }

    /** Whether it is still there. */
    public boolean there() {
        return id != null;
    }

    /** The card of a post that is there. */
    public static Shared of(PostView post) {
        PictureView picture = post.pictures().isEmpty() ? null : post.pictures().get(0);
        return new Shared(
                post.id(),
                post.kind(),
                post.author(),
                post.writer(),
                post.createdAt(),
                post.text(),
                picture,
                post.audience());
    }

    /** Their names, in one line. */
    public String audienceNames() {
        return TeamView.names(audience);
    }

    /** Whether the kind is said: a message is what there is unless told otherwise. */
    public boolean isLabelled() {
        return there() && kind != PostKind.MESSAGE;
    }

    /** The same as a query gives it: the columns of who wrote it and of what it says are null where nothing is shared. */
    record Row(
            Long id,
            PostKind kind,
            Long authorId,
            String userName,
            String givenName,
            String familyName,
            String team,
            Writer writer,
            Instant createdAt,
            String text,
            Instant hiddenAt,
            boolean gone) {
        /** As a query selects one for the post p. */
        static final String ROW =
                "new org.prikbord.model.post.Shared$Row(so.id, so.kind, sa.id, sa.userName, sa.givenName,"
                        + " sa.familyName, st.name, " + Writer.row("sw", "swt")
                        + ", so.createdAt, so.text, so.hiddenAt, p.share.gone)";

        /** What that is selected from. */
        static final String FROM = " left join p.share.original so left join so.author sa left join sa.team st"
                + Writer.of("so", "sw", "swt");

        static Row of(Share share) {
            return share.original()
                    .map(post -> new Row(
                            post.id(),
                            post.kind(),
                            post.author().id(),
                            post.author().userName(),
                            post.author().givenName(),
                            post.author().familyName(),
                            post.author().team().name(),
                            post.writtenBy().map(Person::view).map(Writer::of).orElse(null),
                            post.createdAt(),
                            post.text(),
                            null,
                            false))
                    .orElse(null);
        }

        boolean there() {
            return id != null && hiddenAt == null;
        }

        /** Null where nothing is shared. */
        Shared with(List<PictureView> pictures, List<TeamView> audience) {
            if (there()) {
                PersonView author = new PersonView(authorId, userName, givenName, familyName, team);
                return new Shared(
                        id,
                        kind,
                        author,
                        Writer.view(writer),
                        createdAt,
                        text,
                        pictures.isEmpty() ? null : pictures.get(0),
                        audience);
            }
            return id == null && !gone ? null : GONE;
        }
    }
}
