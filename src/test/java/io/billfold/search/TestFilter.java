package io.billfold.search;

import io.billfold.invoice.Missing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A filter of which only what matters need be said. */
record TestFilter(SearchFilter filter) {
    static TestFilter none() {
        return new TestFilter(SearchFilter.NONE);
    }

    TestFilter vendors(String... names) {
        return lists(List.of(names), filter.categories(), filter.statuses(), filter.currencies(), filter.sources());
    }

    TestFilter categories(String... names) {
        return lists(filter.vendors(), List.of(names), filter.statuses(), filter.currencies(), filter.sources());
    }

    TestFilter statuses(String... names) {
        return lists(filter.vendors(), filter.categories(), List.of(names), filter.currencies(), filter.sources());
    }

    TestFilter currencies(String... codes) {
        return lists(filter.vendors(), filter.categories(), filter.statuses(), List.of(codes), filter.sources());
    }

    TestFilter sources(String... names) {
        return lists(filter.vendors(), filter.categories(), filter.statuses(), filter.currencies(), List.of(names));
    }

    TestFilter numbers(String... numbers) {
        return codes(List.of(numbers), filter.operationNumbers(), filter.filename());
    }

    TestFilter operationNumbers(String... numbers) {
        return codes(filter.numbers(), List.of(numbers), filter.filename());
    }

    TestFilter filename(String part) {
        return codes(filter.numbers(), filter.operationNumbers(), part);
    }

    TestFilter issued(@Nullable String from, @Nullable String to) {
        return ranges(day(from), day(to), filter.dueFrom(), filter.dueTo(), filter.totalMin(), filter.totalMax());
    }

    TestFilter due(@Nullable String from, @Nullable String to) {
        return ranges(filter.dateFrom(), filter.dateTo(), day(from), day(to), filter.totalMin(), filter.totalMax());
    }

    TestFilter total(@Nullable String min, @Nullable String max) {
        return ranges(filter.dateFrom(), filter.dateTo(), filter.dueFrom(), filter.dueTo(), amount(min), amount(max));
    }

    TestFilter archived(boolean wish) {
        return others(filter.vendor(), wish, filter.without());
    }

    TestFilter vendor(String part) {
        return others(part, filter.archived(), filter.without());
    }

    TestFilter without(Missing... missing) {
        return others(filter.vendor(), filter.archived(), Set.of(missing));
    }

    private TestFilter others(@Nullable String vendor, @Nullable Boolean archived, Set<Missing> without) {
        return new TestFilter(new SearchFilter(
                filter.vendors(),
                filter.categories(),
                filter.statuses(),
                filter.currencies(),
                filter.sources(),
                filter.numbers(),
                filter.operationNumbers(),
                vendor,
                filter.filename(),
                filter.dateFrom(),
                filter.dateTo(),
                filter.dueFrom(),
                filter.dueTo(),
                filter.totalMin(),
                filter.totalMax(),
                archived,
                without));
    }

    private TestFilter lists(
            List<String> vendors,
            List<String> categories,
            List<String> statuses,
            List<String> currencies,
            List<String> sources) {
        return new TestFilter(new SearchFilter(
                vendors,
                categories,
                statuses,
                currencies,
                sources,
                filter.numbers(),
                filter.operationNumbers(),
                filter.vendor(),
                filter.filename(),
                filter.dateFrom(),
                filter.dateTo(),
                filter.dueFrom(),
                filter.dueTo(),
                filter.totalMin(),
                filter.totalMax(),
                filter.archived(),
                filter.without()));
    }

    private TestFilter codes(List<String> numbers, List<String> operationNumbers, @Nullable String filename) {
        return new TestFilter(new SearchFilter(
                filter.vendors(),
                filter.categories(),
                filter.statuses(),
                filter.currencies(),
                filter.sources(),
                numbers,
                operationNumbers,
                filter.vendor(),
                filename,
                filter.dateFrom(),
                filter.dateTo(),
                filter.dueFrom(),
                filter.dueTo(),
                filter.totalMin(),
                filter.totalMax(),
                filter.archived(),
                filter.without()));
    }

    private TestFilter ranges(
            @Nullable LocalDate dateFrom,
            @Nullable LocalDate dateTo,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueTo,
            @Nullable BigDecimal totalMin,
            @Nullable BigDecimal totalMax) {
        return new TestFilter(new SearchFilter(
                filter.vendors(),
                filter.categories(),
                filter.statuses(),
                filter.currencies(),
                filter.sources(),
                filter.numbers(),
                filter.operationNumbers(),
                filter.vendor(),
                filter.filename(),
                dateFrom,
                dateTo,
                dueFrom,
                dueTo,
                totalMin,
                totalMax,
                filter.archived(),
                filter.without()));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return Optional.ofNullable(text).map(LocalDate::parse).orElse(null);
    }

    private static @Nullable BigDecimal amount(@Nullable String text) {
        return Optional.ofNullable(text).map(BigDecimal::new).orElse(null);
    }
}
