package io.billfold.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.invoice.InvoiceCalls;
import io.billfold.testing.Api;
import io.billfold.testing.Api.Answer;
import io.billfold.testing.BillfoldTest;
import io.billfold.testing.TestDocuments;
import io.billfold.testing.Until;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@BillfoldTest
class ErasureTests {
    private static final byte[] INVOICE =
            TestDocuments.pdf("Nordwind Papier GmbH", "Invoice R-77", "Date 2026-03-02", "Total 119.00 EUR");

    @Value("${local.server.port}")
    int port;

    @Value("${billfold.data}")
    Path data;

    @Autowired
    JdbcClient database;

    private Api api;

    @BeforeEach
    void signIn() {
        api = Api.at(port).newOwner();
    }

    private static Answer erase(Api by, String password) {
        return by.post("/api/account/erase", "{\"password\": \"" + password + "\"}");
    }

    private static long account(Api user) {
        return user.get("/api/auth/me").json().get("account_id").asLong();
    }

    /** How many rows of the account each table has, of those that know accounts and are not to be kept. */
    private Map<String, Long> rows(long account) {
        List<String> tables = database.sql("""
                        select table_name from information_schema.columns join information_schema.tables
                        using (table_schema, table_name)
                        where table_schema = 'public' and column_name = 'account_id' and table_type = 'BASE TABLE'
                        and table_name <> 'users'""").query(String.class).list();
        Map<String, Long> rows = new TreeMap<>();
        for (String table : tables) {
            long count = database.sql("select count(*) from " + table + " where account_id = :account")
                    .param("account", account)
                    .query(Long.class)
                    .single();
            if (count > 0) {
                rows.put(table, count);
            }
        }
        return rows;
    }

    private long blobsOf(String requestId) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains(requestId))
                    .count();
        }
    }

    @Test
    void leavesNoRowAndNoBytesOfTheAccount() throws IOException {
        InvoiceCalls invoices = new InvoiceCalls(api);
        long id = invoices.read("a.pdf", INVOICE);
        long account = account(api);
        String requestId = invoices.get(id).json().get("request_id").asString();
        invoices.patch(id, "{\"fields\": {\"number\": \"R-1\"}, \"category\": \"Travel\"}");
        invoices.post(id, "confirm");
        api.get("/api/invoices/" + id + "/pages/1");
        api.post("/api/questions", "{\"question\": \"How much did I spend in 2026?\"}");
        api.post("/api/auth/invitations", "{\"email\": \"friend@example.com\", \"role\": \"VIEWER\"}");
        api.send(api.request("/api/categories")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"categories\": [\"Tools\"]}")));
        Until.holds(() -> rows(account).containsKey("search_spellings"));
        assertThat(rows(account))
                .containsKeys("documents", "invoices", "invoice_counts", "category", "invitation", "vendor_teaching");
        assertThat(blobsOf(requestId)).isGreaterThanOrEqualTo(2);

        Answer erased = erase(api, "correct horse");

        assertThat(erased.status()).isEqualTo(204);
        Until.holds(() -> rows(account).isEmpty());
        assertThat(blobsOf(requestId)).isZero();
        assertThat(database.sql("select count(*) from invoice_history where invoice_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(api.get("/api/invoices").json().get("total").asLong()).isZero();
        assertThat(erase(api, "correct horse").status()).isEqualTo(204);
        assertThat(invoices.read("a.pdf", INVOICE)).isNotEqualTo(id);
    }

    @Test
    void leavesOtherAccountsAlone() {
        Api other = Api.at(port).newOwner();
        InvoiceCalls theirs = new InvoiceCalls(other);
        long id = theirs.read("a.xml", TestDocuments.eInvoice());
        new InvoiceCalls(api).read("a.xml", TestDocuments.eInvoice());
        Until.holds(() -> isIndexedAndAtRest(account(other)));
        Map<String, Long> before = rows(account(other));

        erase(api, "correct horse");

        assertThat(rows(account(other))).isEqualTo(before);
        assertThat(theirs.get(id).status()).isEqualTo(200);
        assertThat(other.get("/api/invoices/" + id + "/download").status()).isEqualTo(200);
    }

    /** An invoice can be reviewed a moment before it is indexed, and before the work that read it is noted as done. */
    private boolean isIndexedAndAtRest(long account) {
        Set<String> tables = rows(account).keySet();
        return tables.contains("search_spellings") && !tables.contains("work_item");
    }

    @Test
    void wantsTheOwnersPasswordFromTheOwnerInPerson() {
        new InvoiceCalls(api).read("a.xml", TestDocuments.eInvoice());
        Api key = api.withToken(api.post("/api/auth/api-keys", "{\"name\": \"k\", \"scopes\": [\"admin\"]}")
                .json()
                .get("key")
                .asString());

        assertThat(erase(api, "wrong horse").code()).isEqualTo("invalid_credentials");
        assertThat(erase(key, "correct horse").code()).isEqualTo("forbidden");
        assertThat(api.get("/api/invoices").json().get("total").asLong()).isEqualTo(1);
    }
}
