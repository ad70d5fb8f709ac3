package io.billfold.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import io.billfold.testing.Api.Answer;
import io.billfold.testing.BillfoldTest;
import io.billfold.testing.TestDocuments;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

@BillfoldTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListApiTests {
    private static final String IBAN = "DE89370400440532013000";

    @Value("${local.server.port}")
    int port;

    private Api api;

    /** Twelve invoices: 01.xml to 12.xml, dated from the first of October on, with totals that rise; the first is confirmed. */
    @BeforeAll
    void uploadTwelve() {
        api = Api.at(port).newOwner();
        InvoiceCalls invoices = new InvoiceCalls(api);
        List<Long> ids = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            String two = "%02d".formatted(i);
            ids.add(invoices.read(
                    two + (i % 2 == 0 ? "-Even.xml" : "-odd_1.xml"),
                    TestDocuments.eInvoice(
                            "N-" + two,
                            i <= 3 ? "Alpha GmbH" : "Beta AG",
                            IBAN,
                            "2026-10-" + two,
                            "100.00",
                            two + ".00",
                            (100 + i) + ".00")));
        }
        invoices.post(ids.getFirst(), "confirm");
        invoices.post(ids.getLast(), "reject");
    }

    @Test
    @Tag("S2-20")
    void showsTheTenNewestFirstUnlessAskedOtherwise() {
        JsonNode page = api.get("/api/invoices/").json();

        assertThat(page.get("total").asInt()).isEqualTo(12);
        assertThat(page.get("pages").asInt()).isEqualTo(2);
        assertThat(page.get("page").asInt()).isOne();
        assertThat(page.get("per_page").asInt()).isEqualTo(10);
        assertThat(numbers(page)).hasSize(10).startsWith("N-12", "N-11").endsWith("N-03");
    }

    @Test
    @Tag("S2-20")
    void pagesWithoutGapOrRepetition() {
        List<String> all = new ArrayList<>();
        for (int page = 1; page <= 4; page++) {
            all.addAll(numbers(api.get("/api/invoices?per_page=5&page=" + page).json()));
        }

        assertThat(all).hasSize(12).doesNotHaveDuplicates().startsWith("N-12").endsWith("N-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            status=confirmed                          | 1  | S2-21
            status=confirmed&status=rejected          | 2  | S2-21
            status=confirmed,rejected                 | 2  | S2-21
            status=failed                             | 0  | S2-21
            search=EVEN                               | 6  | S2-22
            search=odd_1                              | 6  | S2-22
            search=oddx1                              | 0  | S2-22
            search=%25                                | 0  | S2-22
            vendor=alpha                              | 3  | S3-05
            vendor_is=Alpha%20GmbH                    | 3  | S3-05
            vendor_is=alpha%20gmbh                    | 0  | S3-05
            vendor_is=Alpha                           | 0  | S3-05
            number=n-07                               | 1  | S3-05
            date_from=2026-10-04&date_to=2026-10-06   | 3  | S3-05
            total_min=102.00&total_max=104            | 3  | S3-05
            currency=eur                              | 12 | S3-05
            currency=USD                              | 0  | S3-05
            source=upload                             | 12 | S3-05
            source=email                              | 0  | S3-05
            archived=true                             | 0  | S4-05
            archived=all                              | 12 | S4-05
            without=vendor                            | 0  | S3-05
            without=category                          | 12 | S3-05
            without=category&without=date             | 0  | S3-05
            vendor=beta&status=rejected               | 1  | S3-05
            """)
    void countsExactlyWhatAFilterLeaves(String query, int expected) {
        JsonNode page = api.get("/api/invoices?" + query).json();

        assertThat(page.get("total").asInt()).isEqualTo(expected);
        assertThat(page.get("items").size()).isEqualTo(Math.min(10, expected));
    }

    @ParameterizedTest
    @CsvSource({
        "created_at, asc, N-01",
        "created_at, desc, N-12",
        "total, asc, N-01",
        "total, desc, N-12",
        "issue_date, desc, N-12",
        "filename, asc, N-01",
        "filename, desc, N-12",
        "vendor, asc, N-01",
        "vendor, desc, N-12",
        "status, asc, N-01",
        "status, desc, N-12"
    })
    @Tag("S2-23")
    void ordersByWhatIsAskedFor(String by, String order, String first) {
        JsonNode page =
                api.get("/api/invoices?sort_by=" + by + "&sort_order=" + order).json();

        assertThat(numbers(page).getFirst()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=0",
                "page=x",
                "per_page=0",
                "per_page=101",
                "status=done",
                "sort_by=password",
                "sort_order=up",
                "date_from=yesterday",
                "date_from=%2B999999999-12-31",
                "date_to=-999999999-01-01",
                "search=%ff",
                "total_min=much",
                "archived=perhaps",
                "source=pigeon"
            })
    void refusesParametersThatMeanNothing(String query) {
        Answer answer = api.get("/api/invoices?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid_parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/invoices/status-summary", "/api/invoices/status-summary/"})
    @Tag("S2-26")
    void countsByStatusWithAndWithoutASlash(String path) {
        JsonNode summary = api.get(path).json();

        assertThat(summary.toString())
                .isEqualTo("{\"pending\":0,\"processing\":0,\"needs_review\":10,\"confirmed\":1,\"rejected\":1,"
                        + "\"failed\":0,\"archived\":0,\"total\":12}");
    }

    @Test
    @Tag("S2-26")
    void countsByStatusBetweenDays() {
        JsonNode before = api.get("/api/invoices/status-summary?to=2020-01-01").json();
        JsonNode since = api.get("/api/invoices/status-summary?from=2020-01-01").json();

        assertThat(before.get("total").asInt()).isZero();
        assertThat(since.get("total").asInt()).isEqualTo(12);
    }

    @Test
    @Tag("S2-27")
    void givesTheDataOfConfirmedInvoicesOnly() {
        JsonNode data = api.get("/api/invoices/data?page=1&per_page=5").json();

        assertThat(numbers(data)).containsExactly("N-01");
        assertThat(data.get("items").get(0).get("lines").size()).isOne();
    }

    private static List<String> numbers(JsonNode page) {
        List<String> numbers = new ArrayList<>();
        page.get("items")
                .forEach(item -> numbers.add(item.get("fields").get("number").asString()));
        return numbers;
    }
}
