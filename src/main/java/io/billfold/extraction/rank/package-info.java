/** A small learned ranker: boosted trees and the calibration that turns their scores into probabilities. */
@NullMarked
package io.billfold.extraction.rank;

import org.jspecify.annotations.NullMarked;
