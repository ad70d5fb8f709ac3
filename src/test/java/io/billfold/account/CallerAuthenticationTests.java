package io.billfold.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerAuthenticationTests {
    private static final Caller ANNA = new Caller(new AccountId(1), new UserId(1), Role.OWNER, "anna@example.com");
    private static final Caller BORIS = new Caller(new AccountId(1), new UserId(2), Role.OWNER, "boris@example.com");

    @Test
    void isThatOfOneCallerWithTheSameRights() {
        CallerAuthentication anna = new CallerAuthentication(ANNA, Set.of(Scope.READ), true);

        assertThat(anna)
                .isEqualTo(new CallerAuthentication(ANNA, Set.of(Scope.READ), true))
                .hasSameHashCodeAs(new CallerAuthentication(ANNA, Set.of(Scope.READ), true))
                .isNotEqualTo(new CallerAuthentication(BORIS, Set.of(Scope.READ), true))
                .isNotEqualTo(new CallerAuthentication(ANNA, Set.of(Scope.READ), false));
        assertThat(anna.getPrincipal()).isEqualTo(ANNA);
        assertThat(anna.getCredentials()).as("what proved it is not kept").isNull();
    }
}
