package io.billfold.processing;

import io.billfold.account.AccountId;
import io.billfold.extraction.memory.Teaching;
import io.billfold.extraction.memory.VendorMemory;
import io.billfold.invoice.Invoice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which contents of which invoice have taught, and what that changed in the memories of vendors. */
@Component
class VendorLessons {
    /** What none of so many invoices says is not missed. */
    private static final int LATEST = 40;

    private final JdbcClient database;

    VendorLessons(JdbcClient database) {
        this.database = database;
    }

    /** @return whether these contents of the invoice have not taught yet */
    boolean begin(long invoice, byte[] contents) {
        return database.sql("""
                                insert into vendor_lesson (invoice_id, contents) values (:invoice, :contents)
                                on conflict (invoice_id) do update set contents = excluded.contents
                                where vendor_lesson.contents <> excluded.contents
                                """)
                        .param("invoice", invoice)
                        .param("contents", contents)
                        .update()
                == 1;
    }

    /** The invoice has taught nothing, and may teach again. */
    void forget(long invoice) {
        database.sql("delete from vendor_lesson where invoice_id = :invoice")
                .param("invoice", invoice)
                .update();
    }

    void add(Invoice invoice, Teaching teaching) {
        database.sql("""
                        insert into vendor_teaching (invoice_id, account_id, seller_key, before, after, alone)
                        values (:invoice, :account, :key, :before::jsonb, :after::jsonb, :alone::jsonb)
                        """)
                .param("invoice", invoice.id().value())
                .param("account", invoice.account().value())
                .param("key", VendorMemory.key(teaching.after().sellerName()))
                .param("before", teaching.before() == null ? null : VendorMemoryJson.write(teaching.before()))
                .param("after", VendorMemoryJson.write(teaching.after()))
                .param("alone", VendorMemoryJson.write(teaching.alone()))
                .update();
    }

    /** What the invoice taught, which is then no longer kept. Always in the same order, so that no two wait for each other. */
    List<Teaching> taken(Invoice invoice) {
        List<Teaching> taught = database.sql(
                        "select before, after, alone from vendor_teaching where invoice_id = :invoice order by seller_key")
                .param("invoice", invoice.id().value())
                .query(VendorLessons::teaching)
                .list();
        database.sql("delete from vendor_teaching where invoice_id = :invoice")
                .param("invoice", invoice.id().value())
                .update();
        return taught;
    }

    /** What the latest invoices of a vendor say by themselves. */
    List<VendorMemory> alone(AccountId account, String sellerKey) {
        return database.sql("""
                        select alone from vendor_teaching where account_id = :account and seller_key = :key
                        order by invoice_id desc limit :latest
                        """)
                .param("account", account.value())
                .param("key", sellerKey)
                .param("latest", LATEST)
                .query((row, number) -> VendorMemoryJson.read(row.getString(1)).memory())
                .list();
    }

    private static Teaching teaching(ResultSet row, int number) throws SQLException {
        return new Teaching(
                memory(row.getString("before")),
                VendorMemoryJson.read(row.getString("after")).memory(),
                VendorMemoryJson.read(row.getString("alone")).memory());
    }

    private static @Nullable VendorMemory memory(@Nullable String stored) {
        return stored == null ? null : VendorMemoryJson.read(stored).memory();
    }
}
