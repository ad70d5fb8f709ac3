package io.billfold.intake;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A form with files as the API's description shows it; the form itself is read by {@link SentForm}. */
record FileForm(
        @ArraySchema(schema = @Schema(type = "string", format = "binary"))
        List<String> file) {}
