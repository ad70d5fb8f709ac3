package io.billfold.question.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A plan as a model fills it in, of which only what matters need be said. */
final class AskedPlanJson {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, @Nullable Object> plan = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> side = new LinkedHashMap<>();

    private AskedPlanJson(String kind) {
        plan.put("understood", true);
        plan.put("kind", kind);
        plan.put("measure", "amount");
        plan.put("aggregate", "sum");
        plan.put("amount", "total");
        plan.put("different", null);
        plan.put("group_by", List.of());
        plan.put("rank", null);
        plan.put("order", null);
        plan.put("limit", null);
        for (String list : List.of("vendors", "categories", "currencies", "statuses", "payment_methods", "periods")) {
            side.put(list, List.of());
        }
        for (String text : List.of("number", "bounded", "at_least", "more_than", "at_most", "less_than")) {
            side.put(text, null);
        }
        side.put("date_of", "issue");
        plan.put("sides", List.of(side));
    }

    static AskedPlanJson sum() {
        return new AskedPlanJson("aggregation");
    }

    static AskedPlanJson list() {
        return new AskedPlanJson("listing").with("order", "latest");
    }

    AskedPlanJson with(String name, @Nullable Object value) {
        plan.put(name, value);
        return this;
    }

    AskedPlanJson where(String name, @Nullable Object value) {
        side.put(name, value);
        return this;
    }

    String json() {
        return JSON.writeValueAsString(plan);
    }
}
