package io.billfold.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.chat.StandIn;
import io.billfold.chat.telegram.StandInBotApi.Message;
import io.billfold.testing.Api;
import io.billfold.testing.TestDocuments;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("S0-03")
class TelegramInvoiceTests extends TelegramTest {
    @BeforeEach
    void linked() {
        person.links(person.phone());
    }

    private byte[] invoice() {
        return TestDocuments.eInvoice("F-" + UUID.randomUUID(), "Harbour Ltd", "DE89370400440532013000");
    }

    private Message shown() {
        return person.hears("please check");
    }

    private JsonNode onlyInvoice() {
        JsonNode list = owner.get("/api/invoices").json();
        assertThat(list.path("total").asInt()).isEqualTo(1);
        return owner.get("/api/invoices/"
                        + list.path("items").path(0).path("invoice_id").asLong())
                .json();
    }

    private void awaitStatus(String status) {
        StandIn.awaitThat(status, () -> onlyInvoice().path("status").asString().equals(status));
    }

    @Test
    @Tag("S0-28")
    @Tag("S0-29")
    @Tag("S0-30")
    void theAcknowledgementBecomesTheSummary() {
        Instant sent = Instant.now();
        person.sendsFile("invoice.xml", invoice());
        Message first = person.hears("invoice.xml", message -> true);
        assertThat(Duration.between(sent, Instant.now())).isLessThan(Duration.ofSeconds(5));

        Message summary = shown();

        assertThat(summary.id()).isEqualTo(first.id());
        assertThat(summary.text())
                .contains(
                        "Vendor: Harbour Ltd",
                        "Number: F-",
                        "Date: 2026-10-03",
                        "Total: 119.00 EUR (VAT 19.00 EUR)",
                        "Category:");
        assertThat(summary.buttons()).containsExactly("Confirm", "Edit", "Reject");
        assertThat(onlyInvoice().path("source").asString()).isEqualTo("telegram");
    }

    @Test
    void confirmsByButtonAndReleasesIt() {
        person.sendsFile("invoice.xml", invoice());
        String press = person.presses(shown(), "Confirm");

        Message confirmed = person.hears(": confirmed");

        assertThat(confirmed.buttons()).isEmpty();
        assertThat(onlyInvoice().path("status").asString()).isEqualTo("confirmed");
        StandIn.awaitThat("the button's release", () -> API.wasReleased(press));
    }

    @Test
    void rejectsByButtonAndReadsAgain() {
        person.sendsFile("invoice.xml", invoice());
        person.presses(shown(), "Reject");

        person.presses(person.hears(": rejected"), "Try again");

        shown();
        awaitStatus("needs_review");
    }

    @Test
    void editsByAnsweringTheInvoice() {
        person.sendsFile("invoice.xml", invoice());
        person.answers(shown(), "total 120,50");

        person.hears("total is now 120.50");
        person.hears("Total: 120.50 EUR");
        assertThat(onlyInvoice().path("fields").path("total").asString()).isEqualTo("120.50");
    }

    @Test
    void editsTheChosenField() {
        person.sendsFile("invoice.xml", invoice());
        person.presses(shown(), "Edit");
        person.presses(person.hears("What is wrong"), "Vendor");
        person.hears("Send the new vendor");
        person.says("Ask Ltd");

        person.hears("Vendor: Ask Ltd");
    }

