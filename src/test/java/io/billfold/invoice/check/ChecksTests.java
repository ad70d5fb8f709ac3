package io.billfold.invoice.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.invoice.content.DocumentKind;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.Finding;
import io.billfold.invoice.content.Finding.Severity;
import io.billfold.invoice.content.InvoiceContent;
import io.billfold.invoice.content.InvoiceLine;
import io.billfold.invoice.content.VatBreakdown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTests {
    private static final Circumstances PAPER = Circumstances.of(DocumentKind.INVOICE);

    @ParameterizedTest
    @CsvSource({
        "100.00, 19.00, 119.00, OK",
        "100.00, 19.00, 119.02, WARNING",
        "100.00, 19.00, 191.00, ERROR",
        "-100.00, -19.00, -119.00, OK"
    })
    void comparesNetAndTaxWithTheTotal(String net, String tax, String total, Severity severity) {
        InvoiceContent content = content(Map.of(Field.NET_TOTAL, net, Field.TAX_TOTAL, tax, Field.TOTAL, total));

        List<Finding> findings = Checks.of(content, PAPER);

        assertThat(severity(findings, "BR-CO-15")).isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource({
        "19, 100.00, 19.00, OK",
        "7, 10.05, 0.70, OK",
        "7, 10.05, 0.71, OK",
        "19, 100.00, 19.03, WARNING",
        "19, 100.00, 21.00, ERROR"
    })
    void multipliesTheRateByItsBase(String rate, String taxable, String tax, Severity severity) {
        InvoiceContent content = new InvoiceContent(Map.of(), List.of(group(rate, taxable, tax)), List.of());

        List<Finding> findings = Checks.of(content, PAPER);

        assertThat(severity(findings, "BR-CO-17")).isEqualTo(severity);
    }

    @Test
    void addsUpTheTaxesAndTheBasesOfSeveralRates() {
        InvoiceContent content = new InvoiceContent(
                Map.of(Field.NET_TOTAL, "150.00", Field.TAX_TOTAL, "22.50"),
                List.of(group("19", "100.00", "19.00"), group("7", "50.00", "3.50")),
                List.of());

        List<Finding> findings = Checks.of(content, PAPER);

        assertThat(severity(findings, "BR-CO-14")).isEqualTo(Severity.OK);
        assertThat(severity(findings, "VAT-BASES")).isEqualTo(Severity.OK);
    }

    @ParameterizedTest
    @CsvSource({"119.00, OK", "100.00, OK", "117.00, WARNING"})
    void acceptsLinesOnPaperWithOrWithoutTheTax(String sum, Severity severity) {
        InvoiceContent content = new InvoiceContent(
                Map.of(Field.NET_TOTAL, "100.00", Field.TOTAL, "119.00"), List.of(), List.of(line(sum)));

        List<Finding> findings = Checks.of(content, PAPER);

        assertThat(severity(findings, "BR-CO-10")).isEqualTo(severity);
    }

    @Test
    void saysNothingOfLinesThatAreNotAllRead() {
        InvoiceContent content =
                new InvoiceContent(Map.of(Field.NET_TOTAL, "100.00"), List.of(), List.of(line("40.00"), line(null)));

        List<Finding> findings = Checks.of(content, PAPER);

        assertThat(findings).extracting(Finding::code).doesNotContain("BR-CO-10");
    }

    @Test
    void takesAllowancesChargesPrepaymentAndRoundingIntoAccountWhereTheyAreKnown() {
        Adjustments adjustments = new Adjustments(
                new BigDecimal("110.00"),
                new BigDecimal("15.00"),
                new BigDecimal("5.00"),
                new BigDecimal("20.00"),
                new BigDecimal("-0.01"));
        InvoiceContent content = new InvoiceContent(
                Map.of(Field.NET_TOTAL, "100.00", Field.TOTAL, "119.01", Field.AMOUNT_DUE, "99.00"),
                List.of(),
                List.of(line("60.00"), line("50.00")));

        List<Finding> findings = Checks.of(content, PAPER.with(adjustments));

        assertThat(findings)
                .extracting(Finding::code, Finding::severity)
                .contains(
                        Tuple.tuple("BR-CO-10", Severity.OK),
                        Tuple.tuple("BR-CO-13", Severity.OK),
                        Tuple.tuple("BR-CO-16", Severity.OK));
    }

    @ParameterizedTest
    @CsvSource({
        "INVOICE, 0.00, TOTAL-ZERO, WARNING",
        "INVOICE, -5.00, TOTAL-NEGATIVE, WARNING",
        "CREDIT_NOTE, -5.00, TOTAL-NEGATIVE, WARNING"
    })
    void namesATotalThatIsNone(DocumentKind kind, String total, String code, Severity severity) {
        InvoiceContent content = content(Map.of(Field.TOTAL, total));

        List<Finding> findings = Checks.of(content, Circumstances.of(kind));

        assertThat(severity(findings, code)).isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, 2026-03-31, OK", "2026-03-01, 2026-03-01, OK", "2026-03-01, 2026-02-01, WARNING"})
    void wantsTheDueDateAfterTheIssueDate(String issued, String due, Severity severity) {
        InvoiceContent content = content(Map.of(Field.ISSUE_DATE, issued, Field.DUE_DATE, due));

        List<Finding> findings = Checks.of(content, PAPER);

        assertThat(severity(findings, "DATE-ORDER")).isEqualTo(severity);
    }

    @Test
    void tellsADateThatCanBeReadInTwoWays() {
        InvoiceContent content = content(Map.of(Field.ISSUE_DATE, "2026-04-03"));

        List<Finding> findings = Checks.of(content, PAPER.withAmbiguous(Set.of(Field.ISSUE_DATE)));

        assertThat(severity(findings, "DATE-AMBIGUOUS")).isEqualTo(Severity.WARNING);
    }

    @Test
    void tellsADateFarInTheFuture() {
        InvoiceContent content = content(Map.of(Field.ISSUE_DATE, "2027-04-03"));

        List<Finding> findings = Checks.of(content, PAPER.on(LocalDate.of(2026, 11, 21)));

        assertThat(severity(findings, "DATE-FUTURE")).isEqualTo(Severity.WARNING);
    }

    @ParameterizedTest
    @CsvSource({
        "IBAN, DE89370400440532013000, IBAN-97, OK",
        "IBAN, DE89370400440532013001, IBAN-97, ERROR",
        "SELLER_VAT_ID, DE136695976, VAT-ID, OK",
        "BUYER_VAT_ID, DE136695977, VAT-ID, WARNING",
        "PAYMENT_REFERENCE, RF18539007547034, REFERENCE, OK",
        "PAYMENT_REFERENCE, RF18539007547035, REFERENCE, ERROR"
    })
    void judgesCodesByTheirCheckDigits(Field field, String text, String code, Severity severity) {
        InvoiceContent content = content(Map.of(field, text));

        List<Finding> findings = Checks.of(content, PAPER);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.severity()).isEqualTo(severity);
            assertThat(finding.field()).isEqualTo(field);
        });
    }

    @Test
    void saysNothingOfAnEmptyInvoice() {
        List<Finding> findings = Checks.of(InvoiceContent.EMPTY, PAPER);

        assertThat(findings).isEmpty();
    }

    private static InvoiceContent content(Map<Field, String> fields) {
        return new InvoiceContent(new EnumMap<>(fields), List.of(), List.of());
    }

    private static VatBreakdown group(String rate, String taxable, String tax) {
        return new VatBreakdown(new BigDecimal(rate), "S", new BigDecimal(taxable), new BigDecimal(tax));
    }

    private static InvoiceLine line(String net) {
        return new InvoiceLine("Something", null, null, null, net == null ? null : new BigDecimal(net), null);
    }

    private static Severity severity(List<Finding> findings, String code) {
        return findings.stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding " + code + " in " + findings))
                .severity();
    }
}
