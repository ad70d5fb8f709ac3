package io.billfold.search;

import io.billfold.account.AccountId;
import io.billfold.account.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The searches that people keep. Each sees only their own; a name is there once. */
@Repository
public class SavedSearches {
    /** More than anybody tells apart in a menu. */
    public static final int MOST = 100;

    private final JdbcClient database;
    private final Clock clock;

    SavedSearches(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** By name. */
    public List<SavedSearch> of(UserId user) {
        return database.sql("""
                        select id, name, query, created_at from saved_searches
                        where user_id = :user order by lower(name), id""")
                .param("user", user.value())
                .query(SavedSearches::search)
                .list();
    }

    public Optional<SavedSearch> find(UserId user, long id) {
        return database.sql("""
                        select id, name, query, created_at from saved_searches
                        where user_id = :user and id = :id""")
                .param("user", user.value())
                .param("id", id)
                .query(SavedSearches::search)
                .optional();
    }

    /** @return empty if the user has one of this name */
    public Optional<SavedSearch> add(AccountId account, UserId user, String name, String query) {
        return database.sql("""
                        insert into saved_searches (account_id, user_id, name, query, created_at)
                        values (:account, :user, :name, :query, :now)
                        on conflict (user_id, name) do nothing
                        returning id, name, query, created_at""")
                .param("account", account.value())
                .param("user", user.value())
                .param("name", name)
                .param("query", query)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(SavedSearches::search)
                .optional();
    }

    /** @return empty if the user has another of this name, or none of this id */
    public Optional<SavedSearch> change(UserId user, long id, String name, String query) {
        return database.sql("""
                        update saved_searches set name = :name, query = :query
                        where user_id = :user and id = :id and not exists (
                            select 1 from saved_searches where user_id = :user and name = :name and id <> :id)
                        returning id, name, query, created_at""")
                .param("user", user.value())
                .param("id", id)
                .param("name", name)
                .param("query", query)
                .query(SavedSearches::search)
                .optional();
    }

    /** @return whether there was one */
    public boolean remove(UserId user, long id) {
        return database.sql("delete from saved_searches where user_id = :user and id = :id")
                        .param("user", user.value())
                        .param("id", id)
                        .update()
                > 0;
    }

    private static SavedSearch search(ResultSet row, int line) throws SQLException {
        return new SavedSearch(
                row.getLong("id"),
                row.getString("name"),
                row.getString("query"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
