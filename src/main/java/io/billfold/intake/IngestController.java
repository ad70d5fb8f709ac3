package io.billfold.intake;

import io.billfold.account.Caller;
import io.billfold.document.MediaType;
import io.billfold.document.Source;
import io.billfold.idempotency.Once;
import io.billfold.problem.Problem;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/** The ingestion API: PDF files only, one at a time, in four words. */
@RestController
@RunsIn(ServerRole.API)
@RequestMapping("/api/v1/ingest")
@Tag(name = "Ingestion")
class IngestController {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Door door;
    private final Ingestions ingestions;

    IngestController(Door door, Ingestions ingestions) {
        this.door = door;
        this.ingestions = ingestions;
    }

    record Uploaded(UUID requestId, IngestionStatus status, String message) {}

    @PostMapping("/upload")
    @Operation(
            summary = "Takes in a PDF file, sent as the part named file",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "multipart/form-data",
                                            schema = @Schema(implementation = FileForm.class))))
    @ApiResponse(
            responseCode = "202",
            description = "The file is taken in",
            content = @Content(schema = @Schema(implementation = Uploaded.class)))
    ResponseEntity<?> upload(Caller caller, Once once, HttpServletRequest request) {
        MultipartFile file = onlyFile(request);
        Sender sender = Sender.of(caller, Source.INGEST);
        String name = String.valueOf(file.getOriginalFilename());
        return once.answer(caller, () -> SentForm.fingerprint(List.of(file)), () -> {
            Reception reception = door.receiveOnly(MediaType.PDF, sender, name, SentBytes.of(file));
            return switch (reception) {
                case Reception.Accepted accepted ->
                    ResponseEntity.status(HttpStatus.ACCEPTED)
                            .body(new Uploaded(
                                    accepted.requestId(),
                                    IngestionStatus.PENDING,
                                    "File uploaded successfully, processing started"));
                case Reception.Refused refused -> throw new Problem(400, refused.code(), refused.detail());
            };
        });
    }

    private static MultipartFile onlyFile(HttpServletRequest request) {
        List<MultipartFile> files;
        try {
            files = SentForm.files(request);
        } catch (MaxUploadSizeExceededException tooLarge) {
            throw new Problem(400, "file_too_large", "The file is larger than this server takes.");
        }
        if (files.size() != 1) {
            throw new Problem(400, "no_files", "Send exactly one file, in a part named file.");
        }
        return files.getFirst();
    }

    @GetMapping("/status/{requestId}")
    @Operation(summary = "Where a document stands")
    Ingestion status(Caller caller, @PathVariable String requestId) {
        if (!UUID_FORM.matcher(requestId).matches()) {
            throw unknown(requestId);
        }
        return ingestions.find(caller.account(), UUID.fromString(requestId)).orElseThrow(() -> unknown(requestId));
    }

    private static Problem unknown(String requestId) {
        return new Problem(404, "request_not_found", "There is no request " + requestId + ".");
    }

    record Stats(long pending, long processing, long failed, long completed, long total) {}

    @GetMapping("/stats")
    @Operation(summary = "How many documents stand where")
    Stats stats(Caller caller) {
        Map<IngestionStatus, Long> counts = ingestions.counts(caller.account());
        return new Stats(
                counts.getOrDefault(IngestionStatus.PENDING, 0L),
                counts.getOrDefault(IngestionStatus.PROCESSING, 0L),
                counts.getOrDefault(IngestionStatus.FAILED, 0L),
                counts.getOrDefault(IngestionStatus.COMPLETED, 0L),
                counts.values().stream().mapToLong(Long::longValue).sum());
    }
}
