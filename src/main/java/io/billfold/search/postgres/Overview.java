package io.billfold.search.postgres;

import io.billfold.search.SearchResult.FacetValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Takes the rows of {@link Statement#overview()}. */
final class Overview implements RowCallbackHandler {
    /** At least every twentieth invoice: going backwards soon finds as many as are ranked. */
    private static final long FREQUENT = 20;

    private final List<Long> page = new ArrayList<>();
    private final Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
    private long found;
    private long span;

    @Override
    public void processRow(ResultSet row) throws SQLException {
        String name = row.getString(1);
        String value = row.getString(2);
        long count = row.getLong(3);
        switch (name) {
            case "total" -> {
                found = count;
                span = Long.parseLong(value);
            }
            case "hit" -> page.add(Long.parseLong(value));
            default -> facets.computeIfAbsent(name, facet -> new ArrayList<>()).add(new FacetValue(value, count));
        }
    }

    boolean isComplete() {
        return found <= Statement.MOST_COUNTED;
    }

    /** Whether the ids of those counted lie close together. */
    boolean isFrequent() {
        return span < found * FREQUENT;
    }

    /** Empty unless complete. */
    List<Long> page() {
        return page;
    }

    long total() {
        return Math.min(found, Statement.MOST_COUNTED);
    }

    Map<String, List<FacetValue>> facets() {
        return facets;
    }
}
