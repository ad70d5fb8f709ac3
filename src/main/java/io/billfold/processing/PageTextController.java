package io.billfold.processing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.billfold.account.Caller;
import io.billfold.invoice.content.ModelReading;
import io.billfold.processing.ReadInvoices.ReadInvoice;
import io.billfold.reading.Line;
import io.billfold.reading.Page;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the text of a document as it was read, and beside it what a language model made of it. */
@RestController
@RunsIn(ServerRole.API)
@Tag(name = "Invoices")
class PageTextController {
    private final ReadInvoices invoices;

    PageTextController(ReadInvoices invoices) {
        this.invoices = invoices;
    }

    /** @param reader who read it: {@code text_layer}, {@code paddle} or {@code tesseract} */
    record PageText(int page, String reader, String text) {
        static PageText of(Page page) {
            return new PageText(
                    page.number(),
                    page.reader().name().toLowerCase(Locale.ROOT),
                    page.lines().stream().map(Line::text).collect(Collectors.joining("\n")));
        }
    }

    /**
     * @param pages as they were read, line by line
     * @param languageModel which one looked at it too; null if none did
     * @param correctedText what that one believes is printed; null without one, empty if it found nothing to correct
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record TextJson(
            long invoiceId,
            List<PageText> pages,
            @Nullable String languageModel,
            @Nullable String correctedText) {}

    @GetMapping("/api/invoices/{id}/text")
    @Operation(summary = "The text as it was read, and as a language model corrected it, if one was asked")
    TextJson text(Caller caller, @PathVariable long id) {
        ReadInvoice read = invoices.get(caller, id);
        Optional<ModelReading> model =
                Optional.ofNullable(read.invoice().draft()).flatMap(draft -> Optional.ofNullable(draft.modelReading()));
        return new TextJson(
                id,
                read.pages().stream().map(PageText::of).toList(),
                model.map(ModelReading::model).orElse(null),
                model.map(ModelReading::correctedText).orElse(null));
    }
}
