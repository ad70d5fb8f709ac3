package io.billfold.intake.mail;

import io.billfold.account.AccountId;
import io.billfold.document.Source;
import io.billfold.intake.Door;
import io.billfold.intake.Reception;
import io.billfold.intake.Sender;
import io.billfold.intake.Temporary;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes one mail: by the rules, through the door, into the log. When this returns, its documents and its line in the log are
 * committed; a crash before that takes it again, and bytes that are known make no second invoice.
 */
@Component
class MailTaking {
    private static final Logger log = LoggerFactory.getLogger(MailTaking.class);

    private final MailRules rules;
    private final Door door;
    private final MailLog mails;
    private final MailReplies replies;
    private final TransactionTemplate transaction;

    MailTaking(MailRules rules, Door door, MailLog mails, MailReplies replies, TransactionTemplate transaction) {
        this.rules = rules;
        this.door = door;
        this.mails = mails;
        this.replies = replies;
        this.transaction = transaction;
    }

    /**
     * @throws MessagingException or {@link IncomingMail.NotFetched} if the mailbox cannot be reached
     * @throws RuntimeException if documents cannot be stored at present
     */
    void take(AccountId account, Mailbox mailbox, IncomingMail mail) throws MessagingException {
        if (!mails.knows(mailbox, mail)) {
            record(account, mailbox, mail, outcome(account, mail));
        }
    }

    /** Writes off a mail that its server does not hand out. */
    void giveUp(AccountId account, Mailbox mailbox, IncomingMail mail) throws MessagingException {
        if (!mails.knows(mailbox, mail)) {
            record(
                    account,
                    mailbox,
                    mail,
                    MailOutcome.failed("not_fetched", "The mail server did not hand this mail out, several times."));
        }
    }

    private MailOutcome outcome(AccountId account, IncomingMail mail) throws MessagingException {
        Optional<MailRules.Refusal> refusal = rules.refusal(mail);
        if (refusal.isPresent()) {
            return MailOutcome.skipped(refusal.get());
        }
        boolean toBeAnswered = rules.mayBeAnswered(mail);
        String name = (mail.subject().isEmpty() ? "mail" : mail.subject().replace('/', '-')) + ".eml";
        try {
            List<Reception> receptions = door.receiveMail(new Sender(account, null, Source.EMAIL), name, mail);
            return MailOutcome.opened(receptions, toBeAnswered);
        } catch (IncomingMail.TooLarge refused) {
            return MailOutcome.skipped(rules.tooLarge(mail.size()));
        } catch (IncomingMail.NotFetched unreachable) {
            throw unreachable;
        } catch (RuntimeException failure) {
            if (Temporary.is(failure)) {
                throw failure;
            }
            log.error("A mail cannot be taken in", failure);
            return MailOutcome.failed("internal_error", "Something went wrong here. The log tells more.");
        }
    }

    private void record(AccountId account, Mailbox mailbox, IncomingMail mail, MailOutcome outcome) {
        transaction.executeWithoutResult(status -> {
            try {
                mails.add(account, mailbox, mail, outcome)
                        .filter(id -> outcome.toBeAnswered())
                        .ifPresent(id -> replies.submit(account, id));
            } catch (MessagingException failure) {
                throw new IncomingMail.NotFetched(failure);
            }
        });
        long taken = outcome.receptions().stream()
                .filter(Reception.Accepted.class::isInstance)
                .count();
        log.info(
                "A mail is {}: {} documents {}", outcome.status(), taken, outcome.code() == null ? "" : outcome.code());
    }
}
