package org.prikbord.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which JDKs and which settings the run command takes. */
class RunTest {
    @ParameterizedTest
    @ValueSource(ints = {17, 18, 21})
    void takesTheJdksThatTheServerRunsOn(int feature) {
        assertThatCode(() -> Run.refuseWrongJdk(feature)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 16, 22, 25})
    void refusesOlderAndNewerJdksInOneSentence(int feature) {
        assertThatThrownBy(() -> Run.refuseWrongJdk(feature))
                .isInstanceOf(CannotStart.class)
                .hasMessage("This is JDK " + feature
                        + "; the embedded server runs on JDK 17 to 21, so set JAVA_HOME to one of these.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eighty", "0", "-1", "65536", "8080.5"})
    void refusesAPortThatIsNone(String port) {
        assertThatThrownBy(() -> RunOptions.from(with("prikbord.port", port)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("'" + port + "'");
    }

    @Test
    void keepsItsDataBesideTheBuildWhenNothingElseIsSaid() throws CannotStart {
        RunOptions options = RunOptions.from(new Properties());
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.data()).isAbsolute().hasFileName(".prikbord");
        assertThat(options.database().url()).startsWith("jdbc:h2:file:");
        assertThat(options.sample()).isTrue();
    }

    @Test
    void takesPostgresWhenItsAddressIsGiven() throws CannotStart {
        RunOptions options = RunOptions.from(with("prikbord.run.jdbc.url", "jdbc:postgresql://db/prikbord"));
        assertThat(options.database().dataSourceClass()).isEqualTo("org.postgresql.ds.PGSimpleDataSource");
    }

    private static Properties with(String name, String value) {
        Properties given = new Properties();
        given.setProperty(name, value);
        return given;
    }
}
