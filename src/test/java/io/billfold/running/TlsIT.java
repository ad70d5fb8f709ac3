package io.billfold.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import io.billfold.chat.StandIn;
import io.billfold.testing.Api;
import io.billfold.testing.TestDatabase;
import io.billfold.testing.TestDocuments;
import io.billfold.testing.TestDovecot;
import io.billfold.testing.TlsKeys;
import io.billfold.testing.Until;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Mail and chats within TLS: with a certificate that the machine trusts, and refused with one that it does not. */
class TlsIT {
    /** The same for all: GreenMail keeps those that it was given first. */
    @TempDir
    static Path keyFolder = Path.of("");

    private static TlsKeys keys = new TlsKeys(Path.of(""));

    @TempDir
    Path folder = Path.of("");

    private GreenMail mail = new GreenMail(new ServerSetup[0]);
    private StandIn chats = new AgreeingService(null);

    /** Answers every call as Telegram and Twilio answer who has the right password. */
    private static final class AgreeingService extends StandIn {
        AgreeingService(@org.jspecify.annotations.Nullable SSLContext tls) {
            super(tls);
        }

        @Override
        protected void handle(HttpExchange exchange) throws IOException {
            exchange.getRequestBody().readAllBytes();
            byte[] answer = "{\"ok\": true, \"result\": {\"username\": \"tls_bot\"}, \"friendly_name\": \"Tls\"}"
                    .getBytes(StandardCharsets.UTF_8);
            answer(exchange, 200, "application/json", answer);
        }
    }

    @BeforeAll
    static void makeKeys() throws Exception {
        keys = TlsKeys.in(keyFolder);
    }

    @BeforeEach
    void servers() throws Exception {
        System.setProperty("greenmail.tls.keystore.file", keys.file().toString());
        System.setProperty("greenmail.tls.keystore.password", TlsKeys.PASSWORD);
        mail = new GreenMail(new ServerSetup[] {
            new ServerSetup(freePort(), "127.0.0.1", "imaps"),
            new ServerSetup(freePort(), "127.0.0.1", "smtps"),
            new ServerSetup(freePort(), "127.0.0.1", "imap"),
            new ServerSetup(freePort(), "127.0.0.1", "smtp")
        });
        mail.start();
        mail.setUser("invoices@mail.test", "invoices", "secret");
        mail.setUser("shop@example.com", "shop", "secret");
        chats = new AgreeingService(keys.context());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("DATABASE_URL", TestDatabase.freshUrl()); // quicker than one of its own for each start
        settings.put(
                "IMAP_URL",
                "imaps://invoices:secret@localhost:" + mail.getImaps().getPort());
        settings.put(
                "SMTP_URL", "smtps://shop:secret@localhost:" + mail.getSmtps().getPort());
        settings.put("MAIL_FROM", "billfold@mail.test");
        settings.put("MAIL_REPLY", "true");
        settings.put("MAIL_INTERVAL", "1s");
        settings.put("TG_BOT_TOKEN", "123456:token");
        settings.put("TELEGRAM_API_URL", chats.url());
        settings.put("TWILIO_ACCOUNT_SID", "AC1");
        settings.put("TWILIO_AUTH_TOKEN", "token");
        settings.put("TWILIO_PHONE_NUMBER", "+14155238886");
        settings.put("TWILIO_API_URL", chats.url());
        return settings;
    }

    @Test
    void everythingGoesWithinTls() throws Exception {
        Map<String, String> settings = settings();
        settings.put("JDK_JAVA_OPTIONS", keys.trustOptions());
        mail.getUserManager().getUser("invoices").deliver(withInvoice());

        try (RunningBillfold billfold = RunningBillfold.start(folder.resolve("data"), settings)) {
            Api owner = billfold.api().newOwner();

            for (String connection : new String[] {"mailbox", "telegram", "whatsapp"}) {
                JsonNode test =
                        owner.post("/api/connections/" + connection + "/test").json();
                assertThat(test.path("ok").asBoolean()).as(test.toString()).isTrue();
            }
            Until.holds(() ->
                    owner.get("/api/invoices?source=email").json().path("total").asInt() == 1);
            Until.holds(() -> mail.getReceivedMessages().length == 2);
            assertThat(mail.getReceivedMessages())
                    .extracting(Message::getSubject)
                    .contains("Re: bill");
        }
    }

    /** By a real server of both protocols, which hands on what is sent. */
    @Test
    void signsInOnlyAfterStartTls() throws Exception {
        String relay = "submission_relay_host = 127.0.0.1\nsubmission_relay_port = "
                + mail.getSmtp().getPort();
        try (TestDovecot server = TestDovecot.start(keys, "ssl = required", relay)) {
            server.deliver("invoices", "INBOX", written(withInvoice()));
            Map<String, String> settings = settings();
            settings.put("IMAP_URL", "imap://" + server.imap("invoices") + "?starttls=required");
            settings.put("SMTP_URL", "smtp://" + server.submission("billfold") + "?starttls=required");
            settings.put("JDK_JAVA_OPTIONS", keys.trustOptions());
            try (RunningBillfold billfold = RunningBillfold.start(folder.resolve("data"), settings)) {
                Api owner = billfold.api().newOwner();

                JsonNode test = owner.post("/api/connections/mailbox/test").json();
                assertThat(test.path("ok").asBoolean()).as(test.toString()).isTrue();
                Until.holds(() -> owner.get("/api/invoices?source=email")
                                .json()
                                .path("total")
                                .asInt()
                        == 1);
                Until.holds(() -> mail.getReceivedMessages().length == 1);
            }
            assertThat(mail.getReceivedMessages()[0].getSubject()).isEqualTo("Re: bill");
            assertThat(server.log())
                    .containsPattern("imap-login: Info: Login: user=<invoices>.*, TLS,")
                    .containsPattern("submission-login: Info: Login: user=<billfold>.*, TLS,");
        }
    }

    private static byte[] written(MimeMessage message) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toByteArray();
    }

    @Test
    void noSecretGoesToWhomTheMachineDoesNotTrust() {
        Map<String, String> settings = settings();
        String plain = "imap://invoices:secret@localhost:" + mail.getImap().getPort() + "?starttls=required";

        try (RunningBillfold billfold = RunningBillfold.start(folder.resolve("data"), settings)) {
            Api owner = billfold.api().newOwner();

            for (String connection : new String[] {"mailbox", "telegram", "whatsapp"}) {
                JsonNode test =
                        owner.post("/api/connections/" + connection + "/test").json();
                assertThat(test.path("ok").asBoolean()).as(test.toString()).isFalse();
                assertThat(test.path("detail").asString()).doesNotContain("secret");
            }
        }
        settings.put("IMAP_URL", plain);
        settings.put("DATABASE_URL", TestDatabase.freshUrl());
        try (RunningBillfold billfold = RunningBillfold.start(folder.resolve("other"), settings)) {
            JsonNode test = billfold.api()
                    .newOwner()
                    .post("/api/connections/mailbox/test")
                    .json();
            assertThat(test.path("detail").asString()).contains("STARTTLS");
        }
    }

    private static MimeMessage withInvoice() throws Exception {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom(new InternetAddress("shop@example.com"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("invoices@mail.test"));
        message.setSubject("bill");
        MimeBodyPart bill = new MimeBodyPart();
        bill.setDataHandler(new DataHandler(new ByteArrayDataSource(TestDocuments.eInvoice(), "text/xml")));
        bill.setFileName("bill.xml");
        message.setContent(new MimeMultipart(bill));
        message.saveChanges();
        return message;
    }
}
