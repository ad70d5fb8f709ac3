package io.billfold.question.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the elements of a {@link Shape} stood for.
 *
 * @param end index of the token after the phrase
 */
record Captures(List<Capture> all, int end) {
    static final Captures NONE = new Captures(List.of(), 0);

    record Capture(String element, String value, int length) {}

    Captures {
        all = List.copyOf(all);
    }

    Captures with(Capture capture) {
        List<Capture> more = new ArrayList<>(all);
        more.add(capture);
        return new Captures(more, end);
    }

    Captures until(int after) {
        return new Captures(all, after);
    }

    Optional<String> value(String element) {
        return all.stream()
                .filter(capture -> capture.element().equals(element))
                .map(Capture::value)
                .findFirst();
    }

    boolean has(Concept concept) {
        return value(concept.name()).isPresent();
    }

    /** The value of an element that the shape requires. */
    String text(String element) {
        return value(element).orElseThrow(() -> new IllegalArgumentException("the shape has no " + element));
    }

    int number(String element) {
        return Integer.parseInt(text(element));
    }

    Optional<Integer> year() {
        return value("%year").map(Integer::valueOf);
    }
}
