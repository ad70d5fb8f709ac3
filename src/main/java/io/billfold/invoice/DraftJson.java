package io.billfold.invoice;

import io.billfold.invoice.content.Draft;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of a draft. It follows the Java records by name, so that a new component is simply absent in old rows. */
final class DraftJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private DraftJson() {}

    static @Nullable JSONB write(@Nullable Draft draft) {
        return draft == null ? null : JSONB.valueOf(JSON.writeValueAsString(draft));
    }

    static @Nullable Draft read(@Nullable JSONB stored) {
        return stored == null ? null : JSON.readValue(stored.data(), Draft.class);
    }
}
