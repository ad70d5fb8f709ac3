package io.billfold.account;

import com.fasterxml.jackson.annotation.JsonValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The audit trail of an account's users: who gave whom which role, and who removed whom. Only ever added to. */
@Repository
class MemberHistory {
    private static final int LATEST = 100;

    private final JdbcClient database;
    private final Clock clock;

    MemberHistory(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    enum Action {
        ROLE_CHANGED,
        REMOVED;

        @JsonValue
        String jsonName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param by who did it, by e-mail address, for users go
     * @param email to whom
     * @param after null if the user was removed
     */
    record MemberChange(
            Instant at,
            String by,
            String email,
            Action action,
            Role before,
            @Nullable Role after) {}

    void add(Caller by, User user, Action action, @Nullable Role after) {
        database.sql("""
                        insert into member_history (account_id, at, by_email, email, action, role_before, role_after)
                        values (:account, :at, :by, :email, :action, :before, :after)
                        """)
                .param("account", by.account().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.email())
                .param("email", user.email())
                .param("action", action.name())
                .param("before", user.role().name())
                .param("after", after == null ? null : after.name())
                .update();
    }

    /** The latest first. */
    List<MemberChange> latest(AccountId account) {
        return database.sql("""
                        select at, by_email, email, action, role_before, role_after from member_history
                        where account_id = :account order by id desc limit :latest
                        """)
                .param("account", account.value())
                .param("latest", LATEST)
                .query(MemberHistory::change)
                .list();
    }

    private static MemberChange change(ResultSet row, int number) throws SQLException {
        String after = row.getString("role_after");
        return new MemberChange(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by_email"),
                row.getString("email"),
                Action.valueOf(row.getString("action")),
                Role.valueOf(row.getString("role_before")),
                after == null ? null : Role.valueOf(after));
    }
}
