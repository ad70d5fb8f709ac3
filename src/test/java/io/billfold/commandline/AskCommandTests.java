package io.billfold.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.question.StoredInvoices;
import io.billfold.question.StoredInvoices.Sample;
import io.billfold.testing.Api;
import io.billfold.testing.BillfoldTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@BillfoldTest
class AskCommandTests {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsTheAnswerOfTheServer() {
        assertThat(ask(key(), "how", "many", "invoices")).isZero();

        assertThat(out.toString()).containsIgnoringCase("invoice");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void printsWhatWouldWorkInsteadOfWhatIsNotUnderstood() {
        assertThat(ask(key(), "what is the weather")).isEqualTo(1);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).hasSizeGreaterThan(3);
    }

    @Test
    void saysWhatIsMissingWithoutAKeyOrAServer() {
        assertThat(ask("", "how many invoices")).isEqualTo(1);
        assertThat(err.toString()).contains("BILLFOLD_API_KEY");

        assertThat(ask("bf_wrong", "how many invoices")).isEqualTo(1);
        assertThat(run(Map.of("BILLFOLD_API_KEY", "k", "PORT", "1"), "ask", "how many invoices"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("No server answers at http://localhost:1");
    }

    @Test
    void printsTheWholeAnswerForPrograms() {
        assertThat(ask(key(), "--json", "how many invoices")).isZero();

        assertThat(new JsonMapper().readTree(out.toString()).path("answer").asString())
                .isNotBlank();
    }

    @Test
    void printsSeveralRowsAsATable() {
        String key = key();
        long account =
                database.sql("select max(id) from account").query(Long.class).single();
        StoredInvoices invoices = new StoredInvoices(database, account);
        invoices.add(Sample.of("Shell", "2025-01-10", "80.00"));
        invoices.add(Sample.of("IKEA", "2025-02-10", "119.00"));

        assertThat(ask(key, "total by vendor")).isZero();

        assertThat(out.toString().lines()).hasSizeGreaterThan(3);
        assertThat(out.toString()).containsPattern("IKEA +.*119[.]00").containsPattern("Shell +.* 80[.]00");
    }

    @Test
    void saysThatTheAddressIsNone() {
        assertThat(run(Map.of("BILLFOLD_API_KEY", "k", "PUBLIC_URL", "ftp://host/"), "ask", "how many invoices"))
                .isEqualTo(1);

        assertThat(err.toString()).contains("The server at ftp://host could not be asked: ");
    }

    private String key() {
        return Api.at(port)
                .newOwner()
                .post("/api/auth/api-keys", "{\"name\": \"shell\", \"scopes\": [\"read\"]}")
                .json()
                .get("key")
                .asString();
    }

    private int ask(String key, String... question) {
        String[] words = new String[question.length + 1];
        words[0] = "ask";
        System.arraycopy(question, 0, words, 1, question.length);
        return run(Map.of("BILLFOLD_API_KEY", key, "PORT", Integer.toString(port)), words);
    }

    private int run(Map<String, String> environment, String... words) {
        return BillfoldCommand.run(
                words, environment, settings -> {}, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
