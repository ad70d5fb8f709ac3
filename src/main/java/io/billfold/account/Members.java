package io.billfold.account;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Users as those know them who do not sign in by e-mail and password: by their id, or by their telephone. */
@Service
public class Members {
    private final JdbcClient database;
    private final Users users;
    private final Registration registration;
    private final boolean open;

    Members(JdbcClient database, Users users, Registration registration, AccountSettings settings) {
        this.database = database;
        this.users = users;
        this.registration = registration;
        this.open = settings.openRegistration();
    }

    public Optional<Caller> withId(UserId id) {
        return users.withId(id).map(User::asCaller);
    }

    public Optional<Caller> withPhone(PhoneNumber phone) {
        return database.sql("select id from users where phone = :phone")
                .param("phone", phone.value())
                .query(Long.class)
                .optional()
                .flatMap(id -> withId(new UserId(id)));
    }

    /** Whether the operator lets strangers open accounts of their own. The first user owns the instance, and is none of them. */
    public boolean letsStrangersIn() {
        return open && !users.none();
    }

    /**
     * Opens an account for a stranger who has proved this number and wants one.
     *
     * @throws IllegalStateException if the operator does not let strangers in
     */
    public Caller newcomer(PhoneNumber phone) {
        if (!letsStrangersIn()) {
            throw new IllegalStateException("strangers are not let in");
        }
        // Addresses under .invalid reach nobody (RFC 2606): such a user comes in by chat alone.
        EmailAddress address = new EmailAddress("phone-" + phone.value().substring(1) + "@chat.invalid");
        User user = users.withEmail(address).orElseGet(() -> registration.register(address, Secrets.random(), null));
        setPhone(user.id(), phone);
        return user.asCaller();
    }

    Optional<String> phoneOf(UserId user) {
        return database.sql("select phone from users where id = :id and phone is not null")
                .param("id", user.value())
                .query(String.class)
                .optional();
    }

    /** @throws DuplicateKeyException if another user has the number */
    void setPhone(UserId user, PhoneNumber phone) {
        database.sql("update users set phone = :phone where id = :id")
                .param("phone", phone.value())
                .param("id", user.value())
                .update();
    }

    /** Nobody is known by this number any more. */
    public void forget(PhoneNumber phone) {
        database.sql("update users set phone = null where phone = :phone")
                .param("phone", phone.value())
                .update();
    }

    void removePhone(UserId user) {
        database.sql("update users set phone = null where id = :id")
                .param("id", user.value())
                .update();
    }
}
