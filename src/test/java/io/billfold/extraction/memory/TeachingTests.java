package io.billfold.extraction.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.invoice.content.Field;
import io.billfold.money.DateReading;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TeachingTests {
    private static Anchor place(String left, int right, int wrong) {
        return new Anchor(left, "", 0.7, 0.8, right, wrong, false);
    }

    private static VendorMemory memory(
            Set<String> names, Map<Field, String> same, List<Anchor> totals, String category, int confirmed) {
        return new VendorMemory(
                "Lumos Lamps Ltd",
                Set.of(),
                names,
                same,
                totals.isEmpty() ? Map.of() : Map.of(Field.TOTAL, totals),
                DateReading.Order.DAY_MONTH_YEAR,
                category,
                confirmed);
    }

    private static final VendorMemory FIRST =
            memory(Set.of("LUMOSLAMPSLTD"), Map.of(Field.CURRENCY, "GBP"), List.of(place("YOUOWEUS", 3, 0)), "Home", 3);

    @Test
    void nothingIsLeftOfAVendorThatNobodyElseTaught() {
        Teaching only = new Teaching(null, FIRST, FIRST);

        assertThat(only.takenOutOf(FIRST, List.of())).isEmpty();
    }

    @Test
    void everythingIsAsBeforeWhenNothingWasTaughtSince() {
        VendorMemory after = memory(
                Set.of("LUMOSLAMPSLTD", "LUM0S"),
                Map.of(Field.CURRENCY, "EUR"),
                List.of(place("TOTAL", 1, 0), place("YOUOWEUS", 3, 1)),
                "Travel",
                4);

        assertThat(new Teaching(FIRST, after, after).takenOutOf(after, List.of()))
                .contains(FIRST);
    }

    @Test
    void whatOthersTaughtSinceStays() {
        VendorMemory after = memory(
                Set.of("LUMOSLAMPSLTD", "LUM0S"),
                Map.of(Field.CURRENCY, "EUR"),
                List.of(place("TOTAL", 1, 0), place("YOUOWEUS", 3, 1)),
                "Travel",
                4);
        VendorMemory now = memory(
                Set.of("LUMOSLAMPSLTD", "LUM0S", "LUMQS"),
                Map.of(Field.CURRENCY, "CHF"),
                List.of(place("TOTAL", 2, 0), place("YOUOWEUS", 4, 1), place("SUM", 1, 0)),
                "Office",
                5);

        assertThat(new Teaching(FIRST, after, after).takenOutOf(now, List.of()))
                .contains(memory(
                        Set.of("LUMOSLAMPSLTD", "LUMQS"),
                        Map.of(Field.CURRENCY, "CHF"),
                        List.of(place("TOTAL", 1, 0), place("YOUOWEUS", 4, 0), place("SUM", 1, 0)),
                        "Office",
                        4));
    }

    @Test
    void aPlaceThatThisInvoiceMadeUselessIsBack() {
        VendorMemory before = memory(Set.of(), Map.of(), List.of(place("YOUOWEUS", 1, 0)), "Home", 1);
        VendorMemory after = memory(Set.of(), Map.of(), List.of(place("TOTAL", 1, 0)), "Home", 2);

        assertThat(new Teaching(before, after, after).takenOutOf(after, List.of()))
                .contains(before);
    }

    @Test
    void namesTakenFromAnotherVendorAreGivenBack() {
        VendorMemory robbed = memory(Set.of(), Map.of(), List.of(), "Home", 3);
        VendorMemory other = memory(Set.of("LUMOSLAMPSLTD"), Map.of(), List.of(), "Home", 3);

        assertThat(new Teaching(other, robbed, robbed).takenOutOf(robbed, List.of()))
                .contains(other);
    }

    @Test
    void whatAnotherInvoiceSaysTooStays() {
        VendorMemory both = memory(
                Set.of("LUMOSLAMPSLTD"), Map.of(Field.CURRENCY, "GBP"), List.of(place("YOUOWEUS", 4, 0)), "Home", 4);

        assertThat(new Teaching(null, FIRST, FIRST).takenOutOf(both, List.of(FIRST)))
                .contains(memory(
                        Set.of("LUMOSLAMPSLTD"),
                        Map.of(Field.CURRENCY, "GBP"),
                        List.of(place("YOUOWEUS", 1, 0)),
                        "Home",
                        1));
    }
}
