package io.billfold.extraction.qr;

import io.billfold.invoice.content.Field;
import io.billfold.invoice.content.VatBreakdown;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bill information of Swico's syntax S1: {@code //S1/10/number/11/date/30/VAT number/32/rates/40/terms}. A slash in a value is written
 * {@code \/}.
 */
final class SwicoInformation {
    private static final Pattern TAG = Pattern.compile("/(\\d{2})/((?:[^/\\\\]|\\\\.)*)");
    private static final Pattern RATE = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,3})?)(?::(\\d{1,12}(?:\\.\\d{1,2})?))?");
    private static final Pattern NET_DAYS = Pattern.compile("(?:^|;)0(?:\\.0+)?:(\\d{1,3})(?=;|$)");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd");

    private final Map<String, String> tags;

    private SwicoInformation(Map<String, String> tags) {
        this.tags = tags;
    }

    static SwicoInformation of(String text) {
        Map<String, String> tags = new HashMap<>();
        if (text.startsWith("//S1")) {
            Matcher matcher = TAG.matcher(text.substring("//S1".length()));
            while (matcher.find()) {
                tags.putIfAbsent(matcher.group(1), matcher.group(2).replaceAll("\\\\(.)", "$1"));
            }
        }
        return new SwicoInformation(tags);
    }

    void collect(Collected found) {
        found.put(Field.NUMBER, tag("10"));
        Optional<LocalDate> issued = date(tag("11"));
        issued.ifPresent(date -> found.put(Field.ISSUE_DATE, date.toString(), tag("11"), 1));
        if (tag("30").matches("\\d{9}")) {
            found.put(Field.SELLER_VAT_ID, "CHE" + tag("30"), tag("30"), 1);
        }
        Matcher days = NET_DAYS.matcher(tag("40"));
        if (issued.isPresent() && days.find()) {
            LocalDate due = issued.get().plusDays(Integer.parseInt(days.group(1)));
            found.put(Field.DUE_DATE, due.toString(), tag("40"), 1);
        }
        List<VatBreakdown> groups = vatBreakdown(Optional.empty());
        if (!groups.isEmpty() && groups.stream().allMatch(group -> group.taxable() != null)) {
            found.amount(Field.NET_TOTAL, sum(groups, true), tag("32"), 0.95);
            found.amount(Field.TAX_TOTAL, sum(groups, false), tag("32"), 0.95);
        }
    }

    /**
     * VAT by rate: the net amounts are written where there are several rates; of a single rate it is known that it is on the whole.
     *
     * @param total with tax, if the bill says it
     */
    List<VatBreakdown> vatBreakdown(Optional<BigDecimal> total) {
        List<VatBreakdown> groups = new ArrayList<>();
        for (String part : tag("32").split(";", -1)) {
            Matcher matcher = RATE.matcher(part);
            if (matcher.matches()) {
                groups.add(group(matcher.toMatchResult(), total));
            }
        }
        return groups;
    }

    private static VatBreakdown group(MatchResult rate, Optional<BigDecimal> total) {
        BigDecimal percent = new BigDecimal(rate.group(1));
        String category = percent.signum() == 0 ? "Z" : "S";
        if (rate.group(2) != null) {
            BigDecimal net = new BigDecimal(rate.group(2)).setScale(2, RoundingMode.HALF_UP);
            BigDecimal tax = net.multiply(percent).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
            return new VatBreakdown(percent, category, net, tax);
        }
        return total.map(gross -> {
                    BigDecimal factor = BigDecimal.ONE.add(percent.movePointLeft(2));
                    BigDecimal net = gross.divide(factor, 2, RoundingMode.HALF_UP);
                    return new VatBreakdown(percent, category, net, gross.subtract(net));
                })
                .orElseGet(() -> new VatBreakdown(percent, category, null, null));
    }

    private static BigDecimal sum(List<VatBreakdown> groups, boolean taxable) {
        return groups.stream()
                .map(group -> taxable ? group.taxable() : group.tax())
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<LocalDate> date(String sixDigits) {
        try {
            return Optional.of(LocalDate.parse(sixDigits, DAY));
        } catch (DateTimeException noDate) {
            return Optional.empty(); // an expected outcome: the tag is missing or of no form
        }
    }

    private String tag(String number) {
        return tags.getOrDefault(number, "");
    }
}
