package io.billfold.extraction.model;

import io.billfold.extraction.Occasion;
import io.billfold.extraction.classify.Categories;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Finding;
import io.billfold.invoice.content.Finding.Severity;
import io.billfold.model.LanguageModel;
import io.billfold.model.Reply;
import io.billfold.reading.Page;
import java.util.ArrayList;
import java.util.List;

/** Lets a language model read an invoice too, and weighs what it says. Where it says nothing, the draft stays as the rules made it. */
public final class SecondOpinion {
    private final LanguageModel model;

    public SecondOpinion(LanguageModel model) {
        this.model = model;
    }

    /** @param pages those that the draft stands on */
    public Draft on(Draft draft, List<Page> pages, Occasion occasion) {
        Reply<ModelInvoice> reply = model.ask(PagePrompt.of(pages, occasion, model.seesPictures(), Categories.names()));
        return switch (reply) {
            case Reply.Given<ModelInvoice>(ModelInvoice said) ->
                new Weighing(draft, said, pages, model.name()).outcome();
            case Reply.None<ModelInvoice> none -> withSilence(draft, none);
        };
    }

    private static Draft withSilence(Draft draft, Reply.None<ModelInvoice> none) {
        List<Finding> findings = new ArrayList<>(draft.findings());
        findings.add(new Finding(
                "MODEL-SILENT",
                Severity.INFO,
                "The language model did not answer ("
                        + none.reason().publicName().replace('_', ' ') + "); the values are those that the rules read.",
                null));
        return draft.withFindings(findings);
    }
}
