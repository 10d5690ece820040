package org.prikbord.model.search;

import java.time.Instant;
import java.util.Set;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/**
 * What the index knows of one thing. Of its words only which there are; every text is read as each language does, for
 * nobody says in which one they write.
 */
@SearchEntity
@Indexed(index = "prikbord")
final class Entry {
    /** Kind and id. */
    @DocumentId
    final String key;

    @KeywordField
    final String kind;

    @GenericField(sortable = Sortable.YES)
    final long number;

    /** Which version of the thing this is. */
    @KeywordField(projectable = Projectable.YES)
    final String stamp;

    /** What stands above others: a title or a name. */
    @FullTextField(name = "title", analyzer = Reading.AS_WRITTEN)
    @FullTextField(name = "title_nl", analyzer = Reading.IN_DUTCH)
    @FullTextField(name = "title_en", analyzer = Reading.IN_ENGLISH)
    @FullTextField(name = "title_fr", analyzer = Reading.IN_FRENCH)
    @FullTextField(name = "title_de", analyzer = Reading.IN_GERMAN)
    final String title;

    @FullTextField(name = "text", analyzer = Reading.AS_WRITTEN)
    @FullTextField(name = "text_nl", analyzer = Reading.IN_DUTCH)
    @FullTextField(name = "text_en", analyzer = Reading.IN_ENGLISH)
    @FullTextField(name = "text_fr", analyzer = Reading.IN_FRENCH)
    @FullTextField(name = "text_de", analyzer = Reading.IN_GERMAN)
    final String text;

    /** Who finds it, as {@link Readers} names them. */
    @KeywordField
    Set<String> readers = Set.of(Readers.ALL);

    /** What it stands under and goes with. */
    @KeywordField
    String under;

    @KeywordField
    String postKind;

    @KeywordField
    Set<String> topics = Set.of();

    /** The teams that it is for or of, as {@link Readers} names them for a filter. */
    @KeywordField
    Set<String> teams = Set.of();

    /** The ids of whoever wrote it, is thanked in it, or is it. */
    @KeywordField
    Set<String> people = Set.of();

    @GenericField(sortable = Sortable.YES)
    Instant at;

    Entry(FoundKind kind, long number, String stamp, String title, String text) {
        this.key = kind.of(number);
        this.kind = kind.key();
        this.number = number;
        this.stamp = stamp;
        this.title = title;
        this.text = text;
    }
}
