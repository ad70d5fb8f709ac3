package io.billfold.extraction.line;

import io.billfold.extraction.rank.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Units of measure as printed behind quantities, in the codes of UN/ECE Recommendation 20 (BT-130). */
final class Units {
    private static final Map<String, String> CODES = load();

    private Units() {}

    private static Map<String, String> load() {
        Map<String, String> codes = new HashMap<>();
        for (Map.Entry<String, List<String>> unit :
                Words.load(Units.class, "units.tsv").entrySet()) {
            unit.getValue().forEach(word -> codes.put(word, unit.getKey()));
        }
        return Map.copyOf(codes);
    }

    /** The unit that a text begins with. */
    static Optional<String> atStartOf(String text) {
        String plain = Words.plain(text.replace('²', '2').replace('³', '3')).strip();
        int end = plain.indexOf(' ');
        return Optional.ofNullable(CODES.get(end < 0 ? plain : plain.substring(0, end)));
    }
}
