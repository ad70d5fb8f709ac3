package io.billfold.processing;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.invoice.InvoiceCalls;
import io.billfold.testing.Api;
import io.billfold.testing.BillfoldTest;
import io.billfold.testing.TestDocuments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@BillfoldTest
class PageApiTests {
    @LocalServerPort
    int port;

    private Api owner = Api.at(0);
    private long invoice;

    @BeforeEach
    void uploadAnInvoice() {
        owner = Api.at(port).newOwner();
        invoice = new InvoiceCalls(owner)
                .read("mooring.pdf", TestDocuments.pdf("Harbour Ltd", "Invoice H-77", "Total 119.00 EUR"));
    }

    @Test
    void showsAPageAsAPicture() throws IOException {
        var picture = owner.get("/api/invoices/" + invoice + "/pages/1");

        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.header("Content-Type")).isEqualTo("image/png");
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.bytes())).getHeight())
                .isGreaterThan(1000);
    }

    @Test
    void tellsTheWordsOfAPageWithTheirPlaces() {
        JsonNode words =
                owner.get("/api/invoices/" + invoice + "/pages/1/words").json().get("words");

        assertThat(words.valueStream().map(word -> word.get("text").asString())).contains("Harbour", "H-77", "119.00");
        assertThat(words.valueStream().flatMap(word -> word.get("box").valueStream()))
                .allSatisfy(fraction -> assertThat(fraction.asDouble()).isBetween(0.0, 1.0));
    }

    @Test
    void hasNoPageBeyondTheLast() {
        assertThat(owner.get("/api/invoices/" + invoice + "/pages/2").code()).isEqualTo("page_not_found");
        assertThat(owner.get("/api/invoices/" + invoice + "/pages/2/words").code())
                .isEqualTo("page_not_found");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void countsPagesFromOne(int page) {
        assertThat(owner.get("/api/invoices/" + invoice + "/pages/" + page).code())
                .isEqualTo("page_not_found");
    }

    @Test
    void showsNothingToAnotherAccount() {
        Api stranger = Api.at(port).newOwner();

        assertThat(stranger.get("/api/invoices/" + invoice + "/pages/1").status())
                .isEqualTo(404);
        assertThat(stranger.get("/api/invoices/" + invoice + "/pages/1/words").status())
                .isEqualTo(404);
    }
}
