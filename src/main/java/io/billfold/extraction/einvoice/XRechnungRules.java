package io.billfold.extraction.einvoice;

import io.billfold.invoice.content.Field;
import java.util.List;
import java.util.Set;

/** The German national rules of XRechnung that concern what is read (KoSIT, BR-DE). */
final class XRechnungRules {
    private static final Set<String> TYPES = Set.of("326", "380", "384", "389", "381", "875", "876", "877");

    static final List<Rule> RULES = List.of(
            new Rule(
                    "BR-DE-1",
                    "Payment instructions are given (BG-16)",
                    Field.PAYMENT_METHOD,
                    invoice -> invoice.payment().meansCode().isPresent()),
            new Rule(
                    "BR-DE-2",
                    "The seller has a contact (BG-6)",
                    invoice -> invoice.seller().contact().name().isPresent()
                            || invoice.seller().contact().telephone().isPresent()
                            || invoice.seller().contact().email().isPresent()),
            new Rule(
                    "BR-DE-3",
                    "The seller's address has a city (BT-37)",
                    Field.SELLER_ADDRESS,
                    invoice -> invoice.seller().address().city().isPresent()),
            new Rule(
                    "BR-DE-4",
                    "The seller's address has a postcode (BT-38)",
                    Field.SELLER_ADDRESS,
                    invoice -> invoice.seller().address().postcode().isPresent()),
            new Rule(
                    "BR-DE-5",
                    "The seller's contact has a name (BT-41)",
                    invoice -> invoice.seller().contact().name().isPresent()),
            new Rule(
                    "BR-DE-6",
                    "The seller's contact has a telephone number (BT-42)",
                    invoice -> invoice.seller().contact().telephone().isPresent()),
            new Rule(
                    "BR-DE-7",
                    "The seller's contact has an e-mail address (BT-43)",
                    invoice -> invoice.seller().contact().email().isPresent()),
            new Rule(
                    "BR-DE-8",
                    "The buyer's address has a city (BT-52)",
                    invoice -> invoice.buyer().address().city().isPresent()),
            new Rule(
                    "BR-DE-9",
                    "The buyer's address has a postcode (BT-53)",
                    invoice -> invoice.buyer().address().postcode().isPresent()),
            new Rule(
                    "BR-DE-14",
                    "Every VAT group has its rate (BT-119)",
                    Field.TAX_TOTAL,
                    invoice -> invoice.vatBreakdown().stream()
                            .allMatch(group -> group.rate().isPresent())),
            new Rule(
                    "BR-DE-15",
                    "The buyer's reference (Leitweg-ID) is given (BT-10)",
                    invoice -> invoice.buyerReference().isPresent()),
            new Rule(
                    "BR-DE-17",
                    "The type code is one that XRechnung knows (BT-3)",
                    invoice -> TYPES.contains(invoice.typeCode().raw())));

    private XRechnungRules() {}
}
