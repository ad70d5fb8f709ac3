package io.billfold.question.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which invoices count. Within one property any value will do; the properties must all hold. An empty list or null does not filter.
 *
 * @param vendors names exactly as the account's invoices have them
 * @param vendorText part of a seller's name, where the question names a seller that the account does not have
 * @param categories names exactly as the account has them
 * @param currencies ISO 4217
 * @param statuses by their public names; empty means the ordinary ones, see {@link Status#COUNTED}
 * @param paymentMethods BT-81 in words, as {@code Field.PAYMENT_METHOD} has them
 * @param number BT-1, compared without regard to case
 * @param periods any of them
 * @param dateOf the date that the periods, and groups by time, are about
 */
public record Filter(
        List<String> vendors,
        @Nullable String vendorText,
        List<String> categories,
        List<String> currencies,
        List<Status> statuses,
        List<String> paymentMethods,
        @Nullable String number,
        @Nullable AmountRange amounts,
        List<Period> periods,
        DateOf dateOf) {
    /** Every invoice that ordinarily counts. */
    public static final Filter EVERYTHING = new Filter(
            List.of(), null, List.of(), List.of(), List.of(), List.of(), null, null, List.of(), DateOf.ISSUE);

    private static final int MOST_VALUES = 50;
    private static final int LONGEST_TEXT = 200;

    public Filter {
        vendors = List.copyOf(vendors);
        categories = List.copyOf(categories);
        currencies = List.copyOf(currencies);
        statuses = List.copyOf(statuses);
        paymentMethods = List.copyOf(paymentMethods);
        periods = List.copyOf(periods);
        requireFew(vendors);
        requireFew(categories);
        requireFew(currencies);
        requireFew(paymentMethods);
        requireFew(periods);
        if (currencies.stream().anyMatch(code -> !code.matches("[A-Z]{3}"))) {
            throw new IllegalArgumentException("currencies are ISO 4217 codes: " + currencies);
        }
        requireShort(vendorText);
        requireShort(number);
    }

    private static void requireFew(List<?> values) {
        if (values.size() > MOST_VALUES) {
            throw new IllegalArgumentException("a filter takes at most " + MOST_VALUES + " values of a kind");
        }
    }

    private static void requireShort(@Nullable String text) {
        if (text != null && (text.isBlank() || text.length() > LONGEST_TEXT)) {
            throw new IllegalArgumentException("a filter's text has 1 to " + LONGEST_TEXT + " characters");
        }
    }

    public Filter withPeriods(List<Period> others) {
        return new Filter(
                vendors, vendorText, categories, currencies, statuses, paymentMethods, number, amounts, others, dateOf);
    }

    public Filter withVendors(List<String> others) {
        return new Filter(
                others, null, categories, currencies, statuses, paymentMethods, number, amounts, periods, dateOf);
    }

    public Filter withCategories(List<String> others) {
        return new Filter(
                vendors, vendorText, others, currencies, statuses, paymentMethods, number, amounts, periods, dateOf);
    }
}
