package io.billfold.invoice;

import static io.billfold.invoice.InvoiceFixture.aDraft;
import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.document.Box;
import io.billfold.invoice.HistoryEntry.Change;
import io.billfold.invoice.content.DocumentKind;
import io.billfold.invoice.content.Evidence;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.InvoiceLine;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CorrectionTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void namesThePersonAsTheEvidenceOfWhatItChanged() {
        Correction.Outcome.Corrected corrected = corrected("{\"total\": \"119.00\"}");

        assertThat(corrected.draft().content().fields()).containsEntry(Field.TOTAL, "119.00");
        assertThat(corrected.draft().evidence().get(Field.TOTAL).source()).isEqualTo(Evidence.Source.PERSON);
        assertThat(corrected.draft().evidence().get(Field.NUMBER).source()).isEqualTo(Evidence.Source.RULES);
        assertThat(corrected.changes()).containsExactly(Map.entry("total", new Change("118.00", "119.00")));
    }

    @Test
    void clearsAFieldByNull() {
        Correction.Outcome.Corrected corrected = corrected("{\"number\": null}");

        assertThat(corrected.draft().content().text(Field.NUMBER)).isEmpty();
        assertThat(corrected.draft().evidence()).doesNotContainKey(Field.NUMBER);
        assertThat(corrected.changes()).containsExactly(Map.entry("number", new Change("F-1", null)));
    }

    @Test
    void changesNothingWhereTheInvoiceSaysSoAlready() {
        Correction.Outcome.Corrected corrected = corrected("{\"total\": 118}");

        assertThat(corrected.changes()).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1} is stored as {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            total             | "119"                        | 119.00
            total             | 119.5                        | 119.50
            total             | "-3.10"                      | -3.10
            issue_date        | "2026-02-28"                 | 2026-02-28
            currency          | "usd"                        | USD
            iban              | "de89 3704 0044 0532 0130 00"| DE89370400440532013000
            seller_name       | "  New   Name "              | New Name
            operation_numbers | ["OP1", "OP2"]               | OP1 OP2
            """)
    void writesValuesInTheirCanonicalForm(String name, String sent, String stored) {
        Correction.Outcome.Corrected corrected = corrected("{\"" + name + "\": " + sent + "}");

        assertThat(corrected.draft().content().fields())
                .containsEntry(Field.byJsonName(name).orElseThrow(), stored);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            total             | "1,234.50"    | must be an amount like 1234.50
            total             | "1e5"         | must be an amount like 1234.50
            total             | true          | must be an amount like 1234.50
            total             | "1.234"       | has more than 2 decimals
            issue_date        | "03.10.2026"  | must be a date like 2026-10-03
            issue_date        | "2026-02-30"  | must be a date like 2026-10-03
            issue_date        | "0001-01-01"  | lies outside the years 1900 to 2100
            currency          | "EURO"        | is no ISO 4217 currency code
            iban              | "hello"       | is not an IBAN
            seller_name       | 5             | must be a text
            operation_numbers | "OP1"         | must be a list of texts
            colour            | "red"         | is no field of an invoice
            """)
    void refusesWhatAFieldCannotHoldAndSaysWhy(String name, String sent, String reason) {
        Correction.Outcome outcome =
                correction("{\"" + name + "\": " + sent + "}").applyTo(aDraft(), Categories.USUAL);

        assertThat(outcome).isInstanceOf(Correction.Outcome.Refused.class);
        assertThat(((Correction.Outcome.Refused) outcome).reasons().get(name)).startsWith(reason);
    }

    @Test
    void takesTheDecimalsFromTheCurrencyThatIsSetWithIt() {
        Correction.Outcome.Corrected corrected = corrected("{\"currency\": \"JPY\", \"total\": \"1200\"}");

        assertThat(corrected.draft().content().fields()).containsEntry(Field.TOTAL, "1200");
    }

    @Test
    void appliesNothingIfOneValueIsRefused() {
        Correction.Outcome outcome =
                correction("{\"total\": \"119.00\", \"issue_date\": \"soon\"}").applyTo(aDraft(), Categories.USUAL);

        assertThat(outcome).isInstanceOf(Correction.Outcome.Refused.class);
    }

    @Test
    void remembersWhereThePersonPointed() {
        Box box = new Box(0.1, 0.2, 0.3, 0.25);
        Correction correction = new Correction(
                Map.of("total", JSON.readTree("\"119.00\"")),
                null,
                null,
                Map.of("total", new Correction.Place(2, box)),
                null);

        Evidence evidence = ((Correction.Outcome.Corrected) correction.applyTo(aDraft(), Categories.USUAL))
                .draft()
                .evidence()
                .get(Field.TOTAL);

        assertThat(evidence.page()).isEqualTo(2);
        assertThat(evidence.box()).isEqualTo(box);
        assertThat(evidence.source()).isEqualTo(Evidence.Source.PERSON);
    }

    @Test
    void replacesTheLines() {
        InvoiceLine line = new InvoiceLine("Mooring", null, null, null, new BigDecimal("99.00"), null);

        var corrected = (Correction.Outcome.Corrected)
                new Correction(Map.of(), null, null, Map.of(), List.of(line)).applyTo(aDraft(), Categories.USUAL);

        assertThat(corrected.draft().content().lines()).containsExactly(line);
        assertThat(corrected.changes()).containsEntry("lines", new Change("0 × 0", "1 × 99.00"));
    }

    @Test
    void changesWhatKindOfPaperItIs() {
        var corrected = (Correction.Outcome.Corrected)
                new Correction(Map.of(), null, "credit_note", Map.of(), null).applyTo(aDraft(), Categories.USUAL);

        assertThat(corrected.draft().kind()).isEqualTo(DocumentKind.CREDIT_NOTE);
        assertThat(corrected.changes())
                .containsExactly(Map.entry("document_type", new Change("invoice", "credit_note")));
    }

    @Test
    void leavesTheKindOfPaperThatItIsAlready() {
        var corrected = (Correction.Outcome.Corrected)
                new Correction(Map.of(), null, "invoice", Map.of(), null).applyTo(aDraft(), Categories.USUAL);

        assertThat(corrected.changes()).isEmpty();
    }

    @Test
    void refusesAKindOfPaperThereIsNot() {
        assertThat(new Correction(Map.of(), null, "poem", Map.of(), null).applyTo(aDraft(), Categories.USUAL))
                .isEqualTo(new Correction.Outcome.Refused(Map.of("document_type", "is no type of document")));
    }

    private static Correction.Outcome.Corrected corrected(String fields) {
        return (Correction.Outcome.Corrected) correction(fields).applyTo(aDraft(), Categories.USUAL);
    }

    private static Correction correction(String fields) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        JSON.readTree(fields).properties().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        return new Correction(values, null, null, Map.of(), null);
    }
}
