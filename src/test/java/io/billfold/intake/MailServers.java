package io.billfold.intake;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Real servers for IMAP and SMTP in this process. They can be stopped, and started anew on the same ports with empty mailboxes. */
public final class MailServers {
    private final ServerSetup imap = new ServerSetup(freePort(), "127.0.0.1", "imap");
    private final ServerSetup smtp = new ServerSetup(freePort(), "127.0.0.1", "smtp");
    private final GreenMail greenMail = new GreenMail(new ServerSetup[] {imap, smtp});

    MailServers() {
        start();
    }

    public GreenMail greenMail() {
        return greenMail;
    }

    public void start() {
        greenMail.start();
        for (String user : new String[] {"invoices", "second", "other"}) {
            greenMail.setUser(user + "@mail.test", user, "p@ss,word");
        }
        greenMail.setUser("billfold@example.net", "billfold", "secret");
    }

    public void stop() {
        greenMail.stop();
    }

    public String imapUrl(String user) {
        return "imap://" + user + ":p%40ss%2Cword@127.0.0.1:" + imap.getPort() + "/INBOX";
    }

    String smtpUrl() {
        return "smtp://billfold:secret@127.0.0.1:" + smtp.getPort();
    }

    public GreenMailUser user(String name) {
        return greenMail.getUserManager().getUser(name);
    }

    public void deliver(String user, MimeMessage message) {
        user(user).deliver(message);
    }

    public int count(String user, String folder) {
        try {
            var mailbox = greenMail.getManagers().getImapHostManager().getFolder(user(user), folder);
            return mailbox == null ? 0 : mailbox.getMessageCount();
        } catch (RuntimeException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
