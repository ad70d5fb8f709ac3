package io.billfold.processing;

import io.billfold.account.AccountId;
import io.billfold.extraction.memory.Clues;
import io.billfold.extraction.memory.VendorMemory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what each account has learned of its vendors. */
@Component
class VendorMemoryStore {
    /** So many vendors at most are compared closely; trigrams find those whose names are like one on the page. */
    private static final int MOST = 40;

    private final JdbcClient database;
    private final Clock clock;

    VendorMemoryStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record Kept(long id, VendorMemoryJson memory, Instant updatedAt) {
        static Kept of(ResultSet row, int number) throws SQLException {
            return new Kept(
                    row.getLong("id"),
                    VendorMemoryJson.read(row.getString("memory")),
                    row.getTimestamp("updated_at").toInstant());
        }
    }

    List<VendorMemory> thatMayFit(AccountId account, Clues clues) {
        if (clues.identifiers().isEmpty() && clues.names().isEmpty()) {
            return List.of();
        }
        return database
                .sql("""
                        select id, memory, updated_at from vendor_memory where account_id = :account and id in (
                            select memory_id from vendor_mark where account_id = :account
                            and (mark = any(:identifiers) or mark % any(:names)))
                        order by updated_at desc limit :most
                        """)
                .param("account", account.value())
                .param("identifiers", clues.identifiers().toArray(String[]::new))
                .param("names", clues.names().toArray(String[]::new))
                .param("most", MOST)
                .query(Kept::of)
                .list()
                .stream()
                .map(kept -> kept.memory().memory())
                .toList();
    }

    List<Kept> all(AccountId account) {
        return database.sql(
                        "select id, memory, updated_at from vendor_memory where account_id = :account order by seller_name, id")
                .param("account", account.value())
                .query(Kept::of)
                .list();
    }

    Optional<Kept> find(AccountId account, long id) {
        return database.sql("select id, memory, updated_at from vendor_memory where account_id = :account and id = :id")
                .param("account", account.value())
                .param("id", id)
                .query(Kept::of)
                .optional();
    }

    void forget(AccountId account, String key) {
        database.sql("delete from vendor_memory where account_id = :account and seller_key = :key")
                .param("account", account.value())
                .param("key", key)
                .update();
    }

    /** With what invoices taught about the vendor: taking one of them back has nothing left to change. */
    boolean forget(AccountId account, long id) {
        return database.sql("""
                                with gone as (
                                    delete from vendor_memory where account_id = :account and id = :id returning seller_key),
                                untaught as (
                                    delete from vendor_teaching t using gone
                                    where t.seller_key = gone.seller_key and t.account_id = :account)
                                select count(*) from gone
                                """)
                        .param("account", account.value())
                        .param("id", id)
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** Locked, so that two invoices of a vendor that are confirmed at once teach one after the other. */
    Optional<VendorMemory> locked(AccountId account, String sellerName) {
        return database.sql("""
                        select id, memory, updated_at from vendor_memory
                        where account_id = :account and seller_key = :key for update
                        """)
                .param("account", account.value())
                .param("key", VendorMemory.key(sellerName))
                .query(Kept::of)
                .optional()
                .map(kept -> kept.memory().memory());
    }

    void keep(AccountId account, VendorMemory memory) {
        long id = database.sql("""
                        insert into vendor_memory (account_id, seller_key, seller_name, memory, confirmed, updated_at)
                        values (:account, :key, :name, :memory::jsonb, :confirmed, :now)
                        on conflict (account_id, seller_key) do update set seller_name = excluded.seller_name,
                            memory = excluded.memory, confirmed = excluded.confirmed, updated_at = excluded.updated_at
                        returning id
                        """)
                .param("account", account.value())
                .param("key", VendorMemory.key(memory.sellerName()))
                .param("name", memory.sellerName())
                .param("memory", VendorMemoryJson.write(memory))
                .param("confirmed", memory.confirmed())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        List<String> marks = new ArrayList<>(memory.identifiers());
        marks.addAll(memory.names());
        database.sql("delete from vendor_mark where memory_id = :id")
                .param("id", id)
                .update();
        database.sql("""
                        insert into vendor_mark (memory_id, account_id, mark)
                        select :id, :account, mark from unnest(:marks) mark on conflict do nothing
                        """)
                .param("id", id)
                .param("account", account.value())
                .param("marks", marks.toArray(String[]::new))
                .update();
    }
}
