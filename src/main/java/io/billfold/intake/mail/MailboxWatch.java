package io.billfold.intake.mail;

import io.billfold.account.AccountId;
import io.billfold.account.Accounts;
import io.billfold.outage.Breaker;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into one mailbox: takes its unseen mails, oldest first and some at a time, and then waits for more. Only what is done is
 * marked as seen, so that whatever happens, the rest is still there.
 */
class MailboxWatch {
    /** So many heads are in memory at a time, and one body. */
    static final int BATCH = 50;

    private static final Logger log = LoggerFactory.getLogger(MailboxWatch.class);
    private static final int MOST_ATTEMPTS = 5;
    private static final Duration UNTIL_REGISTERED = Duration.ofSeconds(5);

    /** The server answers within this, or is gone. It is silent for the whole interval if there is no news. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);

    private final Mailbox mailbox;
    private final Breaker breaker;
    private final MailSettings settings;
    private final Accounts accounts;
    private final MailTaking taking;
    private final Map<Long, Integer> attempts = new HashMap<>();
    private @Nullable OpenMailbox open;
    private boolean waitsForOwner;

    MailboxWatch(Mailbox mailbox, Breaker breaker, MailSettings settings, Accounts accounts, MailTaking taking) {
        this.mailbox = mailbox;
        this.breaker = breaker;
        this.settings = settings;
        this.accounts = accounts;
        this.taking = taking;
    }

    /** @return how long to rest: not at all, for waiting is part of looking */
    Duration look() throws MessagingException, InterruptedException {
        Optional<AccountId> account = accounts.ofUserOrOwner(mailbox.account());
        if (account.isEmpty()) {
            if (!waitsForOwner) {
                waitsForOwner = true;
                log.warn("Nobody has registered yet whose account the mails of {} could go to", mailbox.name());
            }
            return UNTIL_REGISTERED;
        }
        boolean done = false;
        try {
            OpenMailbox connection = connection();
            List<IncomingMail> batch =
                    connection.unseen(BATCH, settings.maxSize().toBytes());
            for (IncomingMail mail : batch) {
                take(account.get(), connection, mail);
                mail.forget();
            }
            // While the last ones were taken, others may have come; the server has told so already and will not again.
            if (batch.isEmpty()) {
                connection.await(settings.interval());
            } else {
                connection.countAnew();
            }
            done = true;
            return Duration.ZERO;
        } finally {
            if (!done) {
                close();
            }
        }
    }

    private OpenMailbox connection() throws MessagingException {
        OpenMailbox known = open;
        if (known == null || !known.isOpen()) {
            close();
            known = opened();
            open = known;
            log.info("Looking into the mailbox {}", mailbox.name());
        }
        return known;
    }

    private OpenMailbox opened() throws MessagingException {
        try {
            return breaker.call(
                    () -> OpenMailbox.open(mailbox, settings.interval().plus(TO_ANSWER), Folder.READ_WRITE));
        } catch (MessagingException | RuntimeException failure) {
            throw failure;
        } catch (Exception leftAlone) {
            throw new MessagingException(leftAlone.getMessage(), leftAlone);
        }
    }

    private void take(AccountId account, OpenMailbox connection, IncomingMail mail) throws MessagingException {
        try {
            taking.take(account, mailbox, mail);
        } catch (IncomingMail.NotFetched failure) {
            // The network, mostly; but one mail that its server cannot hand out must not keep back the others for ever.
            if (attempts.merge(mail.uid(), 1, Integer::sum) < MOST_ATTEMPTS) {
                throw failure;
            }
            taking.giveUp(account, mailbox, mail);
        }
        attempts.remove(mail.uid());
        mail.markSeen();
        if (!settings.doneFolder().isBlank()) {
            move(connection, mail);
        }
    }

    /** It is marked as seen and will not be looked at again, wherever it lies. */
    private void move(OpenMailbox connection, IncomingMail mail) throws MessagingException {
        try {
            connection.move(mail, settings.doneFolder());
        } catch (FolderClosedException | StoreClosedException gone) {
            throw gone;
        } catch (MessagingException failure) {
            log.warn("A mail cannot be moved to {}: {}", settings.doneFolder(), failure.toString());
        }
    }

    private void close() {
        OpenMailbox known = open;
        open = null;
        if (known != null) {
            known.close();
        }
    }
}
