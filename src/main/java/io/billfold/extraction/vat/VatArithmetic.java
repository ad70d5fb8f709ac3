package io.billfold.extraction.vat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The arithmetic of VAT: a rate of a base is the tax, to the cent (BR-CO-17). */
final class VatArithmetic {
    private static final BigDecimal CENT = new BigDecimal("0.015");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Rates of VAT and of similar taxes in Europe and beyond; a number without a per cent sign is a rate only if it is one of these. */
    private static final Set<BigDecimal> RATES = Stream.of(
                    "0", "2.1", "2.5", "2.6", "3", "3.7", "3.8", "4", "4.8", "5", "5.5", "6", "7", "7.7", "8", "8.1",
                    "8.5", "9", "9.5", "10", "11", "12", "13", "13.5", "14", "15", "16", "17", "18", "19", "20", "21",
                    "22", "23", "24", "25", "25.5", "27")
            .map(BigDecimal::new)
            .collect(Collectors.toUnmodifiableSet());

    private VatArithmetic() {}

    static boolean isRate(BigDecimal number) {
        return RATES.stream().anyMatch(rate -> rate.compareTo(number) == 0);
    }

    static boolean taxOnBase(BigDecimal rate, BigDecimal base, BigDecimal tax) {
        return near(base.multiply(rate).divide(HUNDRED, 4, RoundingMode.HALF_UP), tax);
    }

    /** Whether the tax is the part of an amount that contains it. */
    static boolean taxWithin(BigDecimal rate, BigDecimal gross, BigDecimal tax) {
        return near(gross.multiply(rate).divide(HUNDRED.add(rate), 4, RoundingMode.HALF_UP), tax);
    }

    static boolean near(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(CENT) < 0;
    }
}
