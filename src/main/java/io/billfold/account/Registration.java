package io.billfold.account;

import io.billfold.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How users come in: the first one owns the instance; later ones by an invitation, or with an account of their own where
 * the operator lets everybody in.
 */
@Component
class Registration {
    private static final long LOCK = 0x62696c6c666f6c64L; // "billfold": any number, but always the same

    private final Users users;
    private final Invitations invitations;
    private final Passwords passwords;
    private final boolean open;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    Registration(
            Users users,
            Invitations invitations,
            Passwords passwords,
            AccountSettings settings,
            JdbcClient database,
            TransactionTemplate transaction) {
        this.users = users;
        this.invitations = invitations;
        this.passwords = passwords;
        this.open = settings.openRegistration();
        this.database = database;
        this.transaction = transaction;
    }

    /** @throws Problem {@code registration_closed}, {@code invalid_invitation}, {@code email_taken} or {@code weak_password} */
    User register(EmailAddress email, String password, @Nullable String invitation) {
        String hash = passwords.hashNew(password, "password");
        try {
            return inTurn(() -> invitation == null ? newcomer(email, hash) : invited(email, hash, invitation));
        } catch (DuplicateKeyException e) {
            throw new Problem(409, "email_taken", "There is a user with this e-mail address already.");
        }
    }

    /** The operator's own user: owner of the first account, unless the address has a user already. */
    void provideOwner(EmailAddress email, String password) {
        if (users.withEmail(email).isPresent()) {
            return;
        }
        String hash = passwords.hashNew(password, "API_USER_PASSWORD");
        inTurn(() -> users.withEmail(email)
                .orElseGet(() -> users.add(
                        users.none() ? users.addAccount(email.value()) : users.firstAccount(),
                        email,
                        hash,
                        Role.OWNER)));
    }

    private User newcomer(EmailAddress email, String hash) {
        if (!users.none() && !open) {
            throw new Problem(
                    403,
                    "registration_closed",
                    "New users need an invitation here. Ask the owner of this instance for one.");
        }
        return users.add(users.addAccount(email.value()), email, hash, Role.OWNER);
    }

    private User invited(EmailAddress email, String hash, String token) {
        return invitations
                .accept(token, email)
                .map(invitation -> users.add(invitation.account(), email, hash, invitation.role()))
                .orElseThrow(() -> new Problem(
                        403, "invalid_invitation", "This invitation is used up, over, or for another address."));
    }

    /** One registration at a time, also among processes: two first users would each own the instance. */
    private User inTurn(java.util.function.Supplier<User> registration) {
        User user = transaction.execute(status -> {
            database.sql("select pg_advisory_xact_lock(:lock)::text")
                    .param("lock", LOCK)
                    .query(String.class)
                    .list();
            return registration.get();
        });
        if (user == null) {
            throw new IllegalStateException("a registration gives a user");
        }
        return user;
    }
}
