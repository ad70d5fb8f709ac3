package io.billfold.extraction;

import io.billfold.extraction.amount.Totals;
import io.billfold.extraction.classify.Categories;
import io.billfold.extraction.classify.Kinds;
import io.billfold.extraction.code.BankDetails;
import io.billfold.extraction.code.FoundCode;
import io.billfold.extraction.code.InvoiceNumbers;
import io.billfold.extraction.code.OperationNumbers;
import io.billfold.extraction.code.TaxIds;
import io.billfold.extraction.date.Dates;
import io.billfold.extraction.label.LabelDictionary;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.layout.Sheet;
import io.billfold.extraction.line.LineItems;
import io.billfold.extraction.line.LineTable;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.origin.Origin;
import io.billfold.extraction.origin.PrintedCurrency;
import io.billfold.extraction.party.Parties;
import io.billfold.extraction.pay.PaymentMethods;
import io.billfold.invoice.content.DocumentKind;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.InvoiceContent;
import io.billfold.invoice.content.InvoiceLine;
import io.billfold.invoice.content.VatBreakdown;
import io.billfold.money.Money;
import io.billfold.reading.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one invoice from the words on its pages. */
final class PageExtraction {
    private final Rankers rankers;
    private final LabelDictionary dictionary;

    PageExtraction(Rankers rankers, LabelDictionary dictionary) {
        this.rankers = rankers;
        this.dictionary = dictionary;
    }

    /** A draft with the scores behind its confidences. */
    record Outcome(Draft draft, Map<Field, Double> scores) {}

    Marks marks(List<Page> pages) {
        return new Marks(Sheet.of(pages), dictionary);
    }

    Outcome extract(List<Page> pages) {
        return extract(pages, List.of());
    }

    /** @param doubtfulBeginnings pages that may begin another invoice */
    Outcome extract(List<Page> pages, List<Integer> doubtfulBeginnings) {
        Marks marks = marks(pages);
        Origin origin = Origin.of(marks);
        DocumentKind kind = Kinds.of(marks);
        boolean textLayer = pages.stream().anyMatch(page -> page.reader() == Page.Reader.TEXT_LAYER);
        Values values = new Values(rankers.calibration(), textLayer ? "text" : "scan");
        Findings findings = new Findings();

        Totals.Triple totals = rankers.totals().choose(marks);
        putTotals(values, totals, origin);
        putCurrency(values, marks, totals, origin);
        Optional<Dates.Chosen> issued = rankers.dates().issueDate(marks, origin.order());
        putDates(values, marks, origin, issued, findings);
        Optional<Parties.Chosen> seller = rankers.parties()
                .sellerName(marks)
                .map(chosen -> rankers.parties().unlessItBuys(chosen, marks));
        Optional<Parties.Chosen> buyer = rankers.parties().buyerName(marks, seller);
        putParties(values, marks, seller, buyer);
        putCodes(values, marks, seller.map(Parties.Chosen::segment), buyer.map(Parties.Chosen::segment), findings);
        putPaymentMethod(values, marks, kind);
        LineTable table = LineItems.of(marks, amounts(totals.net(), totals.total()));
        List<InvoiceLine> lines = table.lines();
        List<VatBreakdown> breakdown = Breakdowns.of(marks, totals);
        findings.onLines(table);
        findings.onTotals(values, marks, totals);
        findings.onKind(values, kind, marks);
        findings.onPages(values, marks, doubtfulBeginnings);

        boolean proved = Proof.holds(values, kind, marks, new Proof.Sums(totals, lines, breakdown), findings.all());
        String sellerName = Optional.ofNullable(values.text(Field.SELLER_NAME)).orElse("");
        String category = Categories.of(sellerName, marks.sheet().text());
        InvoiceContent content = new InvoiceContent(values.fields(), breakdown, lines);
        Draft draft = new Draft(
                kind,
                content,
                values.evidence(),
                findings.all(),
                proved,
                category,
                Summary.of(kind, content),
                pages.stream().map(Page::number).toList());
        return new Outcome(draft, Map.copyOf(values.scores()));
    }

    @SafeVarargs
    private static List<BigDecimal> amounts(Optional<Totals.Chosen>... chosen) {
        return Arrays.stream(chosen)
                .flatMap(Optional::stream)
                .map(Totals.Chosen::value)
                .toList();
    }

    private static void putPaymentMethod(Values values, Marks marks, DocumentKind kind) {
        Optional<Segment> account = kind == DocumentKind.RECEIPT
                ? Optional.empty()
                : BankDetails.iban(marks).map(iban -> iban.code().segment());
        PaymentMethods.of(marks, account)
                .ifPresent(found -> values.put(
                        Field.PAYMENT_METHOD,
                        found.method(),
                        found.segment().page(),
                        found.segment().box(),
                        found.segment().text(),
                        found.score()));
    }

