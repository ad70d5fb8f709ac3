package io.billfold.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.billfold.account.Caller;
import io.billfold.document.Source;
import io.billfold.idempotency.Once;
import io.billfold.invoice.InvoiceId;
import io.billfold.problem.Problem;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Uploads from the web page and from programs. */
@RestController
@RunsIn(ServerRole.API)
@Tag(name = "Upload")
class UploadController {
    private final Door door;

    UploadController(Door door) {
        this.door = door;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String filename,
            @Nullable Long invoiceId,
            @Nullable String requestId,
            @Nullable String status,
            @Nullable Long duplicateOf,
            @Nullable Refusal error) {
        record Refusal(String code, String detail) {}

        static Answer of(Reception reception) {
            return switch (reception) {
                case Reception.Accepted accepted ->
                    new Answer(
                            accepted.filename(),
                            accepted.invoice().value(),
                            accepted.requestId().toString(),
                            accepted.state().jsonName(),
                            value(accepted.duplicateOf()),
                            null);
                case Reception.Refused refused ->
                    new Answer(
                            refused.filename(), null, null, null, null, new Refusal(refused.code(), refused.detail()));
            };
        }

        private static @Nullable Long value(@Nullable InvoiceId id) {
            return id == null ? null : id.value();
        }
    }

    @PostMapping("/api/invoices/ocr")
    @Operation(summary = "Takes in one or more files, sent as parts named file; each is answered for itself, in order")
    ResponseEntity<?> upload(Caller caller, Once once, HttpServletRequest request) {
        List<MultipartFile> files = SentForm.files(request);
        if (files.isEmpty()) {
            throw new Problem(400, "no_files", "The request holds no file: send at least one in a part named file.");
        }
        Sender sender = Sender.of(caller, Source.UPLOAD);
        return once.answer(
                caller,
                () -> SentForm.fingerprint(files),
                () -> ResponseEntity.status(HttpStatus.ACCEPTED)
                        .body(files.stream()
                                .flatMap(file -> door
                                        .receive(sender, String.valueOf(file.getOriginalFilename()), SentBytes.of(file))
                                        .stream())
                                .map(Answer::of)
                                .toList()));
    }
}
