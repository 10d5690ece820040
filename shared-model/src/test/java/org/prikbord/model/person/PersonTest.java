package org.prikbord.model.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.prikbord.model.base.Role;
import org.prikbord.model.fixture.Staff;

class PersonTest {
    private final Team it = Staff.team("IT");

    private static HrRecord record(String number, boolean active) {
        return new HrRecord(number, " AKok ", "André", "Kok", " ", null, null, null, "nl-NL", active);
    }

    @Test
    void everybodyIsAnEmployeeUntilTheyLeave() {
        Person andre = new Person(record("1", true), it);
        andre.giveRoles(Set.of(Role.SPONSOR, Role.EMPLOYEE));
        assertThat(andre.roles()).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.SPONSOR);
        assertThat(andre.giveRoles(Set.of(Role.SPONSOR))).isFalse();
        andre.update(record("1", false), it);
        assertThat(andre.roles()).isEmpty();
    }

    @Test
    void whoLeavesIsSignedOutEverywhere() {
        Person andre = new Person(record("1", true), it);
        int epoch = andre.signInEpoch();
        andre.update(record("1", true), it);
        assertThat(andre.signInEpoch()).isEqualTo(epoch);
        andre.update(record("1", false), it);
        assertThat(andre.signInEpoch()).isEqualTo(epoch + 1);
        andre.update(record("1", false), it);
        assertThat(andre.signInEpoch()).isEqualTo(epoch + 1);
    }

    @Test
    void isNeverUpdatedFromSomebodyElsesRecord() {
        Person andre = new Person(record("1", true), it);
        assertThatThrownBy(() -> andre.update(record("2", true), it)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsUserNamesInLowerCaseAndEmptyFieldsAsNothing() {
        Person andre = new Person(record("1", true), it);
        assertThat(andre.userName()).isEqualTo("akok");
        assertThat(andre.email()).isEmpty();
        assertThat(andre.isAs(record("1", true))).isTrue();
        assertThat(andre.isAs(record("1", false))).isFalse();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new HrRecord("1", "a b", "A", "B", null, null, null, null, null, true))
                .hasMessageContaining("userName.spaces");
        assertThatThrownBy(() -> new HrRecord("1", "ab", "A", "B", "nobody", null, null, null, null, true))
                .hasMessageContaining("email.wrong");
        assertThatThrownBy(() -> new HrRecord("1", "ab", "A", "B", null, null, null, null, "Dutch!", true))
                .hasMessageContaining("language.wrong");
    }
}