    private static void putTotals(Values values, Totals.Triple totals, Origin origin) {
        int digits = origin.currency().map(Money::digits).orElse(2);
        put(values, Field.TOTAL, totals.total(), digits);
        put(values, Field.NET_TOTAL, totals.net(), digits);
        put(values, Field.TAX_TOTAL, totals.tax(), digits);
    }

    private static void putCurrency(Values values, Marks marks, Totals.Triple totals, Origin origin) {
        origin.currency().ifPresent(currency -> {
            String code = currency.getCurrencyCode();
            double score = origin.currencySure() ? 0.95 : 0.7;
            PrintedCurrency.of(marks, currency, totals.total().flatMap(Totals.Chosen::mark))
                    .ifPresentOrElse(
                            printed -> values.put(
                                    Field.CURRENCY,
                                    code,
                                    printed.segment().page(),
                                    printed.box(),
                                    printed.text(),
                                    score),
                            () -> values.put(Field.CURRENCY, code, 1, null, "", score));
        });
    }

    private static void put(Values values, Field field, Optional<Totals.Chosen> chosen, int digits) {
        chosen.ifPresent(amount -> {
            String text = amount.value()
                    .setScale(
                            Math.max(
                                    digits,
                                    Math.min(
                                            2,
                                            amount.value().stripTrailingZeros().scale())),
                            java.math.RoundingMode.HALF_UP)
                    .toPlainString();
            amount.mark()
                    .ifPresentOrElse(
                            mark -> values.put(
                                    field, text, mark.segment().page(), mark.box(), mark.text(), amount.score()),
                            () -> values.put(field, text, 1, null, "", amount.score()));
        });
    }

    private void putDates(Values values, Marks marks, Origin origin, Optional<Dates.Chosen> issued, Findings findings) {
        issued.ifPresent(date -> put(values, Field.ISSUE_DATE, date));
        Optional<LocalDate> day = issued.map(Dates.Chosen::date);
        rankers.dates()
                .dueDate(marks, origin.order(), day)
                .ifPresentOrElse(
                        date -> put(values, Field.DUE_DATE, date),
                        () -> day.flatMap(from -> Dates.dueAfterDays(marks, from))
                                .ifPresent(due -> put(values, due)));
        findings.onDates(values, marks, origin, issued);
    }

    private static void put(Values values, Field field, Dates.Chosen date) {
        values.put(
                field,
                date.date().toString(),
                date.mark().segment().page(),
                date.mark().box(),
                date.mark().printed().text(),
                date.score());
    }

    private static void put(Values values, Dates.Granted due) {
        values.put(
                Field.DUE_DATE,
                due.date().toString(),
                due.segment().page(),
                due.segment().box(),
                due.segment().text(),
                0.75);
    }

    private void putParties(Values values, Marks marks, Optional<Parties.Chosen> name, Optional<Parties.Chosen> buyer) {
        name.ifPresent(chosen -> put(values, Field.SELLER_NAME, chosen));
        buyer.ifPresent(chosen -> put(values, Field.BUYER_NAME, chosen));
        rankers.parties().sellerAddress(marks, name).ifPresent(chosen -> put(values, Field.SELLER_ADDRESS, chosen));
    }

    private static void put(Values values, Field field, Parties.Chosen chosen) {
        values.put(field, chosen.text(), chosen.segment().page(), chosen.box(), chosen.text(), chosen.score());
    }

    private static void putCodes(
            Values values, Marks marks, Optional<Segment> seller, Optional<Segment> buyer, Findings findings) {
        InvoiceNumbers.invoiceNumber(marks).ifPresent(code -> values.put(Field.NUMBER, code));
        InvoiceNumbers.purchaseOrder(marks).ifPresent(code -> values.put(Field.PURCHASE_ORDER, code));
        InvoiceNumbers.paymentReference(marks).ifPresent(code -> values.put(Field.PAYMENT_REFERENCE, code));
        Optional<FoundCode> vat = TaxIds.sellerVatId(marks, seller, buyer);
        vat.ifPresent(code -> values.put(Field.SELLER_VAT_ID, code));
        TaxIds.buyerVatId(marks, vat).ifPresent(code -> values.put(Field.BUYER_VAT_ID, code));
        TaxIds.sellerTaxNumber(marks).ifPresent(code -> values.put(Field.SELLER_TAX_NUMBER, code));
        BankDetails.iban(marks).ifPresent(iban -> {
            values.put(Field.IBAN, iban.code());
            findings.onIban(values, iban);
        });
        BankDetails.bic(marks).ifPresent(code -> values.put(Field.BIC, code));
        Set<String> operations = OperationNumbers.find(marks.sheet());
        if (!operations.isEmpty()) {
            values.put(
                    Field.OPERATION_NUMBERS, String.join(" ", operations), 1, null, String.join(" ", operations), 0.95);
        }
    }
}
