package io.billfold.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.billfold.question.StoredInvoices.Sample;
import io.billfold.testing.Api;
import io.billfold.testing.Api.Answer;
import io.billfold.testing.BillfoldTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Questions in two languages over invoices made by chance, the answers held against those worked out in plain Java. */
@BillfoldTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("S1-03")
class AnswersTests {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> SELLERS =
            List.of("Amazon EU", "IKEA", "Shell Deutschland", "Stadtwerke Kiel", "Bäckerei Schmidt", "'; --");
    private static final int INVOICES = 250;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    private Api api = Api.at(0);
    private CountedByHand own = new CountedByHand(List.of());

    @BeforeAll
    void twoAccountsWithInvoices() {
        api = Api.at(port).newOwner();
        own = CountedByHand.of(fill(1));
        Api.at(port).newOwner();
        fill(2);
    }

    private List<Sample> fill(long seed) {
        StoredInvoices account = new StoredInvoices(
                database,
                database.sql("select max(id) from account").query(Long.class).single());
        Random random = new Random(seed);
        List<Sample> all = new ArrayList<>();
        for (int i = 0; i < INVOICES; i++) {
            Sample invoice = invoice(random);
            account.add(invoice);
            all.add(invoice);
        }
        return all;
    }

    private static Sample invoice(Random random) {
        LocalDate day = LocalDate.of(2023, 12, 25).plusDays(random.nextInt(740)); // over a leap day and two year ends
        BigDecimal total = BigDecimal.valueOf(random.nextLong(1, 200_000), 2);
        return Sample.of(any(random, SELLERS), day.toString(), total.toPlainString())
                .in(any(random, List.of("EUR", "EUR", "USD", "CHF")))
                .withCategory(any(random, List.of("Travel", "Electronics", "Insurance")))
                .withState(
                        any(random, List.of("confirmed", "confirmed", "needs_review", "rejected", "failed")),
                        random.nextInt(6) == 0);
    }

