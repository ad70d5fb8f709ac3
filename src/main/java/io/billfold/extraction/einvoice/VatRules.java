package io.billfold.extraction.einvoice;

import io.billfold.extraction.einvoice.EInvoice.AllowanceCharge;
import io.billfold.extraction.einvoice.EInvoice.Line;
import io.billfold.extraction.einvoice.EInvoice.VatGroup;
import io.billfold.invoice.content.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The VAT breakdown: BR-45 to BR-48, and for each category (BT-118) the essential rules of BR-S, BR-Z, BR-E, BR-AE, BR-IC, BR-G, BR-O. */
final class VatRules {
    private static final Set<String> CATEGORIES = Set.of("S", "Z", "E", "AE", "K", "G", "O", "L", "M", "B");
    private static final BigDecimal ONE = BigDecimal.ONE;

    static final List<Rule> RULES = all();

    private VatRules() {}

    private static List<Rule> all() {
        List<Rule> rules = new ArrayList<>(List.of(
                each(
                        "BR-45",
                        "A group has a taxable amount (BT-116)",
                        group -> group.taxable().isPresent()),
                each(
                        "BR-46",
                        "A group has a tax amount (BT-117)",
                        group -> group.tax().isPresent()),
                each(
                        "BR-47",
                        "A group has a VAT category (BT-118)",
                        group -> group.category().isPresent()),
                each(
                        "BR-48",
                        "A group has a rate (BT-119), unless it is not subject to VAT",
                        group -> group.rate().isPresent() || group.category().is("O")),
                each(
                        "BR-CL-17",
                        "The VAT category is one of UNCL5305",
                        group -> !group.category().isPresent()
                                || CATEGORIES.contains(group.category().raw())),
                each(
                        "BR-S-05",
                        "The standard rate is above zero",
                        group -> !group.category().is("S") || sign(group.rate()) > 0),
                new Rule(
                        "BR-S-02",
                        "Who charges VAT has a VAT or tax number",
                        Field.SELLER_VAT_ID,
                        invoice -> !uses(invoice, "S")
                                || invoice.seller().vatId().isPresent()
                                || invoice.seller().taxNumber().isPresent()),
                new Rule(
                        "BR-S-08",
                        "Each rate's taxable amount is the sum of its lines, allowances and charges",
                        Field.NET_TOTAL,
                        VatRules::basesAddUp)));
        rules.addAll(without("Z", "BR-Z", "zero rated"));
        rules.addAll(without("E", "BR-E", "exempt"));
        rules.addAll(without("AE", "BR-AE", "reverse charge"));
        rules.addAll(without("K", "BR-IC", "intra-community supply"));
        rules.addAll(without("G", "BR-G", "export"));
        rules.addAll(without("O", "BR-O", "not subject to VAT"));
        rules.add(new Rule(
                "BR-AE-02",
                "Reverse charge needs the buyer's VAT number",
                Field.BUYER_VAT_ID,
                invoice -> !uses(invoice, "AE")
                        || invoice.buyer().vatId().isPresent()
                        || invoice.buyer().registration().isPresent()));
        rules.add(new Rule(
                "BR-IC-02",
                "Intra-community supply needs the buyer's VAT number",
                Field.BUYER_VAT_ID,
                invoice -> !uses(invoice, "K") || invoice.buyer().vatId().isPresent()));
        return List.copyOf(rules);
    }

    /** A category without tax: its groups bear none (…-09) and, unless zero rated, say why (…-10). */
    private static List<Rule> without(String category, String prefix, String word) {
        Rule noTax = each(
                prefix + "-09",
                "There is no tax on what is " + word,
                group -> !group.category().is(category) || sign(group.tax()) == 0);
        Rule reason = each(
                prefix + "-10",
                "A reason is given for " + word,
                group -> !group.category().is(category) || group.exemption().isPresent());
        return category.equals("Z") ? List.of(noTax) : List.of(noTax, reason);
    }

    private static Rule each(String number, String demand, Predicate<VatGroup> holds) {
        return new Rule(
                number,
                demand,
                Field.TAX_TOTAL,
                invoice -> invoice.vatBreakdown().stream().allMatch(holds));
    }

    private static int sign(Value amount) {
        return amount.number().map(BigDecimal::signum).orElse(0);
    }

    private static boolean uses(EInvoice invoice, String category) {
        return Stream.concat(
                        invoice.vatBreakdown().stream().map(VatGroup::category),
                        invoice.lines().stream().map(Line::vatCategory))
                .anyMatch(used -> used.is(category));
    }

    /** Within one unit, as the official rules allow for rounding. Asked only of invoices whose lines all say category and amount. */
    private static boolean basesAddUp(EInvoice invoice) {
        boolean complete = invoice.lines().stream()
                .allMatch(line ->
                        line.vatCategory().isPresent() && line.net().number().isPresent());
        if (invoice.lines().isEmpty() || !complete) {
            return true;
        }
        return invoice.vatBreakdown().stream()
                .filter(group -> group.category().is("S"))
                .allMatch(group -> group.taxable()
                        .number()
                        .map(taxable ->
                                taxable.subtract(base(invoice, group)).abs().compareTo(ONE) < 0)
                        .orElse(true));
    }

    private static BigDecimal base(EInvoice invoice, VatGroup group) {
        BigDecimal lines = invoice.lines().stream()
                .filter(line -> same(group, line.vatCategory(), line.vatRate()))
                .map(line -> line.net().number().orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return invoice.allowanceCharges().stream()
                .filter(one -> same(group, one.vatCategory(), one.vatRate()))
                .map(VatRules::signed)
                .reduce(lines, BigDecimal::add);
    }

    private static boolean same(VatGroup group, Value category, Value rate) {
        return category.is(group.category().raw())
                && rate.number()
                                .orElse(BigDecimal.ZERO)
                                .compareTo(group.rate().number().orElse(BigDecimal.ZERO))
                        == 0;
    }

    private static BigDecimal signed(AllowanceCharge one) {
        BigDecimal amount = one.amount().number().orElse(BigDecimal.ZERO);
        return one.charge() ? amount : amount.negate();
    }
}
