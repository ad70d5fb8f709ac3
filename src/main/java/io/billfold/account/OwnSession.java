package io.billfold.account;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A browser's session for the server itself, which reads its own pages before anybody else does. It is good for a minute and is stored nowhere. */
@Component
public class OwnSession {
    private static final Duration LIFE = Duration.ofMinutes(1);

    private final Users users;
    private final Tokens tokens;

    OwnSession(Users users, Tokens tokens) {
        this.users = users;
        this.tokens = tokens;
    }

    /** The {@code Cookie} header that reads as the first user would, if there is one. */
    public Optional<String> cookie() {
        return users.first().map(user -> SessionCookie.NAME + "=" + tokens.issue(user, LIFE));
    }
}
