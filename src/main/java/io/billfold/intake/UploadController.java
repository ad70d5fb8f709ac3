package io.billfold.intake;

import io.billfold.account.Caller;
import io.billfold.document.Source;
import io.billfold.idempotency.Once;
import io.billfold.problem.Problem;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

    @PostMapping("/api/invoices/ocr")
    @Operation(
            summary = "Takes in one or more files, sent as parts named file; each is answered for itself, in order",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = FileForm.class))))
    @ApiResponse(
            responseCode = "202",
            description = "What became of each file",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = ReceptionJson.class))))
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
                                .map(ReceptionJson::of)
                                .toList()));
    }
}
