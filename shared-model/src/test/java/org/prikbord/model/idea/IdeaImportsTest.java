package org.prikbord.model.idea;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prikbord.model.base.Role;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.fixture.AtOnce;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.person.Person;

class IdeaImportsTest {
    private final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");

    static Stream<Database> databases() {
        return Database.both();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void oneOfManyAtOnceTakesAFile(Database database) throws Exception {
        Person lotte = Staff.hired(database, "Lotte", Role.COMMUNICATIONS);
        Challenge challenge = database.in(() -> Charters.kept(database, lotte, clock));
        IdeaFile file = new IdeaFile("title,text\nA,B\n", challenge.details());
        IdeaImports imports = new IdeaImports(database.em(), clock);
        assertThat(database.in(() -> imports.isTaken(challenge.id(), file))).isFalse();
        List<Boolean> taken = AtOnce.run(4, i -> database.in(() -> imports.take(challenge.id(), file, lotte.id())));
        assertThat(taken).containsOnlyOnce(true).hasSize(4);
        assertThat(database.in(() -> imports.isTaken(challenge.id(), file))).isTrue();
        assertThat(database.in(
                        () -> imports.isTaken(challenge.id(), new IdeaFile("title,text\nA,C\n", challenge.details()))))
                .isFalse();
    }
}
