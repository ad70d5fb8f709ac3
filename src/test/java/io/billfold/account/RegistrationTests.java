package io.billfold.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.billfold.problem.Problem;
import io.billfold.testing.HandClock;
import io.billfold.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RegistrationTests {
    private final HandClock clock = new HandClock();
    private final javax.sql.DataSource connections = TestDatabase.migrated();
    private final JdbcClient database = JdbcClient.create(connections);
    private final Users users = new Users(database, clock);
    private final Invitations invitations = new Invitations(database, clock);
    private final Registration closed = new Registration(
            users,
            invitations,
            new Passwords(),
            new AccountSettings("", Duration.ofHours(1), false, "", "", List.of()),
            database,
            new TransactionTemplate(new JdbcTransactionManager(connections)));

    @Test
    void makesTheFirstUserTheOwnerAndThenClosesTheDoor() {
        User first = closed.register(new EmailAddress("first@example.com"), "correct horse", null);

        assertThat(first.role()).isEqualTo(Role.OWNER);
        assertThatThrownBy(() -> closed.register(new EmailAddress("second@example.com"), "correct horse", null))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("registration_closed"));
    }

    @Test
    void hasOneOwnerWhenManyComeAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            threads.invokeAll(IntStream.range(0, 8)
                    .<java.util.concurrent.Callable<Object>>mapToObj(number -> () ->
                            closed.register(new EmailAddress("user" + number + "@example.com"), "correct horse", null))
                    .toList());
        }

        assertThat(database.sql("select count(*) from users").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void letsNobodyInByAnInvitationThatIsOver() {
        User owner = closed.register(new EmailAddress("first@example.com"), "correct horse", null);
        invitations.add(owner.account(), new EmailAddress("late@example.com"), Role.MEMBER, "token");

        clock.pass(Duration.ofDays(8));

        assertThatThrownBy(() -> closed.register(new EmailAddress("late@example.com"), "correct horse", "token"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("invalid_invitation"));
    }

    @Test
    void providesTheOperatorsOwnUserOnce() {
        closed.provideOwner(new EmailAddress("operator@example.com"), "correct horse");
        closed.provideOwner(new EmailAddress("operator@example.com"), "another horse");

        assertThat(users.withEmail(new EmailAddress("operator@example.com")))
                .hasValueSatisfying(user -> assertThat(new Passwords().matches("correct horse", user.passwordHash()))
                        .isTrue());
    }
}
