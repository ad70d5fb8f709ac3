package io.billfold.intake.mail;

import io.billfold.account.AccountId;
import io.billfold.invoice.Invoice;
import io.billfold.invoice.InvoiceChanged;
import io.billfold.invoice.InvoiceId;
import io.billfold.invoice.Invoices;
import io.billfold.invoice.State;
import io.billfold.mail.Mailer;
import io.billfold.memo.Memo;
import io.billfold.outage.Backoff;
import io.billfold.work.WorkHandler;
import io.billfold.work.WorkItem;
import io.billfold.work.WorkQueue;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells senders what became of their documents, once, when all of a mail are read. */
@Component
class MailReplies implements WorkHandler {
    private static final int MOST_A_DAY = 50;

    private final WorkQueue work;
    private final MailLog mails;
    private final Invoices invoices;
    private final ReplyText text;
    private final Mailer mailer;
    private final Memo memo;
    private final boolean wanted;

    MailReplies(
            WorkQueue work,
            MailLog mails,
            Invoices invoices,
            ReplyText text,
            Mailer mailer,
            Memo memo,
            MailSettings settings) {
        this.work = work;
        this.mails = mails;
        this.invoices = invoices;
        this.text = text;
        this.mailer = mailer;
        this.memo = memo;
        this.wanted = settings.reply();
    }

    /** To be looked at soon; both when a mail is taken and when an invoice is read, for either may come last. */
    void submit(AccountId account, long mail) {
        work.submit(new WorkItem(kind(), mail + "-" + UUID.randomUUID(), account.value(), account + " " + mail));
    }

    @EventListener
    void changed(InvoiceChanged change) {
        if (wanted && change.previous() == State.PROCESSING && isRead(change.state())) {
            mails.waitingFor(change.invoice()).forEach(mail -> submit(change.account(), mail));
        }
    }

    private static boolean isRead(State state) {
        return state != State.PENDING && state != State.PROCESSING;
    }

    @Override
    public String kind() {
        return "answer-mail";
    }

    @Override
    public Optional<Backoff> backoff() {
        return Optional.of(Backoff.A_DAY);
    }

    /** In one transaction with the sending: a crash in between sends the letter again, under the same Message-ID. */
    @Override
    @Transactional(rollbackFor = MessagingException.class)
    public void handle(WorkItem item) throws MessagingException {
        String[] ids = item.payload().split(" ", 2);
        AccountId account = new AccountId(Long.parseLong(ids[0]));
        Optional<MailRecord> waiting = mails.lockWaiting(account, Long.parseLong(ids[1]));
        if (waiting.isEmpty() || !mailer.configured()) {
            return;
        }
        MailRecord mail = waiting.get();
        List<ReplyText.Line> lines = new ArrayList<>();
        for (MailRecord.Document document : mail.documents()) {
            @Nullable Invoice invoice = invoice(account, document);
            if (invoice != null && !isRead(invoice.state())) {
                return;
            }
            lines.add(new ReplyText.Line(document, invoice));
        }
        if (memo.increment("mail-replies:" + mail.from(), Duration.ofDays(1)) > MOST_A_DAY) {
            mails.replied(mail.id(), "failed");
            return;
        }
        mailer.send(text.letter(mail, lines));
        mails.replied(mail.id(), "sent");
    }

    private @Nullable Invoice invoice(AccountId account, MailRecord.Document document) {
        Long id = document.invoiceId();
        return id == null ? null : invoices.find(account, new InvoiceId(id)).orElse(null);
    }

    @Override
    public void exhausted(WorkItem item, Exception lastFailure) {
        mails.replied(Long.parseLong(item.payload().split(" ", 2)[1]), "failed");
    }
}
