package io.billfold.intake.mail;

import io.billfold.testing.Api;
import io.billfold.testing.TestDocuments;
import io.billfold.testing.Until;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Mails that the tests send, and what the log of the mailboxes says of them. */
final class Letters {
    private Letters() {}

    static String subject() {
        return "bill " + UUID.randomUUID();
    }

    static TestMail withInvoice(String subject) {
        return withInvoice("Shop <shop@example.com>", subject);
    }

    static TestMail withInvoice(String sender, String subject) {
        return TestMail.from(sender, subject).attached("bill.xml", "text/xml", invoice());
    }

    static byte[] invoice() {
        return TestDocuments.eInvoice("M-" + UUID.randomUUID(), "Werft GmbH", "DE89370400440532013000");
    }

    static JsonNode awaitLogged(Api api, String subject) {
        Until.holds(() -> logged(api, subject).isPresent());
        return logged(api, subject).orElseThrow();
    }

    static Optional<JsonNode> logged(Api api, String subject) {
        return allLogged(api).stream()
                .filter(mail -> mail.get("subject").asString().equals(subject))
                .findFirst();
    }

    static List<JsonNode> allLogged(Api api) {
        List<JsonNode> all = new ArrayList<>();
        for (int page = 1; page < 10; page++) {
            JsonNode log = api.get("/api/intake/mail?per_page=100&page=" + page).json();
            log.get("items").forEach(all::add);
            if (page >= log.get("pages").asInt()) {
                break;
            }
        }
        return all;
    }
}
