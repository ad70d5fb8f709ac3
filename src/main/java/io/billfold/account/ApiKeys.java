package io.billfold.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys by which programs call: each acts for the user who made it. */
@Repository
class ApiKeys {
    /** Tells a key from a token, and lets scanners of leaked secrets find it. */
    static final String PREFIX = "bf_";

    private final JdbcClient database;
    private final Clock clock;

    ApiKeys(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record ApiKey(
            long id,
            String name,
            String beginning,
            Set<Scope> scopes,
            Instant createdAt,
            @Nullable LocalDate lastUsedOn) {}

    record Found(UserId user, Set<Scope> scopes) {}

    ApiKey add(UserId user, String name, Set<Scope> scopes, String key) {
        return database.sql("insert into api_key (user_id, name, beginning, hash, scopes, created_at)"
                        + " values (:user, :name, :beginning, :hash, :scopes, :now) returning *")
                .param("user", user.value())
                .param("name", name)
                .param("beginning", key.substring(0, PREFIX.length() + 4))
                .param("hash", Secrets.sha256(key))
                .param("scopes", scopes.stream().map(Scope::name).toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(ApiKeys::apiKey)
                .single();
    }

    List<ApiKey> of(UserId user) {
        return database.sql("select * from api_key where user_id = :user order by id")
                .param("user", user.value())
                .query(ApiKeys::apiKey)
                .list();
    }

    boolean remove(UserId user, long id) {
        return database.sql("delete from api_key where id = :id and user_id = :user")
                        .param("id", id)
                        .param("user", user.value())
                        .update()
                == 1;
    }

    /** Whose key it is. Remembers the day, not the moment: one write a day and key instead of one a call. */
    Optional<Found> find(String key) {
        byte[] hash = Secrets.sha256(key);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        database.sql(
                        "update api_key set last_used_on = :today where hash = :hash and last_used_on is distinct from :today")
                .param("today", today)
                .param("hash", hash)
                .update();
        return database.sql("select user_id, scopes from api_key where hash = :hash")
                .param("hash", hash)
                .query((row, number) -> new Found(new UserId(row.getLong("user_id")), scopes(row)))
                .optional();
    }

    private static ApiKey apiKey(ResultSet row, int number) throws SQLException {
        return new ApiKey(
                row.getLong("id"),
                row.getString("name"),
                row.getString("beginning"),
                scopes(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_used_on", LocalDate.class));
    }

    private static Set<Scope> scopes(ResultSet row) throws SQLException {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream((String[]) row.getArray("scopes").getArray())
                .map(Scope::valueOf)
                .forEach(scopes::add);
        return scopes;
    }
}
