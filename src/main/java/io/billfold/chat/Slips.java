package io.billfold.chat;

import io.billfold.invoice.Invoice;
import io.billfold.invoice.InvoiceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that came by chats. */
@Repository
class Slips {
    private static final String COLUMNS = "id, link_id, filename, invoice_id, message, created_at";

    private final JdbcClient database;
    private final Clock clock;

    Slips(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    long add(Link link, String filename) {
        return database.sql("insert into chat_slip (link_id, filename, created_at) values (:link, :filename, :now)"
                        + " returning id")
                .param("link", link.id())
                .param("filename", filename)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    Optional<Slip> find(long id) {
        return database.sql("select " + COLUMNS + " from chat_slip where id = :id")
                .param("id", id)
                .query(Slips::slip)
                .optional();
    }

    /** The invoice that a message of ours shows. */
    Optional<Long> shownBy(Link link, String message) {
        return database.sql("select invoice_id from chat_slip where link_id = :link and message = :message"
                        + " and invoice_id is not null order by id desc limit 1")
                .param("link", link.id())
                .param("message", message)
                .query(Long.class)
                .optional();
    }

    boolean has(Link link, InvoiceId invoice) {
        return database.sql("select exists (select 1 from chat_slip where link_id = :link and invoice_id = :invoice)")
                .param("link", link.id())
                .param("invoice", invoice.value())
                .query(Boolean.class)
                .single();
    }

    void became(long slip, Invoice invoice) {
        database.sql("update chat_slip set invoice_id = :invoice, document_id = :document where id = :id")
                .param("invoice", invoice.id().value())
                .param("document", invoice.origin().document().value())
                .param("id", slip)
                .update();
    }

    void isShownBy(long slip, String message) {
        database.sql("update chat_slip set message = :message where id = :id")
                .param("message", message)
                .param("id", slip)
                .update();
    }

    /** Everyone who sent this invoice. One found only while its file was read gets slips like those of the file's first. */
    List<Slip> of(Invoice invoice) {
        database.sql("""
                        insert into chat_slip (link_id, filename, invoice_id, document_id, created_at)
                        select distinct on (link_id) link_id, filename, :invoice::bigint, document_id, created_at
                        from chat_slip s
                        where document_id = :document
                          and not exists (select 1 from chat_slip o where o.invoice_id = :invoice and o.link_id = s.link_id)
                        """)
                .param("invoice", invoice.id().value())
                .param("document", invoice.origin().document().value())
                .update();
        return database.sql("select " + COLUMNS + " from chat_slip where invoice_id = :invoice order by id")
                .param("invoice", invoice.id().value())
                .query(Slips::slip)
                .list();
    }

    private static Slip slip(ResultSet row, int number) throws SQLException {
        Long invoice = row.getObject("invoice_id", Long.class);
        return new Slip(
                row.getLong("id"),
                row.getLong("link_id"),
                row.getString("filename"),
                invoice == null ? null : new InvoiceId(invoice),
                row.getString("message"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
