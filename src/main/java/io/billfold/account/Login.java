package io.billfold.account;

import io.billfold.memo.Memo;
import io.billfold.problem.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Lets users in by their password. Guessing is slowed down by counting failures per e-mail address and per network address
 * in windows of five minutes: whoever mistyped, or was attacked, is let in again when the window ends.
 */
@Component
class Login {
    static final int FAILURES_PER_USER = 10;
    static final int FAILURES_PER_ADDRESS = 100;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final Users users;
    private final Passwords passwords;
    private final Memo memo;
    private final Clock clock;

    Login(Users users, Passwords passwords, Memo memo, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.memo = memo;
        this.clock = clock;
    }

    /** @throws Problem {@code invalid_credentials} or {@code too_many_attempts} */
    User login(EmailAddress email, String password, String address) {
        long now = clock.instant().getEpochSecond();
        long window = now / WINDOW.toSeconds();
        String ofUser = "login:user:" + Secrets.fingerprint(email.value()) + ":" + window;
        String ofAddress = "login:address:" + address + ":" + window;
        // Counted before the password is looked at: a hundred guesses at once are a hundred, not one.
        if (memo.increment(ofUser, WINDOW) > FAILURES_PER_USER || count(ofAddress) >= FAILURES_PER_ADDRESS) {
            long wait = (window + 1) * WINDOW.toSeconds() - now;
            throw new Problem(
                    429,
                    "too_many_attempts",
                    "Too many attempts to sign in. Try again in " + wait + " seconds.",
                    Map.of("retry_after", wait));
        }
        User user = users.withEmail(email).orElse(null);
        if (!passwords.matches(password, user == null ? null : user.passwordHash()) || user == null) {
            memo.increment(ofAddress, WINDOW);
            throw new Problem(401, "invalid_credentials", "The e-mail address or the password is wrong.");
        }
        memo.remove(ofUser);
        return user;
    }

    private long count(String key) {
        return memo.get(key).map(Long::parseLong).orElse(0L);
    }
}
