package io.billfold.reading;

import io.billfold.document.MediaType;
import java.util.List;

/** The result of opening a file at the door: the documents in it, or the reason why there are none. */
public sealed interface Opening permits Opening.Documents, Unreadable {
    /**
     * What a file holds: itself, or for a mail or an archive the documents in it.
     *
     * @param parts at least one, in their order
     * @param leftOut the other files of a container: no documents, or not to be opened
     */
    record Documents(List<Part> parts, List<LeftOut> leftOut) implements Opening {
        public Documents {
            parts = List.copyOf(parts);
            leftOut = List.copyOf(leftOut);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("without a document the file is unreadable");
            }
        }
    }

    /** One document, with the name it came under. Its type is told from its bytes, and is never a container. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Part(String name, MediaType mediaType, byte[] bytes) {}

    /** A file in a container that is not taken, and why. */
    record LeftOut(String name, Unreadable why) {}
}
