package org.prikbord.model.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

class UnavailableTest {
    @Test
    void isWhatPassesByItself() {
        assertThat(Unavailable.is(around(new SQLException("refused", "08001")))).isTrue();
        assertThat(Unavailable.is(around(new SQLException("ended by an administrator", "57P01"))))
                .isTrue();
        assertThat(Unavailable.is(around(new SQLException("no space left on device", "53100"))))
                .isTrue();
        assertThat(Unavailable.is(around(new SQLTransientConnectionException("no connection came free"))))
                .isTrue();
        assertThat(Unavailable.is(around(new SQLException("H2 is closed", "90121"))))
                .isTrue();
        Exception atCommit = new RuntimeException("commit", new XAException(XAException.XAER_RMFAIL));
        assertThat(Unavailable.is(new IllegalStateException(atCommit))).isTrue();
    }

    @Test
    void isNoMistakeOfOurs() {
        assertThat(Unavailable.is(new IllegalStateException("a bug"))).isFalse();
        assertThat(Unavailable.is(around(new SQLException("no such column", "42703"))))
                .isFalse();
        assertThat(Unavailable.is(around(new SQLException("there already", "23505"))))
                .isFalse();
        assertThat(Unavailable.is(around(new SQLException("no state")))).isFalse();
    }

    @Test
    void endsWithCausesInACircle() {
        RuntimeException one = new RuntimeException("one");
        one.initCause(new RuntimeException("other", one));
        assertThat(Unavailable.is(one)).isFalse();
    }

    private static RuntimeException around(SQLException cause) {
        return new IllegalStateException(new RuntimeException("in the middle", cause));
    }
}
