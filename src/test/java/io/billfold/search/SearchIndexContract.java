package io.billfold.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.account.AccountId;
import io.billfold.search.SearchQuery.Order;
import io.billfold.search.SearchResult.FacetValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every search index does. An adapter's test makes one, and invoices that its entries may be about. */
@Tag("S3-02")
@Tag("S3-05")
public abstract class SearchIndexContract {
    private SearchIndex index;
    private AccountId account;
    private long cafe;
    private long shell;
    private long ikea;

    protected abstract SearchIndex index();

    protected abstract AccountId newAccount();

    protected abstract long newInvoice(AccountId account);

    @BeforeEach
    void threeInvoices() {
        index = index();
        account = newAccount();
        cafe = put("Café Müller", "Restaurants/Cafes", "EUR", "2026-01-10", "12.50", "zwei Stück Apfelkuchen");
        shell = put("Shell Deutschland", "Transportation", "EUR", "2026-02-10", "80.00", "Super bleifrei");
        ikea = put("IKEA", "Home Improvement", "USD", "2026-02-11", "300.00", "Regal Billy <b>weiß</b> & mehr");
    }

    private long put(String vendor, String category, String currency, String date, String total, String body) {
        long invoice = newInvoice(account);
        put(invoice, vendor, category, currency, date, total, body);
        return invoice;
    }

    private void put(
            long invoice, String vendor, String category, String currency, String date, String total, String body) {
        index.put(new SearchEntry(
                invoice,
                account,
                Map.of("seller_name", vendor, "number", "F-2026-" + invoice),
                body,
                "confirmed",
                false,
                vendor,
                category,
                currency,
                LocalDate.parse(date),
                new BigDecimal(total),
                "F-2026-" + invoice,
                "upload",
                Instant.parse("2026-03-01T00:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Müller", "mueller", "MULLER", "müll", "cafe muller", "Apfelkuchen", "apfelkuhcen", "Mullre"})
    void findsWordsHoweverTheyAreSpelled(String words) {
        assertThat(found(words)).containsExactly(cafe);
    }

    @Test
    void findsOnlyWhatHasEveryWord() {
        assertThat(found("shell bleifrei")).containsExactly(shell);
        assertThat(found("shell Apfelkuchen")).isEmpty();
        assertThat(found("Zahnpasta")).isEmpty();
        assertThat(found("")).containsExactlyInAnyOrder(cafe, shell, ikea);
    }

    @ParameterizedTest
    @ValueSource(strings = {"' or 1=1 --", "!:*&|()<->", "\\", "%", "a:* | b:*"})
    void takesNothingForAnOperator(String words) {
        assertThat(index.search(account, SearchQuery.of(words)).total()).isBetween(0L, 3L);
    }

    @Test
    void countsByVendorCategoryStatusCurrencyAndMonth() {
        SearchResult result = index.search(account, SearchQuery.of(""));

        assertThat(result.total()).isEqualTo(3);
        assertThat(result.facets().get("currency")).containsExactly(new FacetValue("EUR", 2), new FacetValue("USD", 1));
        assertThat(result.facets().get("month"))
                .containsExactly(new FacetValue("2026-02", 2), new FacetValue("2026-01", 1));
        assertThat(result.facets()).containsKeys("vendor", "category", "status");
    }

    @Test
    void filtersAndOrders() {
        SearchQuery inEuros = filtered(List.of("EUR"), null, Order.TOTAL, true);
        SearchQuery fromFebruary = filtered(List.of("EUR", "USD"), LocalDate.parse("2026-02-01"), Order.DATE, false);

        assertThat(ids(index.search(account, inEuros))).containsExactly(shell, cafe);
        assertThat(ids(index.search(account, fromFebruary))).containsExactly(shell, ikea);
    }

    @Test
    void marksWhatMatchedAndEscapesTheRest() {
        SearchResult result = index.search(account, SearchQuery.of("weiss"));

        assertThat(result.hits().getFirst().highlights().get("text"))
                .contains("<mark>weiß</mark>", "&lt;b&gt;", "&amp; mehr")
                .doesNotContain("<b>");
        assertThat(index.search(account, SearchQuery.of("mueller"))
                        .hits()
                        .getFirst()
                        .highlights())
                .containsEntry("seller_name", "Café <mark>Müller</mark>");
    }

    @Test
    void replacesAndRemoves() {
        put(cafe, "Bäckerei Schmidt", "Groceries", "EUR", "2026-01-10", "12.50", "Brötchen");

        assertThat(found("Müller")).isEmpty();
        assertThat(found("broetchen")).containsExactly(cafe);

        index.remove(account, cafe);
        index.remove(account, cafe);

        assertThat(found("broetchen")).isEmpty();
    }

    @Test
    void showsNothingOfAnotherAccount() {
        AccountId other = newAccount();

        assertThat(index.search(other, SearchQuery.of("Müller")).hits()).isEmpty();
        assertThat(index.search(other, SearchQuery.of("")).facets()).isEmpty();
        index.remove(other, cafe);
        assertThat(found("Müller")).containsExactly(cafe);
    }

    private List<Long> found(String words) {
        return ids(index.search(account, SearchQuery.of(words)));
    }

    private static List<Long> ids(SearchResult result) {
        return result.hits().stream().map(SearchResult.Hit::invoice).toList();
    }

    private static SearchQuery filtered(List<String> currencies, LocalDate from, Order order, boolean descending) {
        return new SearchQuery(
                "",
                List.of(),
                List.of(),
                List.of("confirmed"),
                currencies,
                List.of(),
                null,
                from,
                null,
                null,
                null,
                false,
                order,
                descending,
                1,
                10);
    }
}
