package org.prikbord.model.idea;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prikbord.model.challenge.DetailField;
import org.prikbord.model.challenge.DetailFields;
import org.prikbord.model.idea.IdeaFile.Problem;
import org.prikbord.model.idea.IdeaFile.Row;

class IdeaFileTest {
    private static IdeaFile file(String content) {
        return new IdeaFile(content, new DetailFields());
    }

    @Test
    void readsColumnsInAnyOrderAndLanguage() {
        IdeaFile file = file("Tekst;Nummer;Titel;Auteur\r\n\"Bel;\nals er drie wachten\";7;Een bel;ANNA\r\n");
        assertThat(file.problems()).isEmpty();
        assertThat(file.rows())
                .containsExactly(new Row(2, "Een bel", "Bel;\nals er drie wachten", "anna", new Details()));
    }

    @Test
    void tellsRowByRowWhatIsWrongAsASpreadsheetCounts() {
        IdeaFile file = file("title,text\n\"A\nB\",Fine\n,No title\n\nNo text,\nx,y,z\na\nb,Fine\n");
        assertThat(file.rows()).extracting(Row::number).containsExactly(2, 8);
        assertThat(file.problems())
                .extracting(Problem::row, Problem::column, Problem::messageKey)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "title", "rule.text.empty"),
                        org.assertj.core.groups.Tuple.tuple(5, "text", "rule.text.empty"),
                        org.assertj.core.groups.Tuple.tuple(6, "", "rule.import.columns"),
                        org.assertj.core.groups.Tuple.tuple(7, "text", "rule.text.empty"));
    }

    @Test
    void saysWhichColumnsAreMissing() {
        assertThat(file("name,words\nA,B\n").problems())
                .extracting(Problem::row, Problem::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "title"),
                        org.assertj.core.groups.Tuple.tuple(1, "text"));
        assertThat(file("").problems()).hasSize(2);
    }

    @Test
    void tellsAQuoteThatIsNeverClosed() {
        assertThat(file("title,text\nA,B\n\"C,D\n").problems())
                .extracting(Problem::row, Problem::messageKey)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3, "rule.import.quote"));
    }

    @Test
    void takesAnIdeaOnceHoweverItIsTyped() {
        IdeaFile file = file("title,text\nA bell,Ring it\nA BELL ,Ring it\nA bell,Ring it twice\n");
        assertThat(file.rows()).hasSize(2);
        assertThat(file.problems()).extracting(Problem::row).containsExactly(3);
    }

    @Test
    void takesNoMoreThanPeopleCanLookThrough() {
        String most = IntStream.range(0, IdeaFile.MOST_ROWS)
                .mapToObj(i -> "Idea " + i + ",Text\n")
                .collect(Collectors.joining("", "title,text\n", ""));
        assertThat(file(most).problems()).isEmpty();
        assertThat(file(most + "One more,Text\n").problems())
                .extracting(Problem::messageKey)
                .containsExactly("rule.import.tooMany");
    }

    @Test
    void knowsTheSameIdeasSavedOtherwise() {
        String fingerprint = file("title,text\nA,B\n").fingerprint();
        assertThat(file("text;title\r\n\"B\";\"A\"").fingerprint()).isEqualTo(fingerprint);
        assertThat(file("title,text\nA,C\n").fingerprint()).isNotEqualTo(fingerprint);
    }

    @Test
    void findsWhatElseIsAskedByItsLabel() {
        DetailFields asked =
                new DetailFields(List.of(new DetailField(1, "Which shop?", true), new DetailField(3, "Costs", false)));
        IdeaFile file = new IdeaFile("title,COSTS,text,which shop?\nA,5,B,Utrecht\nC,,D,\n", asked);
        assertThat(file.rows()).extracting(row -> row.details().texts()).containsExactly(List.of("Utrecht", "", "5"));
        assertThat(file.problems())
                .extracting(Problem::row, Problem::column, Problem::messageKey)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3, "Which shop?", "rule.text.empty"));
    }
}