    @Test
    void filesUnderAnotherCategoryOfTheAccount() {
        owner.send(owner.request("/api/categories")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"categories\": [\"Ship\", \"Harbour dues\"]}")));
        person.sendsFile("invoice.xml", invoice());
        Message shown = shown();

        person.answers(shown, "category Travel");
        person.hears("There is no category “Travel”. There are: Ship, Harbour dues");
        person.answers(shown, "category ship");
        person.hears("Category: Ship");
        person.presses(person.hears("please check"), "Edit");
        person.presses(person.hears("What is wrong"), "Category");
        person.presses(person.hears("Choose the new category"), "Harbour dues");

        person.hears("Category: Harbour dues");
        assertThat(onlyInvoice().path("category").asString()).isEqualTo("Harbour dues");
    }

    @Test
    void saysInWordsWhatAValueCannotBe() {
        person.sendsFile("invoice.xml", invoice());
        person.answers(shown(), "date yesterday");

        person.hears("must be a date like 2026-10-03");
    }

    @Test
    @Tag("S0-26")
    void slowReadingDelaysNobodysCodeAndNobodysQuestion() {
        for (int i = 0; i < 10; i++) {
            person.sendsFile("scan" + i + ".png", TestDocuments.scan("Invoice S-" + i, "Total 119,00 EUR"));
        }
        person.hears("Reading…");
        Person other = new Person(API, API::bring);
        setPhone(Api.at(port).newOwner(), other.phone());
        other.links(other.phone());
        other.says("How much did I spend in October 2026?");
        other.hears("I found no invoices");

        assertThat(owner.get("/api/invoices/status-summary")
                        .json()
                        .path("needs_review")
                        .asInt())
                .as("scans that are read when the other one has an answer")
                .isLessThan(10);
    }

    @Test
    @Tag("S1-04")
    void answersQuestionsWithAnExcelFile() throws Exception {
        person.sendsFile("invoice.xml", invoice());
        person.presses(shown(), "Confirm");
        person.hears(": confirmed");

        person.says("How much did I spend in October 2026?");

        Message answer = person.hears("119.00", message -> message.document().length > 0);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.document()))) {
            assertThat(workbook.getFirstSheet().read()).hasSizeGreaterThan(1);
        }
    }

    @Test
    void answersTheQuestionThatIsAskedFor() {
        person.says("/ask");
        person.hears("What would you like to know?");
        person.says("How many invoices do I have?");
        person.hears("I found no invoices");

        person.says("/ask how many invoices do I have?");
        StandIn.awaitThat(
                "a second answer",
                () -> API.messagesTo(person.id()).stream()
                                .filter(message -> message.text().contains("I found no invoices"))
                                .count()
                        == 2);
    }

    @Test
    void exportsAllInvoices() {
        person.says("/export");

        Message export = person.hears("All invoices", message -> message.document().length > 0);
        assertThat(export.document()).startsWith('P', 'K');
    }

    @Test
    void saysThatAFileCannotBeGiven() {
        API.fail("sendDocument", 1, 400, 0);
        person.says("/export");

        person.hears("Something went wrong here");
    }

    @Test
    void bearsTheServicesTroubles() {
        API.fail("sendMessage", 1, 429, 1);
        API.fail("sendMessage", 2, 500, 0);

        person.says("/status");

        person.hears("Waiting for you: 0");
    }

    @Test
    void explainsItself() {
        person.says("/help");

        person.hears("/export");
    }

    @Test
    void speaksGermanWithWhomTelegramNamesGerman() {
        person.speaking("de-CH");
        person.sendsFile("rechnung.xml", invoice());

        Message shown = person.hears("bitte prüfen");
        assertThat(shown.text())
                .contains("Verkäufer: Harbour Ltd", "Datum: 03.10.2026", "Betrag: 119,00 EUR (MwSt. 19,00 EUR)");
        assertThat(shown.buttons()).containsExactly("Bestätigen", "Ändern", "Ablehnen");
        person.answers(shown, "Betrag 1.120,50");
        person.hears("Betrag ist jetzt 1120,50");
        person.answers(shown, "Datum gestern");
        person.hears("Das muss ein Datum sein wie 03.10.2026");
        person.presses(person.hears("bitte prüfen"), "Bestätigen");
        person.hears(": bestätigt");
        person.says("/ablehnen 999999");
        person.hears("Es gibt keine Rechnung 999999.");
        person.sendsFile("leer.pdf", TestDocuments.lockedPdf());
        person.hears("mit einem Kennwort geschützt");
        person.says("/export");
        person.hears("Alle Rechnungen.", message -> message.document().length > 0);
    }
}
