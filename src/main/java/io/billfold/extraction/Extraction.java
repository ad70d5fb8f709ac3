package io.billfold.extraction;

import io.billfold.extraction.einvoice.EInvoices;
import io.billfold.extraction.label.LabelDictionary;
import io.billfold.extraction.memory.Lesson;
import io.billfold.extraction.memory.Recall;
import io.billfold.extraction.memory.VendorMemories;
import io.billfold.extraction.model.SecondOpinion;
import io.billfold.extraction.qr.QrCodes;
import io.billfold.extraction.qr.QrContent;
import io.billfold.extraction.rejection.Objections;
import io.billfold.extraction.split.Splits;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.InvoiceContent;
import io.billfold.model.LanguageModel;
import io.billfold.reading.Page;
import io.billfold.reading.Reading;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what was read into drafts of invoices, each value with its evidence. Safe to use from several threads. */
public final class Extraction {
    private final LabelDictionary dictionary;
    private final PageExtraction pages;
    private final LanguageModel model;
    private final ModelUse use;

    public Extraction() {
        this(Rankers.load());
    }

    /** With other rankers than those that ship: how the learning measures itself. */
    public Extraction(Rankers rankers) {
        this(rankers, LanguageModel.none(), ModelUse.NONE);
    }

    /** With a language model to ask for a second opinion. */
    public Extraction(LanguageModel model, ModelUse use) {
        this(Rankers.load(), model, use);
    }

    private Extraction(Rankers rankers, LanguageModel model, ModelUse use) {
        this.dictionary = LabelDictionary.load();
        this.pages = new PageExtraction(rankers, dictionary);
        this.model = model;
        this.use = model.isPresent() ? use : ModelUse.NONE;
    }

    /** The invoices of a document, in the order in which they stand in it; a document without any gives one draft that says so. */
    public List<Draft> extract(Reading reading) {
        return extract(reading, Occasion.FIRST);
    }

    /** The same with what is known besides the words. */
    public List<Draft> extract(Reading reading, Occasion occasion) {
        List<Draft> exact = EInvoices.drafts(reading);
        return exact.isEmpty()
                ? fromPages(reading, occasion.memories()).stream()
                        .map(draft -> reconsidered(draft, reading, occasion))
                        .toList()
                : exact.stream()
                        .map(draft -> Recall.category(draft, occasion.memories()))
                        .toList();
    }

    /** What a document that a person confirmed teaches about its vendor. */
    public Lesson lesson(Reading reading, InvoiceContent confirmed, @Nullable String category) {
        return new Lesson(pages.extract(reading.pages()).draft(), confirmed, category, pages.marks(reading.pages()));
    }

    private List<Draft> fromPages(Reading reading, VendorMemories memories) {
        List<Draft> drafts = Splits.of(reading.pages(), dictionary).stream()
                .map(part -> Recall.into(
                        pages.extract(part.pages(), part.doubtful()).draft(), pages.marks(part.pages()), memories))
                .toList();
        List<QrContent> codes = QrCodes.of(reading);
        // With several payment codes or invoices nobody can say which one belongs to which.
        List<Draft> withCode = codes.size() == 1 && drafts.size() == 1
                ? List.of(QrEvidence.join(drafts.getFirst(), codes.getFirst()))
                : drafts;
        return withCode.stream()
                .map(draft -> Notices.into(draft, reading.notices()))
                .toList();
    }

    /** Held against a person's objection, if there was one, and against a language model's opinion, if there is one to be had. */
    private Draft reconsidered(Draft draft, Reading reading, Occasion occasion) {
        List<Page> own = reading.pages().stream()
                .filter(page -> draft.pages().contains(page.number()))
                .toList();
        Draft doubted = occasion.rejectionIfAny()
                .map(rejection -> Objections.to(draft, rejection, own))
                .orElse(draft);
        boolean ask = switch (use) {
            case NONE -> false;
            case UNPROVED -> !doubted.proved();
            case ALL -> true;
        };
        return ask && !own.isEmpty() ? new SecondOpinion(model).on(doubted, own, occasion) : doubted;
    }

    /** The scores before calibration of what is read from the pages, to learn the calibration from. */
    public Map<Field, Double> scores(Reading reading) {
        return pages.extract(reading.pages()).scores();
    }
}
