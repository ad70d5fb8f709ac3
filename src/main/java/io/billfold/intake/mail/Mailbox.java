package io.billfold.intake.mail;

import io.billfold.mail.MailServer;

/**
 * A folder of a mailbox that is looked into.
 *
 * @param account the e-mail address of a user whose account gets the documents; empty means the owner's
 */
record Mailbox(MailServer server, String folder, String account) {
    private static final int PLAIN_PORT = 143;
    private static final int SECURE_PORT = 993;

    /** @param url {@code imaps://user:password@host/Folder?account=…}; without a folder it is the inbox */
    static Mailbox parse(String url) {
        MailServer server = MailServer.parse(url, "imap", PLAIN_PORT, SECURE_PORT);
        return new Mailbox(
                server,
                server.path().isEmpty() ? "INBOX" : server.path(),
                server.options().getOrDefault("account", ""));
    }

    /** Tells it from others, without any secret. */
    String name() {
        return server.user() + "@" + server.host() + ":" + server.port() + "/" + folder;
    }
}
