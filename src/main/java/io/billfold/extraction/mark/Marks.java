package io.billfold.extraction.mark;

import io.billfold.extraction.label.LabelDictionary;
import io.billfold.extraction.label.LabelHit;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.layout.Sheet;
import io.billfold.money.PrintedDates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything marked on the sheets of one document: amounts, dates and labels, by segment. */
public final class Marks {
    private final Sheet sheet;
    private final char decimalMark;
    private final List<List<AmountMark>> amounts = new ArrayList<>();
    private final List<List<DateMark>> dates = new ArrayList<>();
    private final List<List<LabelHit>> labels = new ArrayList<>();
    private final Optional<MisreadTotal> misreadTotal;

    public Marks(Sheet sheet, LabelDictionary dictionary) {
        this.sheet = sheet;
        this.decimalMark = AmountFinder.decimalMark(sheet.segments());
        for (Segment segment : sheet.segments()) {
            labels.add(dictionary.find(segment));
            List<DateMark> found = PrintedDates.find(segment.text()).stream()
                    .map(date -> new DateMark(date, segment))
                    .toList();
            dates.add(found);
            amounts.add(AmountFinder.find(segment, found, decimalMark));
        }
        misreadTotal = MisreadTotal.in(this);
        misreadTotal.ifPresent(total ->
                amounts.replaceAll(marks -> marks.stream().map(total::mended).toList()));
    }

    public Sheet sheet() {
        return sheet;
    }

    /** The decimal mark of most amounts, {@code '.'} or {@code ','}. */
    public char decimalMark() {
        return decimalMark;
    }

    /** The total that was misread; its marks say what was meant already. */
    public Optional<MisreadTotal> misreadTotal() {
        return misreadTotal;
    }

    public List<AmountMark> amounts(Segment segment) {
        return amounts.get(segment.index());
    }

    public List<DateMark> dates(Segment segment) {
        return dates.get(segment.index());
    }

    public List<LabelHit> labels(Segment segment) {
        return labels.get(segment.index());
    }

    public List<AmountMark> amounts() {
        return amounts.stream().flatMap(List::stream).toList();
    }

    public List<DateMark> dates() {
        return dates.stream().flatMap(List::stream).toList();
    }

    public List<LabelHit> labels() {
        return labels.stream().flatMap(List::stream).toList();
    }
}
