package io.billfold.processing;

import io.billfold.invoice.InvoiceChanged;
import io.billfold.invoice.State;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Evidence;
import io.billfold.reading.Page;
import io.billfold.reading.Reading;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Counts what processing makes: pages by reader, confidence, and how many invoices need no person. */
@Component
class ProcessingMetrics {
    private final Map<Page.Reader, Counter> pages = new EnumMap<>(Page.Reader.class);
    private final Map<State, Counter> outcomes = new EnumMap<>(State.class);
    private final DistributionSummary confidence;

    ProcessingMetrics(MeterRegistry meters) {
        for (Page.Reader reader : Page.Reader.values()) {
            pages.put(
                    reader,
                    Counter.builder("billfold.pages.read")
                            .description("Pages by who read their words")
                            .tag("reader", reader.name().toLowerCase(Locale.ROOT))
                            .register(meters));
        }
        // Confirmed here means: by itself, without a person.
        for (State outcome : new State[] {State.NEEDS_REVIEW, State.CONFIRMED, State.FAILED}) {
            outcomes.put(
                    outcome,
                    Counter.builder("billfold.invoices.processed")
                            .description("Invoices by what processing made of them")
                            .tag("outcome", outcome.jsonName())
                            .register(meters));
        }
        confidence = DistributionSummary.builder("billfold.confidence")
                .description("How sure the values of an invoice are, on average, 0 to 1")
                .serviceLevelObjectives(0.5, 0.7, 0.8, 0.9, 0.95, 0.99)
                .register(meters);
    }

    void read(Reading reading) {
        reading.pages()
                .forEach(
                        page -> Objects.requireNonNull(pages.get(page.reader())).increment());
    }

    void extracted(Draft draft) {
        draft.evidence().values().stream()
                .mapToDouble(Evidence::confidence)
                .average()
                .ifPresent(confidence::record);
    }

    @TransactionalEventListener
    void changed(InvoiceChanged change) {
        Counter outcome = outcomes.get(change.state());
        if (change.previous() == State.PROCESSING && outcome != null) {
            outcome.increment();
        }
    }
}
