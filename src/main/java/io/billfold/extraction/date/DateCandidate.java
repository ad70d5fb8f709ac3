package io.billfold.extraction.date;

import io.billfold.extraction.label.Label;
import io.billfold.extraction.mark.DateMark;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A day that may be the issue or the due date, with every place it is printed at.
 *
 * @param labels that any of its places has beside or above it
 * @param ambiguous whether every place can be read as another day too
 * @param rule what a person would say from the words beside it, 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent") // features are read, never compared
record DateCandidate(
        LocalDate date, List<DateMark> marks, Set<Label> labels, boolean ambiguous, double rule, float[] features) {}
