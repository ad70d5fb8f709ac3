package io.billfold.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param url {@code SMTP_URL}, for example {@code smtps://user:password@mail.example.org}; empty to send nothing
 * @param from {@code MAIL_FROM}: the sender's address of what we send; empty means the user of the URL
 */
@ConfigurationProperties("billfold.smtp")
record SmtpSettings(String url, String from) {
    private static final int PLAIN_PORT = 587;
    private static final int SECURE_PORT = 465;

    SmtpSettings {
        MailServer server = parsed(url);
        if (from.isBlank() && server != null) {
            from = server.user().contains("@") ? server.user() : "billfold@" + server.host();
        }
    }

    @Nullable
    MailServer server() {
        return parsed(url);
    }

    private static @Nullable MailServer parsed(String url) {
        return url.isBlank() ? null : MailServer.parse(url.strip(), "smtp", PLAIN_PORT, SECURE_PORT);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "SmtpSettings[server=" + server() + ", from=" + from + "]";
    }
}
