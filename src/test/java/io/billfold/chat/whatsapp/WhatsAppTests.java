package io.billfold.chat.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.chat.StandIn;
import io.billfold.testing.Api;
import io.billfold.testing.Api.Answer;
import io.billfold.testing.TestDocuments;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dialogues of WhatsApp, over HTTP against the running application behind its public address. */
@Tag("S1-01")
class WhatsAppTests extends WhatsAppTest {
    private long invoices() {
        return owner.get("/api/invoices").json().path("total").asLong();
    }

    @Test
    @Tag("S1-16")
    @Tag("S1-20")
    void aFirstMessageIsAnsweredWithTheMenu() {
        Answer answer = person.brought(person.message("hello"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/xml");
        assertThat(answer.text()).startsWith("<?xml").contains("<Response><Message>", "1 - ", "2 - ", "0 - End");
    }

    @Test
    @Tag("S1-19")
    void refusesWhatTwilioHasNotSigned() {
        Map<String, String> form = person.message("hello");
        String signature = person.signature(form);
        form.put("Body", "forged");

        assertThat(person.brought(form, "").code()).isEqualTo("forged");
        assertThat(person.brought(form, signature).status()).isEqualTo(403);
        assertThat(person.brought(form, "AAAA").status()).isEqualTo(403);
    }

    @Test
    @Tag("S1-08")
    @Tag("S1-21")
    void readsAnInvoiceAndConfirmsIt() {
        person.says("hello");
        assertThat(person.says("1")).contains("Send a photo or a PDF");
        assertThat(person.sends("application/xml", invoice())).contains("Received");

        assertThat(person.hears("please check"))
                .contains(
                        "Vendor: Harbour Ltd", "Total: 119.00 EUR (VAT 19.00 EUR)", "Send confirm", "1 - ", "0 - End");
        person.says("confirm");
        person.hears(": confirmed");
        assertThat(owner.get("/api/invoices?status=confirmed&source=whatsapp")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void correctsAndRejectsInWords() {
        person.says("hello");
        person.sends("application/xml", invoice());
        person.hears("please check");

        assertThat(person.says("total 120,50")).contains("total is now 120.50");
        person.says("reject the wrong total");

        assertThat(person.hears(": rejected")).contains("120.50", "Send retry");
    }

    @Test
    @Tag("S1-03")
    @Tag("S1-04")
    void answersAQuestionWithALinkThatOpens() {
        person.says("hello");
        person.sends("application/xml", invoice());
        person.hears("please check");
        assertThat(person.says("2")).contains("What would you like to know?");
        assertThat(person.says("How much did I spend in October 2026?")).contains("One moment");

        String answer = person.hears("119.00 EUR");
        String said = person.hears("report.xlsx");
        Matcher link = Pattern.compile(PUBLIC_URL + "(/\\S+report\\.xlsx)(\\?token=\\S+)")
                .matcher(said);
        assertThat(link.find()).isTrue();
        Answer report = Api.at(port).get(link.group(1) + link.group(2));
        assertThat(answer).isNotEmpty();
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.bytes()).startsWith('P', 'K');
        assertThat(Api.at(port).get(link.group(1)).code()).isEqualTo("link_not_valid");
        assertThat(Api.at(port).get(link.group(1) + link.group(2) + "x").status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @Tag("S1-22")
    @CsvSource({"audio/ogg,cannot listen", "video/mp4,cannot watch"})
    void keepsWaitingForAnImage(String type, String refusal) {
        person.says("hello");
        person.says("1");
        assertThat(person.says("where is it?")).contains("waiting for a photo");
        assertThat(person.sends(type, new byte[] {1})).contains(refusal, "waiting for a photo");

        assertThat(person.sends("application/xml", invoice())).contains("Received");
    }

    @Test
    @Tag("S1-22")
    void keepsWaitingForAQuestion() {
        person.says("hello");
        person.says("2");

        assertThat(person.sends("image/png", TestDocuments.png(20, 20))).contains("waiting for a question");
        assertThat(person.says("How many invoices do I have?")).contains("One moment");
    }

    @Test
    void zeroEndsAnywhere() {
        person.says("hello");
        person.says("1");

        assertThat(person.says("0")).contains("Goodbye");
        assertThat(person.says("1")).contains("What would you like to do?");
    }

    @Test
    void aRepeatedMessageIsAnsweredOnce() {
        person.says("hello");
        Map<String, String> choice = person.message("1");

        assertThat(person.brought(choice).text()).contains("Send a photo");
        assertThat(person.brought(choice).text()).endsWith("<Response></Response>");
    }

    @Test
    @Tag("S1-24")
    void theStateLivesOutsideTheProcess() {
        person.says("hello");
        person.says("1");

        String state = database.sql("select value from memo where key = :key")
                .param("key", "chat:whatsapp:" + person.phone())
                .query(String.class)
                .single();
        assertThat(state).contains("awaiting_image");
    }

    @Test
    void sendsThePasswordNowhereElse() {
        person.says("hello");
        person.sends("image/png", "http://localhost:" + TWILIO.port() + "/store/elsewhere");

        person.hears("could not be fetched");
        assertThat(invoices()).isZero();
    }

    @Test
    void saysThatAFileIsTooLarge() {
        person.says("hello");
        person.sends("application/pdf", new byte[17 * 1024 * 1024]);

        person.hears("This file is too large");
        assertThat(invoices()).isZero();
    }

    @Test
    void bearsTwiliosTroubles() {
        person.says("hello");
        TWILIO.beBusyNext(1);
        TWILIO.failNext(2);
        person.sends("application/xml", invoice());

        person.hears("please check");
    }

    @Test
    @Tag("S1-11")
    void theReportsOfOldKnowTheNumber() {
        person.says("hello");
        person.sends("application/xml", invoice());
        person.hears("please check");

        StandIn.awaitThat(
                "the number",
                () -> database.sql("select count(*) from fintrak.invoices where whatsapp_number = :phone")
                                .param("phone", person.phone())
                                .query(Long.class)
                                .single()
                        == 1);
    }

    @Test
    void speaksTheLanguageThatWasWrittenLast() {
        assertThat(person.says("Guten Tag")).contains("Was möchten Sie tun?");
        assertThat(person.says("1")).contains("Senden Sie ein Foto");
        person.sends("application/xml", invoice());
        assertThat(person.hears("bitte prüfen")).contains("Betrag: 119,00 EUR", "„bestätigen“", "0 - Beenden");
        assertThat(person.says("Betrag 120,50")).contains("Betrag ist jetzt 120,50");
        person.says("2");
        person.says("Wie viel habe ich im Oktober 2026 ausgegeben?");
        assertThat(person.hears("report.xlsx")).contains("Excel-Datei, für 24 Stunden");

        assertThat(person.says("what is this?")).contains("Please choose 1, 2 or 0.");
        assertThat(person.says("0")).contains("Goodbye");
    }
}
