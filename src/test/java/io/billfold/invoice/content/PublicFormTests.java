package io.billfold.invoice.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.document.Box;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublicFormTests {
    @Test
    void namesEveryFieldAndLeavesUnknownOnesNull() {
        InvoiceContent content = new InvoiceContent(Map.of(Field.TOTAL, "119.00"), List.of(), List.of());

        Map<String, Object> fields = PublicForm.fields(content);

        assertThat(fields.keySet())
                .containsExactly(
                        "number",
                        "issue_date",
                        "due_date",
                        "currency",
                        "seller_name",
                        "seller_address",
                        "seller_vat_id",
                        "seller_tax_number",
                        "buyer_name",
                        "buyer_vat_id",
                        "purchase_order",
                        "operation_numbers",
                        "payment_method",
                        "iban",
                        "bic",
                        "payment_reference",
                        "net_total",
                        "tax_total",
                        "total",
                        "amount_due");
        assertThat(fields).containsEntry("total", "119.00").containsEntry("number", null);
    }

    @Test
    void givesSeveralOperationNumbersAsAList() {
        InvoiceContent content =
                new InvoiceContent(Map.of(Field.OPERATION_NUMBERS, "OP123456 OP78901"), List.of(), List.of());

        assertThat(PublicForm.fields(content)).containsEntry("operation_numbers", List.of("OP123456", "OP78901"));
        assertThat(PublicForm.fields(InvoiceContent.EMPTY)).containsEntry("operation_numbers", List.of());
    }

    @Test
    void writesAmountsAsTextAndBoxesAsFractions() {
        Evidence evidence =
                new Evidence(1, new Box(0.71, 0.8, 0.853333, 0.82), "119,00 €", Evidence.Source.RULES, 0.97123);
        VatBreakdown breakdown = new VatBreakdown(new BigDecimal("19"), "S", new BigDecimal("1E+2"), null);

        assertThat(PublicForm.evidence(Map.of(Field.TOTAL, evidence)))
                .containsEntry(
                        "total", new PublicForm.Proof(1, List.of(0.71, 0.8, 0.8533, 0.82), "119,00 €", "rules", 0.971));
        assertThat(PublicForm.vatBreakdown(List.of(breakdown)))
                .containsExactly(new PublicForm.VatRow("19", "S", "100", null));
    }
}