    private static String any(Random random, List<String> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    interface ByHand extends Function<CountedByHand, List<List<String>>> {}

    private static Arguments asked(String question, ByHand answer) {
        return arguments(question, answer);
    }

    static Stream<Arguments> figures() {
        return Stream.of(
                asked("How many invoices do I have?", CountedByHand::count),
                asked("Wie viele Rechnungen habe ich?", CountedByHand::count),
                asked("How many invoices in 2024?", all -> all.in(2024).count()),
                asked("Wie viele Rechnungen gab es 2025?", all -> all.in(2025).count()),
                asked("How much did I spend in 2024?", all -> all.in(2024).sums(Sample::total)),
                asked("Wie viel habe ich 2024 ausgegeben?", all -> all.in(2024).sums(Sample::total)),
                asked(
                        "How much did I spend in February 2024?",
                        all -> all.between("2024-02-01", "2024-02-29").sums(Sample::total)),
                asked(
                        "Wie viel habe ich im Februar 2025 ausgegeben?",
                        all -> all.between("2025-02-01", "2025-02-28").sums(Sample::total)),
                asked(
                        "What did I spend in Q4 2024?",
                        all -> all.between("2024-10-01", "2024-12-31").sums(Sample::total)),
                asked(
                        "Was habe ich im 1. Quartal 2025 ausgegeben?",
                        all -> all.between("2025-01-01", "2025-03-31").sums(Sample::total)),
                asked(
                        "How much did I spend between December 20, 2024 and January 10, 2025?",
                        all -> all.between("2024-12-20", "2025-01-10").sums(Sample::total)),
                asked(
                        "Summe vom 20.12.2024 bis 10.01.2025",
                        all -> all.between("2024-12-20", "2025-01-10").sums(Sample::total)),
                asked(
                        "How much did I spend at Amazon in 2025?",
                        all -> all.at("Amazon EU").in(2025).sums(Sample::total)),
                asked(
                        "Wie viel habe ich 2025 bei Shell ausgegeben?",
                        all -> all.at("Shell Deutschland").in(2025).sums(Sample::total)),
                asked(
                        "Wie viel habe ich 2024 bei Baeckerei Schmidt ausgegeben?",
                        all -> all.at("Bäckerei Schmidt").in(2024).sums(Sample::total)),
                asked(
                        "How much did I spend at \"'; --\" in 2024?",
                        all -> all.at("'; --").in(2024).sums(Sample::total)),
                asked(
                        "How many euros did I spend in 2024?",
                        all -> all.inCurrency("EUR").in(2024).sums(Sample::total)),
                asked("How much VAT did I pay in 2025?", all -> all.in(2025).sums(Sample::tax)),
                asked(
                        "Wie viel Mehrwertsteuer habe ich 2025 gezahlt?",
                        all -> all.in(2025).sums(Sample::tax)),
                asked(
                        "What was the net amount of all invoices in 2024?",
                        all -> all.in(2024).sums(invoice -> invoice.total().subtract(invoice.tax()))),
                asked("average invoice in 2024", all -> all.in(2024).averages()),
                asked(
                        "Durchschnittlicher Rechnungsbetrag 2025",
                        all -> all.in(2025).averages()),
                asked(
                        "How many invoices over 500 euros in 2024?",
                        all -> all.inCurrency("EUR")
                                .in(2024)
                                .with(invoice -> invoice.total().compareTo(new BigDecimal(500)) > 0)
                                .count()),
                asked(
                        "Wie viele Rechnungen über 500 € hatte ich 2025?",
                        all -> all.inCurrency("EUR")
                                .in(2025)
                                .with(invoice -> invoice.total().compareTo(new BigDecimal(500)) > 0)
                                .count()),
                asked("Total per vendor in 2024", all -> all.in(2024).sumsBy(Sample::seller)),
                asked("Summe je Lieferant 2025", all -> all.in(2025).sumsBy(Sample::seller)),
                asked(
                        "Spending by category in 2024",
                        all -> all.in(2024).sumsBy(invoice -> String.valueOf(invoice.category()))),
                asked(
                        "Ausgaben nach Kategorie 2025",
                        all -> all.in(2025).sumsBy(invoice -> String.valueOf(invoice.category()))),
                asked("Spending by month in 2024", all -> all.in(2024).sumsBy(CountedByHand::month)),
                asked("Ausgaben pro Monat 2025", all -> all.in(2025).sumsBy(CountedByHand::month)),
                asked("Total by quarter in 2025", all -> all.in(2025).sumsBy(CountedByHand::quarter)),
                asked("2024 vs 2025", CountedTwice::years),
                asked("Habe ich 2024 mehr ausgegeben als 2025?", CountedTwice::years),
                asked("Compare Amazon and IKEA in 2024", CountedTwice::sellers),
                asked("Vergleiche Amazon und IKEA 2024", CountedTwice::sellers),
                asked("How much did I spend in 1999?", all -> List.of()),
                asked("Wie viele Rechnungen gab es 1999?", all -> List.of()));
    }

    private static final class CountedTwice {
        static List<List<String>> years(CountedByHand all) {
            return both(all.in(2024), all.in(2025));
        }

        static List<List<String>> sellers(CountedByHand all) {
            return both(all.at("Amazon EU").in(2024), all.at("IKEA").in(2024));
        }

        private static List<List<String>> both(CountedByHand one, CountedByHand other) {
            return Stream.concat(one.asSide(1).stream(), other.asSide(2).stream())
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("figures")
    void answersWhatAddsUpByHand(String question, ByHand byHand) {
        List<List<String>> expected = byHand.apply(own);

        assertThat(rows(question)).containsExactlyInAnyOrderElementsOf(expected);
    }

    static Stream<Arguments> rankings() {
        return Stream.of(
                asked("Top 3 vendors in 2024", all -> all.in(2024).top(3, Sample::seller)),
                asked("Top 3 Lieferanten 2025", all -> all.in(2025).top(3, Sample::seller)),
                asked(
                        "Which vendor did I spend the most on in 2025?",
                        all -> all.in(2025).top(1, Sample::seller)),
                asked(
                        "Bei welchem Lieferanten habe ich 2024 am meisten ausgegeben?",
                        all -> all.in(2024).top(1, Sample::seller)),
                asked(
                        "In which month was spending highest in 2024?",
                        all -> all.in(2024).top(1, CountedByHand::month)));
    }

    @ParameterizedTest
    @MethodSource("rankings")
    void putsTheLargestFirst(String question, ByHand byHand) {
        assertThat(rows(question)).isEqualTo(byHand.apply(own));
    }

    @ParameterizedTest
    @MethodSource("largest")
    void listsTheLargestInvoices(String question, int year, int limit) {
        List<String> expected = own.in(year).invoices().stream()
                .map(Sample::total)
                .sorted(java.util.Comparator.reverseOrder())
                .limit(limit)
                .map(BigDecimal::toPlainString)
                .toList();

        assertThat(rows(question)).extracting(List::getLast).isEqualTo(expected);
    }

    static Stream<Arguments> largest() {
        return Stream.of(
                arguments("Show the 5 largest invoices of 2024", 2024, 5),
                arguments("Zeige die 5 größten Rechnungen 2025", 2025, 5));
    }

    private List<List<String>> rows(String question) {
        Answer answer = api.post("/api/questions", "{\"question\": " + JSON.writeValueAsString(question) + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode row : answer.json().get("rows")) {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell.asString()));
            rows.add(cells);
        }
        return rows;
    }
}
