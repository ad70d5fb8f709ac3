package io.billfold.extraction.einvoice;

import io.billfold.extraction.classify.Categories;
import io.billfold.invoice.content.DocumentKind;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.Finding;
import io.billfold.invoice.content.Finding.Severity;
import io.billfold.invoice.content.InvoiceContent;
import io.billfold.invoice.content.InvoiceLine;
import io.billfold.reading.Attachment;
import io.billfold.reading.Page;
import io.billfold.reading.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads electronic invoices: the front door of this package.
 *
 * <p>Pure functions, safe to use from several threads.
 */
public final class EInvoices {
    private static final String FATTURA = "FatturaElettronica";
    private static final String FATTURA_SIMPLIFIED = "FatturaElettronicaSemplificata";
    /** UNTDID 1001: credit notes of all kinds, and the Italian TD04 and TD08. */
    private static final Set<String> CREDIT_NOTES =
            Set.of("81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532", "TD04", "TD08");

    private static final List<Field> KEY = List.of(Field.NUMBER, Field.ISSUE_DATE, Field.SELLER_NAME, Field.TOTAL);

    /** How many lines tell what is sold, and how many letters of each: every one is looked through for some two thousand words. */
    private static final int MOST_TELLING = 100;

    private static final int LONGEST_TELLING = 200;

    private EInvoices() {}

    /** What came of reading XML. */
    public sealed interface Outcome {
        /** One invoice or, in FatturaPA, several. */
        record Invoices(List<Draft> drafts) implements Outcome {
            public Invoices {
                drafts = List.copyOf(drafts);
            }
        }

        /** XML of something else. */
        record NotAnInvoice(String detail) implements Outcome {}

        /** XML that is broken, or that is refused for safety. */
        record Unreadable(String detail) implements Outcome {}
    }

    /** The invoices of all attachments. A PDF may carry the same invoice in two formats; the first one counts. */
    public static List<Draft> drafts(Reading reading) {
        Map<List<Optional<String>>, Draft> different = new LinkedHashMap<>();
        for (Attachment attachment : reading.attachments()) {
            for (Draft draft : drafts(attachment, reading)) {
                List<Optional<String>> identity =
                        KEY.stream().map(draft.content()::text).toList();
                different.putIfAbsent(identity, draft);
            }
        }
        return List.copyOf(different.values());
    }

    /** The invoices of an attachment; none if it is not an electronic invoice or cannot be read. */
    public static List<Draft> drafts(Attachment attachment, Reading reading) {
        return switch (read(attachment.bytes(), reading.pages())) {
            case Outcome.Invoices invoices -> invoices.drafts();
            case Outcome.NotAnInvoice _, Outcome.Unreadable _ -> List.of();
        };
    }

    /**
     * Reads XML and compares it with the pages it came with.
     *
     * @param pages of the hybrid PDF, to find and compare the values on; empty for plain XML
     */
    public static Outcome read(byte[] xml, List<Page> pages) {
        Element root;
        try {
            root = XmlTree.parse(xml);
        } catch (UnreadableXml refused) {
            return new Outcome.Unreadable(refused.detail());
        }
        List<EInvoice> invoices = invoices(root);
        if (invoices.isEmpty()) {
            return new Outcome.NotAnInvoice("The XML is no electronic invoice: its root is <" + root.name() + ">.");
        }
        return new Outcome.Invoices(
                invoices.stream().map(invoice -> draft(invoice, pages)).toList());
    }

    static List<EInvoice> invoices(Element root) {
        return switch (root.name()) {
            case "Invoice", "CreditNote" ->
                root.namespace().startsWith("urn:oasis:names:specification:ubl:schema:xsd:")
                        ? List.of(UblReader.read(root))
                        : List.of();
            case "CrossIndustryInvoice", "CrossIndustryDocument" -> List.of(CiiReader.read(root));
            case FATTURA, FATTURA_SIMPLIFIED -> FatturaReader.read(root);
            default -> List.of();
        };
    }

    private static Draft draft(EInvoice invoice, List<Page> pages) {
        DocumentKind kind = kind(invoice);
        Canonical.Result canonical = Canonical.of(invoice);
        InvoiceContent content = canonical.content();
        PageComparison.Result compared = PageComparison.of(content, canonical.evidence(), pages);
        List<Finding> findings = Stream.of(
                        canonical.findings(), Validation.of(invoice, kind, content), compared.findings())
                .flatMap(List::stream)
                .toList();
        return new Draft(
                kind,
                content,
                compared.evidence(),
                findings,
                proved(content, findings),
                category(content),
                summary(kind, content),
                pages.stream().map(Page::number).toList());
    }

    /** All that a payment needs is there, the total is the sum of its parts, and nothing speaks against it. */
    private static boolean proved(InvoiceContent content, List<Finding> findings) {
        return KEY.stream().allMatch(field -> content.text(field).isPresent())
                && findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR)
                && findings.stream()
                        .anyMatch(finding -> finding.code().equals("BR-CO-15") && finding.severity() == Severity.OK);
    }

    /** By what was sold and who sells it; the notes are mostly about paying. None where nothing speaks for one: a person files it. */
    private static @Nullable String category(InvoiceContent content) {
        String sold = content.lines().stream()
                .limit(MOST_TELLING)
                .map(InvoiceLine::description)
                .filter(Objects::nonNull)
                .map(EInvoices::shortened)
                .collect(Collectors.joining("\n"));
        String best = Categories.of(shortened(content.text(Field.SELLER_NAME).orElse("")), sold);
        return best.equals(Categories.OTHER) ? null : best;
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_TELLING));
    }

    private static String summary(DocumentKind kind, InvoiceContent content) {
        String what = kind == DocumentKind.CREDIT_NOTE ? "Credit note" : "Invoice";
        return what
                + content.text(Field.NUMBER).map(number -> " " + number).orElse("")
                + content.text(Field.SELLER_NAME).map(seller -> " of " + seller).orElse("")
                + content.text(Field.TOTAL).map(total -> " over " + total).orElse("")
                + content.text(Field.CURRENCY).map(currency -> " " + currency).orElse("");
    }

    static DocumentKind kind(EInvoice invoice) {
        return CREDIT_NOTES.contains(invoice.typeCode().raw()) ? DocumentKind.CREDIT_NOTE : DocumentKind.INVOICE;
    }
}
