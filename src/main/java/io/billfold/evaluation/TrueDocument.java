package io.billfold.evaluation;

import java.nio.file.Path;
import java.util.Map;

/**
 * A document with what is really printed on it.
 *
 * @param source the kind of documents it belongs to; figures are given for each
 * @param fields the known values by the name they have in {@code truth.jsonl}; a missing one is unknown, not empty
 */
record TrueDocument(String id, Path file, String source, Map<String, String> fields) {
    TrueDocument {
        fields = Map.copyOf(fields);
    }
}
