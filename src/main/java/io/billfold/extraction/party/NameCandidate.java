package io.billfold.extraction.party;

import io.billfold.document.Box;
import io.billfold.extraction.layout.Segment;

/**
 * A text that may be the seller's name.
 *
 * @param text cleaned of register numbers
 * @param first the segment it begins in
 * @param last the segment it ends in
 * @param rule what the rules of layout say, about −5 to 10
 */
@SuppressWarnings("ArrayRecordComponent") // features are read, never compared
record NameCandidate(String text, Segment first, Segment last, Box box, double rule, float[] features) {}
