package io.billfold.extraction.mark;

import io.billfold.document.Box;
import io.billfold.extraction.layout.Segment;
import io.billfold.money.PrintedDate;

/** A printed date, where it stands. */
public record DateMark(PrintedDate printed, Segment segment) {
    public Box box() {
        return segment.boxOf(printed.start(), printed.end());
    }
}
