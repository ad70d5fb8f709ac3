package io.billfold.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which invoices of an account are meant. What is null does not limit.
 *
 * @param states empty for all
 * @param archived false for those in the list, true for those put away
 * @param search part of the file name, in any case
 * @param vendor part of the seller's name, in any case
 * @param vendorIs the seller's whole name, letter by letter
 * @param number the whole invoice number, in any case
 * @param dateFrom the first issue date
 * @param dateTo the last issue date, included
 * @param operationNumber an operation's code that the invoice holds
 * @param without what an invoice must not say
 */
public record InvoiceFilter(
        Set<State> states,
        @Nullable Boolean archived,
        @Nullable String search,
        @Nullable String vendor,
        @Nullable String vendorIs,
        @Nullable String number,
        @Nullable LocalDate dateFrom,
        @Nullable LocalDate dateTo,
        @Nullable BigDecimal totalMin,
        @Nullable BigDecimal totalMax,
        @Nullable String currency,
        @Nullable String category,
        @Nullable String source,
        @Nullable String operationNumber,
        Set<Missing> without) {
    public InvoiceFilter {
        states = Set.copyOf(states);
        without = Set.copyOf(without);
    }

    /** All that are not put away. */
    public static InvoiceFilter none() {
        return new InvoiceFilter(
                Set.of(), false, null, null, null, null, null, null, null, null, null, null, null, null, Set.of());
    }

    /** The confirmed ones that are not put away. */
    public static InvoiceFilter confirmed(@Nullable String operationNumber) {
        return new InvoiceFilter(
                Set.of(State.CONFIRMED),
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                operationNumber,
                Set.of());
    }

    /** These of the confirmed ones, issued between two days, both included. */
    public InvoiceFilter confirmedBetween(LocalDate from, LocalDate to) {
        return new InvoiceFilter(
                Set.of(State.CONFIRMED),
                archived,
                search,
                vendor,
                vendorIs,
                number,
                from,
                to,
                totalMin,
                totalMax,
                currency,
                category,
                source,
                operationNumber,
                without);
    }

    /** Whether only state and archive flag limit: the database keeps counts by these. */
    boolean isByStateOnly() {
        return search == null
                && vendor == null
                && vendorIs == null
                && number == null
                && dateFrom == null
                && dateTo == null
                && totalMin == null
                && totalMax == null
                && currency == null
                && category == null
                && source == null
                && operationNumber == null
                && without.isEmpty();
    }
}
