package io.billfold.extraction.vat;

import io.billfold.extraction.mark.AmountMark;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a printed row says about one rate of VAT.
 *
 * @param rate BT-119, per cent
 * @param base BT-116; null if the row names rate and tax alone
 * @param tax BT-117
 * @param place of the tax
 */
public record VatRow(BigDecimal rate, @Nullable BigDecimal base, BigDecimal tax, AmountMark place) {}
