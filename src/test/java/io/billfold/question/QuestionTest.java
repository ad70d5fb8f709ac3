package io.billfold.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.question.StoredInvoices.Sample;
import io.billfold.testing.Api;
import io.billfold.testing.Api.Answer;
import io.billfold.testing.BillfoldTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the running application, as the owner of an account with a handful of invoices. */
@BillfoldTest
abstract class QuestionTest {
    static final JsonMapper JSON = new JsonMapper();
    static final int YEAR = 2025;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    Api api = Api.at(0);
    StoredInvoices invoices = new StoredInvoices(null, 0);

    @BeforeEach
    void anAccountWithInvoices() {
        api = Api.at(port).newOwner();
        invoices = invoicesOf(api);
        invoices.add(Sample.of("Amazon EU", YEAR + "-01-10", "100.00"));
        invoices.add(Sample.of("Amazon EU", YEAR + "-02-10", "50.50").withState("needs_review", false));
        invoices.add(Sample.of("IKEA", YEAR + "-02-11", "30.00").in("USD"));
        invoices.add(Sample.of("IKEA", YEAR + "-03-01", "999.00").withState("rejected", false));
        invoices.add(Sample.of("IKEA", YEAR + "-03-02", "888.00").withState("confirmed", true));
        invoices.add(
                Sample.of("'; DROP TABLE invoices; --", YEAR + "-04-01", "7.00").numbered("F-1"));
    }

    StoredInvoices invoicesOf(Api owner) {
        owner.post("/api/questions", "{\"question\": \"How many invoices?\"}");
        long account =
                database.sql("select max(id) from account").query(Long.class).single();
        return new StoredInvoices(database, account);
    }

    String rows(String question) {
        return ask(question).get("rows").toString();
    }

    JsonNode ask(String question) {
        Answer answer = post(question);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    Answer post(String question) {
        return api.post("/api/questions", "{\"question\": " + JSON.writeValueAsString(question) + "}");
    }
}
