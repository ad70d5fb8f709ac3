package io.billfold.extraction.model;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.billfold.invoice.content.DocumentKind;
import io.billfold.invoice.content.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the model is asked to fill in, by the public names of the fields. Everything in it is a claim, to be held against the page. */
public record ModelInvoice(
        DocumentKind documentType,

        @JsonPropertyDescription("the invoice's or receipt's own number") @Nullable
        String number,

        @JsonPropertyDescription("YYYY-MM-DD") @Nullable String issueDate,
        @JsonPropertyDescription("YYYY-MM-DD") @Nullable String dueDate,
        @JsonPropertyDescription("ISO 4217") @Nullable String currency,

        @JsonPropertyDescription("who issued it and is to be paid") @Nullable
        String sellerName,

        @JsonPropertyDescription("in one line: street, postcode and city, country") @Nullable
        String sellerAddress,

        @Nullable String sellerVatId,
        @Nullable String sellerTaxNumber,
        @Nullable String buyerName,
        @Nullable String buyerVatId,
        @Nullable String purchaseOrder,
        @JsonPropertyDescription("codes like OP443485") List<String> operationNumbers,
        @Nullable PaymentMethod paymentMethod,
        @Nullable String iban,
        @Nullable String bic,
        @Nullable String paymentReference,

        @JsonPropertyDescription("a plain decimal such as 1234.50, without tax") @Nullable
        String netTotal,

        @JsonPropertyDescription("a plain decimal, the tax") @Nullable
        String taxTotal,

        @JsonPropertyDescription("a plain decimal, with tax") @Nullable
        String total,

        @JsonPropertyDescription("a plain decimal, what is still to be paid") @Nullable
        String amountDue,

        List<Vat> vatBreakdown,
        List<Item> lines,
        @Nullable String category,

        @JsonPropertyDescription("what was bought from whom, in one line, in the language of the document")
        String summary,

        @JsonPropertyDescription("all printed text with misread letters put right; empty if nothing was misread")
        String correctedText) {

    /** VAT at one rate, in plain decimals. */
    public record Vat(
            @JsonPropertyDescription("per cent") @Nullable String rate,
            @Nullable String taxable,
            @Nullable String tax) {}

    /** A line, in plain decimals. */
    public record Item(
            @Nullable String description,
            @Nullable String quantity,
            @Nullable String unitPrice,

            @JsonPropertyDescription("without tax if the document says so") @Nullable
            String net,

            @JsonPropertyDescription("per cent") @Nullable String vatRate) {}

    /** BT-81 in words. */
    public enum PaymentMethod {
        CREDIT_TRANSFER,
        CARD,
        CASH,
        DIRECT_DEBIT
    }

    /** The claims by field, as they were written. */
    Map<Field, String> claims() {
        Map<Field, String> claims = new EnumMap<>(Field.class);
        put(claims, Field.NUMBER, number);
        put(claims, Field.ISSUE_DATE, issueDate);
        put(claims, Field.DUE_DATE, dueDate);
        put(claims, Field.CURRENCY, currency);
        put(claims, Field.SELLER_NAME, sellerName);
        put(claims, Field.SELLER_ADDRESS, sellerAddress);
        put(claims, Field.SELLER_VAT_ID, sellerVatId);
        put(claims, Field.SELLER_TAX_NUMBER, sellerTaxNumber);
        put(claims, Field.BUYER_NAME, buyerName);
        put(claims, Field.BUYER_VAT_ID, buyerVatId);
        put(claims, Field.PURCHASE_ORDER, purchaseOrder);
        put(claims, Field.OPERATION_NUMBERS, String.join(" ", operationNumbers));
        put(
                claims,
                Field.PAYMENT_METHOD,
                paymentMethod == null ? null : paymentMethod.name().toLowerCase(Locale.ROOT));
        put(claims, Field.IBAN, iban);
        put(claims, Field.BIC, bic);
        put(claims, Field.PAYMENT_REFERENCE, paymentReference);
        put(claims, Field.NET_TOTAL, netTotal);
        put(claims, Field.TAX_TOTAL, taxTotal);
        put(claims, Field.TOTAL, total);
        put(claims, Field.AMOUNT_DUE, amountDue);
        return claims;
    }

    private static void put(Map<Field, String> claims, Field field, @Nullable String claim) {
        if (claim != null && !claim.isBlank()) {
            claims.put(field, claim);
        }
    }
}
