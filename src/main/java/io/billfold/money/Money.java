package io.billfold.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;

/** An amount in a currency, with the currency's digits after the decimal mark; rounded half up. */
public record Money(BigDecimal amount, Currency currency) {
    public Money {
        amount = amount.setScale(digits(currency), RoundingMode.HALF_UP);
    }

    /** @throws IllegalArgumentException if the amount is no decimal or the code is not in ISO 4217 */
    public static Money of(String amount, String currencyCode) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currencyCode));
    }

    /** The digits after the decimal mark; 2 for what ISO 4217 gives none, such as gold. */
    public static int digits(Currency currency) {
        return currency.getDefaultFractionDigits() < 0 ? 2 : currency.getDefaultFractionDigits();
    }

    /** @throws IllegalArgumentException if the currencies differ: money of different currencies is never added up */
    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(amount.add(other.amount), currency);
    }

    /** A part of it, as VAT is a part of its base: {@code percent(19)} of 100.00 is 19.00 (BR-CO-17). */
    public Money percent(BigDecimal rate) {
        return new Money(amount.multiply(rate).movePointLeft(2), currency);
    }

    /** Splits it into equal parts; the first ones take the remaining minor units, so that nothing is lost. */
    public List<Money> split(int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("money is split into at least one part, not " + parts);
        }
        BigDecimal unit = BigDecimal.ONE.movePointLeft(digits(currency));
        BigDecimal[] share = amount.movePointRight(digits(currency)).divideAndRemainder(BigDecimal.valueOf(parts));
        int rest = share[1].abs().intValueExact();
        BigDecimal small = share[0].movePointLeft(digits(currency));
        BigDecimal step = unit.multiply(BigDecimal.valueOf(amount.signum()));
        return java.util.stream.IntStream.range(0, parts)
                .mapToObj(part -> new Money(part < rest ? small.add(step) : small, currency))
                .toList();
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " do not mix");
        }
    }

    /** The amount and the code, {@code 1234.50 EUR}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
