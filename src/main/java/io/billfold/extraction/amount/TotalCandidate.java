package io.billfold.extraction.amount;

import io.billfold.extraction.mark.AmountMark;
import java.math.BigDecimal;
import java.util.List;

/**
 * A value that may be one of the totals, with every place it is printed at.
 *
 * @param marks where it stands, in reading order; the best labelled one first is {@link #evidence()}
 * @param features as {@link AmountFeatures} lists them
 */
@SuppressWarnings("ArrayRecordComponent") // features are read, never compared
record TotalCandidate(BigDecimal value, List<AmountMark> marks, AmountMark evidence, float[] features) {}
