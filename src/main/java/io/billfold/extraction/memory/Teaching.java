package io.billfold.extraction.memory;

import io.billfold.invoice.content.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one invoice changed in a vendor's memory, so that it can be taken out again, also after others have taught it more.
 *
 * @param before null if nothing was known of the vendor
 * @param alone what is known by this invoice if it is the only one
 */
public record Teaching(@Nullable VendorMemory before, VendorMemory after, VendorMemory alone) {

    /**
     * The memory without this teaching: what it added is gone, what it replaced is back, and what others taught stays.
     *
     * @param others what other invoices say by themselves
     * @return empty if nobody else has taught it anything
     */
    public Optional<VendorMemory> takenOutOf(VendorMemory now, List<VendorMemory> others) {
        VendorMemory then = before == null ? VendorMemory.none(after.sellerName()) : before;
        int confirmed = now.confirmed() - (after.confirmed() - then.confirmed());
        if (confirmed <= 0) {
            return Optional.empty();
        }
        return Optional.of(new VendorMemory(
                now.sellerName(),
                without(VendorMemory::identifiers, now, then, others),
                without(VendorMemory::names, now, then, others),
                same(now, then, others),
                anchors(now, then),
                restored(VendorMemory::dateOrder, now, then, others),
                restored(VendorMemory::category, now, then, others),
                confirmed));
    }

    private Set<String> without(
            Function<VendorMemory, Set<String>> part, VendorMemory now, VendorMemory then, List<VendorMemory> others) {
        Set<String> known = part.apply(then);
        Set<String> left = new TreeSet<>(part.apply(now));
        left.removeIf(one -> part.apply(after).contains(one)
                && !known.contains(one)
                && others.stream().noneMatch(other -> part.apply(other).contains(one)));
        known.stream().filter(one -> !part.apply(after).contains(one)).forEach(left::add);
        return left;
    }

    /** A value that another invoice says too, or has replaced since, is that one's affair. */
    private <V> @Nullable V restored(
            Function<VendorMemory, @Nullable V> part, VendorMemory now, VendorMemory then, List<VendorMemory> others) {
        V value = part.apply(now);
        boolean mine = Objects.equals(value, part.apply(after))
                && others.stream().noneMatch(other -> Objects.equals(value, part.apply(other)));
        return mine ? part.apply(then) : value;
    }

    private Map<Field, String> same(VendorMemory now, VendorMemory then, List<VendorMemory> others) {
        Map<Field, String> left = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String value = restored(memory -> memory.same().get(field), now, then, others);
            if (value != null) {
                left.put(field, value);
            }
        }
        return left;
    }

    private Map<Field, List<Anchor>> anchors(VendorMemory now, VendorMemory then) {
        Map<Field, List<Anchor>> left = new EnumMap<>(Field.class);
        Set<Field> fields = EnumSet.noneOf(Field.class);
        fields.addAll(now.anchors().keySet());
        fields.addAll(then.anchors().keySet());
        for (Field field : fields) {
            List<Anchor> kept = anchors(at(now, field), at(then, field), at(after, field));
            if (!kept.isEmpty()) {
                left.put(field, kept);
            }
        }
        return left;
    }

    private static List<Anchor> at(VendorMemory memory, Field field) {
        return memory.anchors().getOrDefault(field, List.of());
    }

    /** Each place without what this invoice said for or against it; one that this invoice made useless is back. */
    private static List<Anchor> anchors(List<Anchor> now, List<Anchor> then, List<Anchor> after) {
        List<Anchor> left = new ArrayList<>();
        for (Anchor anchor : now) {
            Optional<Anchor> earlier = find(then, anchor);
            Optional<Anchor> later = find(after, anchor);
            int right = anchor.right() - (right(later) - right(earlier));
            int wrong = anchor.wrong() - (wrong(later) - wrong(earlier));
            // A place that is there now and was not right after is another invoice's.
            Anchor fewer = later.isEmpty() ? anchor : anchor.judged(right, wrong);
            if (fewer.right() > 0 && fewer.isUseful()) {
                left.add(fewer);
            }
        }
        then.stream()
                .filter(anchor ->
                        find(after, anchor).isEmpty() && find(now, anchor).isEmpty())
                .forEach(left::add);
        return left;
    }

    private static Optional<Anchor> find(List<Anchor> anchors, Anchor wanted) {
        return anchors.stream().filter(wanted::isSamePlaceAs).findFirst();
    }

    private static int right(Optional<Anchor> anchor) {
        return anchor.map(Anchor::right).orElse(0);
    }

    private static int wrong(Optional<Anchor> anchor) {
        return anchor.map(Anchor::wrong).orElse(0);
    }
}
