package io.billfold.intake.mail;

import io.billfold.account.Accounts;
import io.billfold.mail.Mailer;
import io.billfold.settings.Connection;
import io.billfold.settings.ConnectionFailed;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The mailboxes that are looked into and the server that sends, as the settings page shows them. */
@Component
class MailboxConnection implements Connection {
    private static final Duration TO_ANSWER = Duration.ofSeconds(8);

    private final MailSettings settings;
    private final Accounts accounts;
    private final Mailer mailer;

    MailboxConnection(MailSettings settings, Accounts accounts, Mailer mailer) {
        this.settings = settings;
        this.accounts = accounts;
        this.mailer = mailer;
    }

    @Override
    public String name() {
        return "mailbox";
    }

    @Override
    public boolean configured() {
        return !settings.mailboxes().isEmpty() || mailer.configured();
    }

    @Override
    public String detail() {
        if (!configured()) {
            return "No mailbox is looked into: set IMAP_URL, and SMTP_URL to send.";
        }
        String boxes = settings.mailboxes().stream().map(Mailbox::name).collect(Collectors.joining(", "));
        String in = boxes.isEmpty() ? "No mailbox is looked into." : "Mails to " + boxes + " are taken in.";
        return mailer.configured() ? in + " Mails are sent by " + mailer.place() + "." : in;
    }

    @Override
    public String test() throws ConnectionFailed {
        List<String> worked = new ArrayList<>();
        for (Mailbox mailbox : settings.mailboxes()) {
            worked.add(test(mailbox));
        }
        if (mailer.configured()) {
            try {
                mailer.check();
                worked.add("The server that sends took the sign-in.");
            } catch (MessagingException failure) {
                throw new ConnectionFailed(
                        "Mails cannot be sent by " + mailer.place() + ": " + words(failure), failure);
            }
        }
        return String.join(" ", worked);
    }

    private String test(Mailbox mailbox) throws ConnectionFailed {
        if (accounts.ofUserOrOwner(mailbox.account()).isEmpty()) {
            throw new ConnectionFailed("Nobody is registered here as " + mailbox.account() + ".");
        }
        try (OpenMailbox open = OpenMailbox.open(mailbox, TO_ANSWER, Folder.READ_ONLY)) {
            return "Signed in to " + mailbox.name() + ", which holds " + open.count() + " mails.";
        } catch (MessagingException failure) {
            throw new ConnectionFailed(
                    "The mailbox " + mailbox.name() + " cannot be opened: " + words(failure), failure);
        }
    }

    private static String words(MessagingException failure) {
        return switch (failure) {
            case AuthenticationFailedException refused -> "user or password are refused.";
            case FolderNotFoundException missing -> "there is no such folder.";
            default -> String.valueOf(failure.getMessage());
        };
    }
}
