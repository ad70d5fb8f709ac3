package io.billfold.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import io.billfold.testing.BillfoldTest;
import io.billfold.testing.TestDocuments;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@BillfoldTest
class EventApiTests {
    @Value("${local.server.port}")
    int port;

    @Autowired
    JdbcClient database;

    @Test
    void tellsWatchersOfTheirOwnAccountWhatHappensAndNobodyElse() throws Exception {
        Api api = Api.at(port).newOwner();
        InvoiceCalls invoices = new InvoiceCalls(api);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Stream<String>> stream = open(client, api);
            Iterator<String> lines = stream.body().iterator();
            lines.next(); // the greeting: from here on nothing is missed

            new InvoiceCalls(Api.at(port).newOwner()).read("other.xml", TestDocuments.eInvoice());
            long id = invoices.read("mine.xml", TestDocuments.eInvoice());
            List<String> told =
                    CompletableFuture.supplyAsync(() -> untilReviewed(lines)).get(20, TimeUnit.SECONDS);

            assertThat(stream.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            assertThat(told).allMatch(data -> data.contains("\"invoice_id\":" + id));
            assertThat(told).anyMatch(data -> data.contains("\"status\":\"pending\""));
            assertThat(told.getLast()).contains("\"status\":\"needs_review\"").contains("\"progress\":100");
            client.shutdownNow();
        }
    }

    /** A worker in a process of its own says it through the database. */
    @Test
    void tellsWatchersWhatAnotherProcessDoes() throws Exception {
        expectNewsOfAnotherProcess();
    }

    @Test
    void goesOnAfterWordsOfAnotherProcessThatMeanNothing() throws Exception {
        say("somebody progress what");
        say("gibberish");

        expectNewsOfAnotherProcess();
    }

    private void expectNewsOfAnotherProcess() throws Exception {
        Api api = Api.at(port).newOwner();
        long id = new InvoiceCalls(api).read("mine.xml", TestDocuments.eInvoice());
        long account = database.sql("select account_id from invoices where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        try (HttpClient client = HttpClient.newHttpClient()) {
            Iterator<String> lines = open(client, api).body().iterator();
            lines.next();

            say("somebody progress " + account + " 4711 NEEDS_REVIEW 100");

            assertThat(CompletableFuture.supplyAsync(() -> untilReviewed(lines)).get(20, TimeUnit.SECONDS))
                    .singleElement()
                    .asString()
                    .contains("\"invoice_id\":4711");
            client.shutdownNow();
        }
    }

    private void say(String message) {
        database.sql("select pg_notify('billfold', :message)")
                .param("message", message)
                .query((row, line) -> line)
                .list();
    }

    private static HttpResponse<Stream<String>> open(HttpClient client, Api api)
            throws IOException, InterruptedException {
        return client.send(
                api.request("/api/invoices/events")
                        .timeout(Duration.ofSeconds(30))
                        .GET()
                        .build(),
                BodyHandlers.ofLines());
    }

    private static List<String> untilReviewed(Iterator<String> lines) {
        List<String> told = new ArrayList<>();
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("data:")) {
                told.add(line);
            }
            if (line.contains("needs_review")) {
                break;
            }
        }
        return told;
    }
}
