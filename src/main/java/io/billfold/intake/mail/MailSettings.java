package io.billfold.intake.mail;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * @param urls {@code IMAP_URL}: the mailboxes, with commas or spaces between them; empty for none
 * @param allowedSenders {@code MAIL_ALLOWED_SENDERS}: addresses, or domains as {@code @example.org}; empty for everybody
 * @param subject {@code MAIL_SUBJECT}: a regular expression that is found in the subject, in any case; empty for every subject
 * @param doneFolder {@code MAIL_DONE_FOLDER}: where mails go when they are done; empty to leave them, marked as seen
 * @param maxSize {@code MAIL_MAX_SIZE_MB}: of one mail
 * @param interval {@code MAIL_INTERVAL}: how often to look where the server does not tell of new mail by itself
 * @param reply {@code MAIL_REPLY}: whether senders are told what became of their documents
 */
@ConfigurationProperties("billfold.intake.mail")
record MailSettings(
        String urls,
        List<String> allowedSenders,
        String subject,
        String doneFolder,
        DataSize maxSize,
        Duration interval,
        boolean reply) {
    /** What the readers take at most of one container. */
    private static final long MOST_MEGABYTES = 50;

    MailSettings {
        allowedSenders = allowedSenders.stream()
                .map(sender -> sender.strip().toLowerCase(Locale.ROOT))
                .filter(sender -> !sender.isEmpty())
                .toList();
        if (maxSize.toMegabytes() < 1 || maxSize.toMegabytes() > MOST_MEGABYTES) {
            throw new IllegalArgumentException("MAIL_MAX_SIZE_MB lies between 1 and " + MOST_MEGABYTES);
        }
        if (interval.compareTo(Duration.ofSeconds(1)) < 0 || interval.compareTo(Duration.ofMinutes(2)) > 0) {
            throw new IllegalArgumentException("MAIL_INTERVAL lies between 1s and 2m");
        }
        mailboxes(urls);
        pattern(subject);
    }

    List<Mailbox> mailboxes() {
        return mailboxes(urls);
    }

    private static List<Mailbox> mailboxes(String urls) {
        return Arrays.stream(urls.split("[,\\s]+", -1))
                .filter(url -> !url.isEmpty())
                .map(Mailbox::parse)
                .toList();
    }

    Pattern subjectPattern() {
        return pattern(subject);
    }

    private static Pattern pattern(String subject) {
        try {
            return Pattern.compile(subject, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException(
                    "MAIL_SUBJECT is a regular expression: " + wrong.getDescription(), wrong);
        }
    }

    /** Without the passwords. */
    @Override
    public String toString() {
        return "MailSettings[mailboxes="
                + mailboxes().stream().map(Mailbox::name).toList() + ", reply=" + reply + "]";
    }
}
