package io.billfold.processing;

import io.billfold.document.Document;
import io.billfold.document.PrintedText;
import io.billfold.reading.Line;
import io.billfold.reading.Page;
import io.billfold.reading.Reading;
import io.billfold.reading.ReadingOutcome;
import io.billfold.reading.Unreadable;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The text of pages from the readings that are kept. */
@Component
class KeptPages implements PrintedText {
    private final Readings readings;

    KeptPages(Readings readings) {
        this.readings = readings;
    }

    @Override
    public String on(Document document, List<Integer> pages) {
        return readings.lastKept(document.hash()).stream()
                .flatMap(outcome -> pages(outcome).stream())
                .filter(page -> pages.contains(page.number()))
                .flatMap(page -> page.lines().stream())
                .map(Line::text)
                .collect(Collectors.joining("\n"));
    }

    private static List<Page> pages(ReadingOutcome outcome) {
        return switch (outcome) {
            case Reading reading -> reading.pages();
            case Unreadable unreadable -> List.of();
        };
    }
}
