package io.billfold.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.billfold.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTests {
    @ParameterizedTest
    @ValueSource(strings = {"+49 170 1234567", "0049 (170) 123-4567", "49170/1234567", "+49.170.1234567"})
    void isTakenAsPeopleWriteIt(String written) {
        assertThat(new PhoneNumber(written)).hasToString("+491701234567");
        assertThat(PhoneNumber.in(written)).contains(new PhoneNumber("+491701234567"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0170 1234567", "+49 170", "+1234567890123456", "call me"})
    void needsItsCountryAndSevenToFifteenDigits(String written) {
        assertThatThrownBy(() -> new PhoneNumber(written)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(422);
            assertThat(problem.code()).isEqualTo("invalid_phone");
            assertThat(problem.properties()).containsEntry("field", "phone");
        });
        assertThat(PhoneNumber.in(written)).isEmpty();
    }
}
