package io.billfold.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.document.Box;
import io.billfold.document.MediaType;
import io.billfold.question.StoredInvoices;
import io.billfold.question.StoredInvoices.Sample;
import io.billfold.reading.Line;
import io.billfold.reading.Page;
import io.billfold.reading.Reading;
import io.billfold.reading.StoredOutcome;
import io.billfold.reading.Word;
import io.billfold.testing.Api;
import io.billfold.testing.BillfoldTest;
import io.billfold.testing.Until;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Invoices indexed before the words of pages were, as after an upgrade: the rebuild brings the words in. */
@BillfoldTest
@Tag("S3-02")
class PageWordsTests {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    Rebuilding rebuilding;

    private Api api = Api.at(0);
    private long invoice;

    @BeforeEach
    void anInvoiceOnTheFirstOfTwoPages() throws IOException {
        api = Api.at(port).newOwner();
        long account =
                database.sql("select max(id) from account").query(Long.class).single();
        invoice = new StoredInvoices(database, account).add(Sample.of("Gasthof Adler", "2026-01-10", "19.00"));
        Reading reading = new Reading(
                MediaType.PDF,
                List.of(page(1, "Zwei Zwetschgenknödel", "mit Zimt"), page(2, "Blumenkohl")),
                List.of(),
                List.of(),
                List.of());
        database.sql("""
                        insert into readings (sha256, engine, outcome)
                        select sha256, 'readers-of-before', :outcome from documents where id =
                            (select document_id from invoices where id = :invoice)""")
                .param("outcome", zipped(StoredOutcome.toJson(reading)))
                .param("invoice", invoice)
                .update();
        database.sql("insert into search_rebuilds (account_id) values (:account)")
                .param("account", account)
                .update();

        rebuilding.start();
        Until.holds(() -> database.sql("select count(*) from search_rebuilds where account_id = :account")
                        .param("account", account)
                        .query(Long.class)
                        .single()
                == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zwetschgenknödel", "zwetschgenknoedel", "ZWETSCHGEN", "zwetschgenknöedl", "adler zimt"})
    void findsEveryWordOfThePagesHoweverItIsSpelled(String words) {
        JsonNode found = search(words);

        assertThat(found.get("total").asInt()).isEqualTo(1);
        assertThat(found.get("items").get(0).get("invoice_id").asLong()).isEqualTo(invoice);
    }

    @Test
    void marksThemInTheirPlace() {
        assertThat(search("adler zimt")
                        .get("items")
                        .get(0)
                        .get("highlights")
                        .get("text")
                        .asString())
                .contains("Zwetschgenknödel\nmit <mark>Zimt</mark>");
    }

    @Test
    void leavesOutPagesOfOtherInvoicesOfTheDocument() {
        assertThat(search("Blumenkohl").get("total").asInt()).isZero();
    }

    private JsonNode search(String words) {
        return api.get("/api/search?q=" + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8))
                .json();
    }

    private static Page page(int number, String... lines) {
        return new Page(
                number, 595, 842, Stream.of(lines).map(PageWordsTests::line).toList(), Page.Reader.TEXT_LAYER);
    }

    private static Line line(String text) {
        return new Line(Stream.of(text.split(" "))
                .map(word -> new Word(word, new Box(0.1, 0.1, 0.2, 0.2), 1))
                .toList());
    }

    private static byte[] zipped(byte[] plain) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zipping = new GZIPOutputStream(zipped)) {
            zipping.write(plain);
        }
        return zipped.toByteArray();
    }
}
