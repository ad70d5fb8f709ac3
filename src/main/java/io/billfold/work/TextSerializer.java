package io.billfold.work;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Texts as UTF-8, so that the table can be read with SQL and never holds serialised Java objects. */
class TextSerializer implements Serializer {
    @Override
    public byte[] serialize(Object text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] bytes) {
        return bytes == null ? null : type.cast(new String(bytes, StandardCharsets.UTF_8));
    }
}
