package io.billfold.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import io.billfold.testing.BillfoldTest;
import io.billfold.testing.TestDocuments;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Links that leave the house lead to where the outside reaches it, whatever name the request came by. */
@BillfoldTest
@TestPropertySource(properties = "billfold.public-url=https://bills.example.org")
class PublicLinkTests {
    @LocalServerPort
    int port;

    @Test
    @Tag("S1-17")
    void exportsLinkToThePublicAddress() {
        Api api = Api.at(port).newOwner();
        new InvoiceCalls(api).read("a.xml", TestDocuments.eInvoice());

        String csv = api.get("/api/exports/invoices.csv").text();

        assertThat(csv).contains("https://bills.example.org/api/originals/").doesNotContain("127.0.0.1");
    }
}
