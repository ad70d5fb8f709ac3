package io.billfold.intake.mail;

import io.billfold.mail.Mailer;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Which mails are looked into, and which are answered. */
@Component
class MailRules {
    /** The headers that tell what sent a mail (RFC 3834, RFC 2919, and what is usual). */
    static final List<String> HEADERS = List.of(
            "Auto-Submitted", "Precedence", "List-Id", "List-Unsubscribe", "Return-Path", "X-Auto-Response-Suppress");

    private static final Pattern OF_MACHINES =
            Pattern.compile("(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)([+@-].*)?");

    private final MailSettings settings;
    private final Mailer mailer;

    MailRules(MailSettings settings, Mailer mailer) {
        this.settings = settings;
        this.mailer = mailer;
    }

    /** Why a mail is left alone; without the details of the rule, which are the operator's. */
    record Refusal(String code, String detail) {}

    Optional<Refusal> refusal(IncomingMail mail) throws MessagingException {
        if (!isAllowed(mail.sender())) {
            return Optional.of(new Refusal("sender_not_allowed", "The sender is not in MAIL_ALLOWED_SENDERS."));
        }
        if (!settings.subjectPattern().matcher(mail.subject()).find()) {
            return Optional.of(
                    new Refusal("subject_does_not_match", "The subject is not of the kind of MAIL_SUBJECT."));
        }
        return mail.size() > settings.maxSize().toBytes() ? Optional.of(tooLarge(mail.size())) : Optional.empty();
    }

    Refusal tooLarge(long size) {
        return new Refusal(
                "mail_too_large",
                "The mail has " + size / 1_000_000 + " MB; up to "
                        + settings.maxSize().toMegabytes() + " MB are fetched.");
    }

    private boolean isAllowed(String sender) {
        List<String> allowed = settings.allowedSenders();
        return allowed.isEmpty()
                || allowed.stream().anyMatch(one -> one.startsWith("@") ? sender.endsWith(one) : sender.equals(one));
    }

    /** Nothing that a machine sent is answered, or two machines would write to each other for ever (RFC 3834 §2). */
    boolean mayBeAnswered(IncomingMail mail) throws MessagingException {
        if (!settings.reply() || !mailer.configured()) {
            return false;
        }
        String sender = mail.sender();
        boolean machine = sender.isEmpty()
                || OF_MACHINES.matcher(sender).matches()
                || sender.equalsIgnoreCase(mailer.from())
                || settings.mailboxes().stream()
                        .anyMatch(mailbox -> mailbox.server().user().equalsIgnoreCase(sender));
        boolean submittedByItself = mail.header("Auto-Submitted")
                .filter(value -> !value.equalsIgnoreCase("no"))
                .isPresent();
        boolean mass = mail.header("Precedence")
                        .filter(value -> value.toLowerCase(Locale.ROOT).matches("bulk|list|junk"))
                        .isPresent()
                || mail.header("List-Id").isPresent()
                || mail.header("List-Unsubscribe").isPresent();
        boolean unwanted = mail.header("X-Auto-Response-Suppress").isPresent()
                || mail.header("Return-Path")
                        .filter(path -> path.strip().equals("<>"))
                        .isPresent();
        return !machine && !submittedByItself && !mass && !unwanted;
    }
}
