package io.billfold.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.billfold.account.AccountId;
import io.billfold.invoice.Missing;
import io.billfold.search.SearchQuery.Order;
import io.billfold.search.SearchResult.FacetValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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
        put(invoice, 1, vendor, category, currency, date, total, body);
        return invoice;
    }

    private void put(
            long invoice,
            long version,
            String vendor,
            String category,
            String currency,
            String date,
            String total,
            String body) {
        index.put(entry(account, invoice, version, vendor, category, currency, date, total, body));
    }

    /** An invoice of a vendor, and nothing else about it that matters. */
    protected static SearchEntry entry(AccountId account, long invoice, String vendor) {
        return entry(account, invoice, 1, vendor, "Other", "EUR", "2026-01-01", "1.00", "");
    }

    private static SearchEntry entry(
            AccountId account,
            long invoice,
            long version,
            String vendor,
            String category,
            String currency,
            String date,
            String total,
            String body) {
        LocalDate issued = LocalDate.parse(date);
        return new SearchEntry(
                invoice,
                account,
                Map.of("seller_name", vendor, "number", "F-2026-" + vendor.length()),
                body,
                "confirmed",
                false,
                vendor,
                category,
                currency,
                issued,
                issued.plusDays(30),
                new BigDecimal(total),
                "F-2026-" + vendor.length(),
                List.of("44" + vendor.length(), "7"),
                vendor.toLowerCase(Locale.ROOT) + "_100%.PDF",
                currency.equals("USD") ? "email" : "upload",
                Instant.parse("2026-03-01T00:00:00Z"),
                version);
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
        assertThat(result.complete()).isTrue();
        assertThat(result.facets().get("currency")).containsExactly(new FacetValue("EUR", 2), new FacetValue("USD", 1));
        assertThat(result.facets().get("month"))
                .containsExactly(new FacetValue("2026-02", 2), new FacetValue("2026-01", 1));
        assertThat(result.facets()).containsKeys("vendor", "category", "status");
    }

    static Stream<Arguments> filters() {
        return Stream.of(
                arguments(filter().vendors("IKEA", "Café Müller"), "cafe ikea"),
                arguments(filter().categories("Transportation", "Nothing"), "shell"),
                arguments(filter().statuses("rejected"), ""),
                arguments(filter().statuses("rejected", "confirmed"), "cafe shell ikea"),
                arguments(filter().currencies("EUR"), "cafe shell"),
                arguments(filter().sources("email", "folder"), "ikea"),
                arguments(filter().numbers("f-2026-4", "F-2026-11"), "cafe ikea"),
                arguments(filter().operationNumbers("4417", "0"), "shell"),
                arguments(filter().operationNumbers("7"), "cafe shell ikea"),
                arguments(filter().vendor("kea"), "ikea"),
                arguments(filter().vendor("É M"), "cafe"),
                arguments(filter().vendor("%"), ""),
                arguments(filter().without(Missing.VENDOR), ""),
                arguments(filter().filename("DEUTSCH"), "shell"),
                arguments(filter().filename("_100%.pdf"), "cafe shell ikea"),
                arguments(filter().filename("a_100"), "ikea"),
                arguments(filter().filename("shell%"), ""),
                arguments(filter().issued("2026-02-10", "2026-02-11"), "shell ikea"),
                arguments(filter().issued(null, "2026-02-10"), "cafe shell"),
                arguments(filter().due("2026-03-13", null), "ikea"),
                arguments(filter().due(null, "2026-02-09"), "cafe"),
                arguments(filter().total("12.50", "80"), "cafe shell"),
                arguments(filter().total("80.01", null), "ikea"),
                arguments(filter().archived(true), ""),
                arguments(filter().archived(false), "cafe shell ikea"),
                arguments(filter().currencies("EUR").total("50", null).issued("2026-01-01", null), "shell"));
    }

    @Test
    void findsWhatSaysNoVendorOrDateOrCategory() {
        long bare = newInvoice(account);
        index.put(new SearchEntry(
                bare,
                account,
                Map.of(),
                "Apfelkuchen",
                "needs_review",
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                "scan.jpg",
                "upload",
                Instant.parse("2026-03-01T00:00:00Z"),
                1));

        for (Missing missing : Missing.values()) {
            SearchFilter filter = filter().without(missing).filter();

            assertThat(ids(index.search(account, new SearchQuery("apfelkuchen", filter, Order.RELEVANCE, true, 1, 10))))
                    .containsExactly(bare);
        }
    }

    private static TestFilter filter() {
        return TestFilter.none();
    }

    @ParameterizedTest
    @MethodSource("filters")
    void filtersByEveryColumnOfTheList(TestFilter filter, String expected) {
        Map<String, Long> byName = Map.of("cafe", cafe, "shell", shell, "ikea", ikea);

        SearchResult result = index.search(account, new SearchQuery("", filter.filter(), Order.DATE, false, 1, 10));

        assertThat(ids(result))
                .isEqualTo(Stream.of(expected.split(" "))
                        .filter(name -> !name.isEmpty())
                        .map(byName::get)
                        .toList());
        assertThat(result.total()).isEqualTo(result.hits().size());
        assertThat(result.facets().getOrDefault("status", List.of()).stream()
                        .mapToLong(FacetValue::count)
                        .sum())
                .isEqualTo(result.total());
    }

    @Test
    void orders() {
        assertThat(ordered(Order.TOTAL, true)).containsExactly(ikea, shell, cafe);
        assertThat(ordered(Order.TOTAL, false)).containsExactly(cafe, shell, ikea);
        assertThat(ordered(Order.VENDOR, true)).containsExactly(shell, ikea, cafe);
        assertThat(ordered(Order.VENDOR, false)).containsExactly(cafe, ikea, shell);
        assertThat(ordered(Order.DATE, true)).containsExactly(ikea, shell, cafe);
        assertThat(ordered(Order.DATE, false)).containsExactly(cafe, shell, ikea);
    }

    @Test
    void putsFirstWhatMatchesBest() {
        long named = put("Billy Möbel", "Other", "EUR", "2026-01-01", "1.00", "ein Tisch");
        put("Irgendwer", "Other", "EUR", "2026-01-02", "1.00", "noch ein billy");

        assertThat(found("billy")).hasSize(3).startsWith(named);
    }

    private List<Long> ordered(Order order, boolean descending) {
        return ids(index.search(account, new SearchQuery("", SearchFilter.NONE, order, descending, 1, 10)));
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
    void takesManyAtOnceAndRemovesAllOfAnAccount() {
        AccountId other = newAccount();
        long foreign = newInvoice(other);
        index.putAll(List.of(
                entry(account, newInvoice(account), "Werft"),
                entry(account, newInvoice(account), "Werft"),
                entry(other, foreign, "Werft")));
        assertThat(found("werft")).hasSize(2);

        index.removeAll(account);

        assertThat(found("")).isEmpty();
        assertThat(ids(index.search(other, SearchQuery.of("werft")))).containsExactly(foreign);
    }

    @Test
    void replacesAndRemoves() {
        put(cafe, 2, "Bäckerei Schmidt", "Groceries", "EUR", "2026-01-10", "12.50", "Brötchen");

        assertThat(found("Müller")).isEmpty();
        assertThat(found("broetchen")).containsExactly(cafe);

        index.remove(account, cafe);
        index.remove(account, cafe);

        assertThat(found("broetchen")).isEmpty();
    }

    @Test
    void keepsTheLatestVersionWhicheverComesLast() {
        put(cafe, 3, "Bäckerei Schmidt", "Groceries", "EUR", "2026-01-10", "12.50", "Brötchen");
        put(cafe, 2, "Café Müller", "Groceries", "EUR", "2026-01-10", "12.50", "Apfelkuchen");

        assertThat(found("broetchen")).containsExactly(cafe);
        assertThat(found("Apfelkuchen")).isEmpty();
    }

    @Test
    void showsThePlaceInTheTextOfAWordThatNoFieldHas() {
        assertThat(index.search(account, SearchQuery.of("mueller apfelkuchen"))
                        .hits()
                        .getFirst()
                        .highlights())
                .containsEntry("seller_name", "Café <mark>Müller</mark>")
                .containsEntry("text", "zwei Stück <mark>Apfelkuchen</mark>");
    }

    @Test
    void cutsOffAnEndlessDocument() {
        put(shell, 2, "Shell Deutschland", "Transportation", "EUR", "2026-02-10", "80.00", "wortlos ".repeat(50_000));

        assertThat(found("wortlos")).containsExactly(shell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"счёт", "發票", "τιμολόγιο", "4711", "3M", "1e5"})
    void findsWordsOfAnyScriptAndFigures(String word) {
        put(shell, 2, "Shell Deutschland", "Transportation", "EUR", "2026-02-10", "80.00", "eins " + word + " zwei");

        assertThat(found(word)).containsExactly(shell);
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
}
