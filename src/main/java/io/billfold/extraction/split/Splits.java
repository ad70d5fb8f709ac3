package io.billfold.extraction.split;

import io.billfold.extraction.label.LabelDictionary;
import io.billfold.extraction.layout.Sheet;
import io.billfold.extraction.mark.Marks;
import io.billfold.reading.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parts the pages of a document into invoices. A page begins another invoice if it says that it is a first page, or bears another
 * number, and has what an invoice needs. What only looks like a beginning is left where it is, for a person to judge.
 */
public final class Splits {
    private Splits() {}

    /**
     * Pages of one invoice.
     *
     * @param doubtful the pages, counted from 1, that may begin another one
     */
    public record Part(List<Page> pages, List<Integer> doubtful) {
        public Part {
            pages = List.copyOf(pages);
            doubtful = List.copyOf(doubtful);
        }
    }

    private enum Beginning {
        YES,
        NO,
        PERHAPS
    }

    /** At least one part, all pages in order. */
    public static List<Part> of(List<Page> pages, LabelDictionary dictionary) {
        if (pages.size() < 2) {
            return List.of(new Part(pages, List.of()));
        }
        List<Part> parts = new ArrayList<>();
        List<Page> current = new ArrayList<>();
        List<Integer> doubtful = new ArrayList<>();
        PageSigns known = null;
        for (Page page : pages) {
            PageSigns signs = PageSigns.of(new Marks(Sheet.of(List.of(page)), dictionary));
            Beginning beginning = known == null ? Beginning.NO : judge(known, signs);
            if (beginning == Beginning.YES) {
                parts.add(new Part(current, doubtful));
                current.clear();
                doubtful.clear();
                known = null;
            } else if (beginning == Beginning.PERHAPS) {
                doubtful.add(page.number());
            }
            current.add(page);
            known = known == null ? signs : together(known, signs);
        }
        parts.add(new Part(current, doubtful));
        return parts;
    }

    private static Beginning judge(PageSigns before, PageSigns page) {
        boolean sameNumber = page.number().isPresent() && page.number().equals(before.number());
        if (page.counted() > 1 || sameNumber) {
            return Beginning.NO;
        }
        boolean otherNumber = page.number().isPresent() && before.number().isPresent();
        boolean first = page.counted() == 1 && before.counted() > 0;
        if (before.total() && page.isWhole() && ((otherNumber && page.heading()) || (first && page.heading()))) {
            return Beginning.YES;
        }
        boolean apart = before.isWhole()
                && page.isWhole()
                && page.number().isEmpty()
                && before.number().isEmpty();
        return otherNumber || first || apart ? Beginning.PERHAPS : Beginning.NO;
    }

    /** What the pages of an invoice say so far. */
    private static PageSigns together(PageSigns before, PageSigns page) {
        Optional<String> number = before.number().or(page::number);
        return new PageSigns(
                Math.max(before.counted(), page.counted()),
                number,
                before.heading() || page.heading(),
                before.total() || page.total(),
                before.date() || page.date());
    }
}
