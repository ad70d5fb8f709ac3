package io.billfold.evaluation;

import java.util.Map;
import java.util.TreeMap;

/** The figures of one kind of documents. */
final class SourceScore {
    private final Map<String, Tally> fields = new TreeMap<>();
    private final Tally micro = new Tally();
    private int documents;
    private int allKeyRight;
    private int proved;
    private int provedAndRight;

    void add(Verdict verdict, boolean saysProved) {
        verdict.fields().forEach((field, outcome) -> {
            fields.computeIfAbsent(field, name -> new Tally()).add(outcome);
            if (!field.equals(Verdict.VENDOR_SOFT)) {
                micro.add(outcome);
            }
        });
        boolean keysRight = verdict.allKeyRight();
        documents++;
        allKeyRight += keysRight ? 1 : 0;
        proved += saysProved ? 1 : 0;
        provedAndRight += saysProved && keysRight ? 1 : 0;
    }

    Map<String, Tally> fields() {
        return fields;
    }

    Tally micro() {
        return micro;
    }

    int documents() {
        return documents;
    }

    int allKeyRight() {
        return allKeyRight;
    }

    int proved() {
        return proved;
    }

    int provedAndRight() {
        return provedAndRight;
    }
}
