package io.billfold.intake.mail;

import io.billfold.account.AccountId;
import io.billfold.intake.Reception;
import io.billfold.invoice.InvoiceId;
import jakarta.mail.MessagingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log of mails: one row a mail that was looked at, and one for each document in it. */
@Repository
class MailLog {
    private final JdbcClient database;
    private final Clock clock;

    MailLog(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean knows(Mailbox mailbox, IncomingMail mail) {
        return database.sql("select exists (select 1 from mail_message"
                        + " where mailbox = :mailbox and uid_validity = :validity and uid = :uid)")
                .param("mailbox", mailbox.name())
                .param("validity", mail.uidValidity())
                .param("uid", mail.uid())
                .query(Boolean.class)
                .single();
    }

    /** @return the id; empty if another process was first */
    Optional<Long> add(AccountId account, Mailbox mailbox, IncomingMail mail, MailOutcome outcome)
            throws MessagingException {
        Optional<Long> id = database.sql("""
                        insert into mail_message (account_id, mailbox, uid_validity, uid, message_id, sender, subject,
                            size_bytes, received_at, handled_at, status, code, detail, reply)
                        values (:account, :mailbox, :validity, :uid, :messageId, :sender, :subject,
                            :size, :received, :now, :status, :code, :detail, :reply)
                        on conflict (mailbox, uid_validity, uid) do nothing returning id
                        """)
                .param("account", account.value())
                .param("mailbox", mailbox.name())
                .param("validity", mail.uidValidity())
                .param("uid", mail.uid())
                .param("messageId", mail.messageId().orElse(null))
                .param("sender", mail.sender())
                .param("subject", mail.subject())
                .param("size", mail.size())
                .param(
                        "received",
                        mail.receivedAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("status", outcome.status())
                .param("code", outcome.code())
                .param("detail", outcome.detail())
                .param("reply", outcome.toBeAnswered() ? "waiting" : "none")
                .query(Long.class)
                .optional();
        id.ifPresent(added -> addDocuments(added, outcome.receptions()));
        return id;
    }

    private void addDocuments(long mail, List<Reception> receptions) {
        int position = 0;
        for (Reception reception : receptions) {
            position++;
            switch (reception) {
                case Reception.Accepted accepted ->
                    add(mail, position, accepted.filename(), accepted.invoice(), accepted.duplicateOf() != null, null);
                case Reception.Refused refused -> add(mail, position, refused.filename(), null, false, refused);
            }
        }
    }

    private void add(
            long mail,
            int position,
            String filename,
            @Nullable InvoiceId invoice,
            boolean duplicate,
            Reception.@Nullable Refused refused) {
        database.sql("insert into mail_document (mail_id, position, filename, invoice_id, duplicate, code, detail)"
                        + " values (:mail, :position, :filename, :invoice, :duplicate, :code, :detail)")
                .param("mail", mail)
                .param("position", position)
                .param("filename", filename)
                .param("invoice", invoice == null ? null : invoice.value())
                .param("duplicate", duplicate)
                .param("code", refused == null ? null : refused.code())
                .param("detail", refused == null ? null : refused.detail())
                .update();
    }

    List<MailRecord> of(AccountId account, long offset, int most) {
        return database.sql("select * from mail_message where account_id = :account"
                        + " order by id desc limit :most offset :offset")
                .param("account", account.value())
                .param("most", most)
                .param("offset", offset)
                .query(this::mail)
                .list();
    }

    long count(AccountId account) {
        return database.sql("select count(*) from mail_message where account_id = :account")
                .param("account", account.value())
                .query(Long.class)
                .single();
    }

    /** The mails with this invoice whose senders wait for an answer. */
    List<Long> waitingFor(InvoiceId invoice) {
        return database.sql("select distinct m.id from mail_message m join mail_document d on d.mail_id = m.id"
                        + " where d.invoice_id = :invoice and m.reply = 'waiting'")
                .param("invoice", invoice.value())
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /** A mail whose sender waits for an answer; nobody else answers it until the caller's transaction ends. */
    Optional<MailRecord> lockWaiting(AccountId account, long id) {
        return database.sql("select * from mail_message where id = :id and account_id = :account"
                        + " and reply = 'waiting' for update")
                .param("id", id)
                .param("account", account.value())
                .query(this::mail)
                .optional();
    }

    void replied(long id, String reply) {
        database.sql("update mail_message set reply = :reply where id = :id")
                .param("id", id)
                .param("reply", reply)
                .update();
    }

    private MailRecord mail(ResultSet row, int number) throws SQLException {
        OffsetDateTime received = row.getObject("received_at", OffsetDateTime.class);
        return new MailRecord(
                row.getLong("id"),
                row.getString("mailbox"),
                row.getString("message_id"),
                row.getString("sender"),
                row.getString("subject"),
                row.getLong("size_bytes"),
                received == null ? null : received.toInstant(),
                row.getObject("handled_at", OffsetDateTime.class).toInstant(),
                row.getString("status"),
                row.getString("code"),
                row.getString("detail"),
                row.getString("reply"),
                documents(row.getLong("id")));
    }

    private List<MailRecord.Document> documents(long mail) {
        return database.sql("select * from mail_document where mail_id = :mail order by position")
                .param("mail", mail)
                .query((row, number) -> new MailRecord.Document(
                        row.getString("filename"),
                        row.getObject("invoice_id", Long.class),
                        row.getBoolean("duplicate"),
                        row.getString("code"),
                        row.getString("detail")))
                .list();
    }
}
