package io.billfold.extraction.party;

import io.billfold.document.Box;
import io.billfold.extraction.label.Label;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.AmountMark;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.rank.FeatureRow;
import io.billfold.extraction.rank.Words;
import io.billfold.reading.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds blocks of lines that may be the seller's address and describes them for the ranker. */
final class AddressFeatures {
    private static final int TOP_ROWS = 18;
    private static final int MOST_LINES = 6;
    private static final Pattern PHONE = Pattern.compile(
            "(?i)\\b(tel|fax|phone|ph|hp|gst|reg|roc|sst|email|e-mail|www|invoice|receipt|date)\\b|www\\.|@|\\+?\\d[\\d\\s().-]{8,}");

    private static final Pattern ADDRESS_LABEL = Pattern.compile(
            "(?i)^\\W*(?:(?:hq|branch|outlet|shop|store)\\s?)?(?:add(?:ress)?|addr|alamat|adresse|anschrift|indirizzo|direcci[oó]n)\\s?[.:]+\\s*");

    private final Marks marks;
    private final List<Segment> lines = new ArrayList<>();
    private final Optional<Segment> seller;
    private final int sellerLine;
    private final boolean textLayer;

    /** @param seller the segment the seller's name ends in */
    AddressFeatures(Marks marks, Optional<Segment> seller) {
        this.marks = marks;
        this.seller = seller;
        textLayer = marks.sheet().pages().stream().anyMatch(page -> page.reader() == Page.Reader.TEXT_LAYER);
        int first = 0;
        for (Segment segment : marks.sheet().segments()) {
            boolean near = seller.isPresent()
                    && segment.page() == seller.get().page()
                    && Math.abs(marks.sheet().rowIndex(segment) - marks.sheet().rowIndex(seller.get())) <= 9;
            if (near || marks.sheet().rowIndex(segment) < TOP_ROWS) {
                if (seller.isPresent() && segment == seller.get()) {
                    first = lines.size();
                }
                lines.add(segment);
            }
        }
        sellerLine = seller.isPresent() ? first : -1;
    }

    /**
     * A block that may be an address.
     *
     * @param text the lines with spaces between them
     */
    @SuppressWarnings("ArrayRecordComponent") // features are read, never compared
    record Block(String text, List<Segment> lines, Box box, float[] features) {
        /** Whether it is the other with one line more. */
        boolean continues(Block other) {
            int size = other.lines.size();
            return lines.size() == size + 1 && lines.subList(0, size).equals(other.lines);
        }
    }

    List<Block> candidates() {
        List<Block> blocks = new ArrayList<>();
        for (Segment start : lines) {
            List<Segment> block = new ArrayList<>();
            Segment at = start;
            for (int count = 0; count < MOST_LINES; count++) {
                block.add(at);
                if (!mayBelong(at)) {
                    break;
                }
                blocks.add(block(List.copyOf(block)));
                Optional<Segment> next = marks.sheet().below(at, 2.6).filter(below -> !below.equals(start));
                if (next.isEmpty()) {
                    break;
                }
                at = next.get();
            }
        }
        senderLine().ifPresent(blocks::add);
        return blocks;
    }

    /** Prices and days stand in no address. */
    private boolean mayBelong(Segment line) {
        return marks.dates(line).isEmpty()
                && marks.amounts(line).stream()
                        .noneMatch(amount -> amount.decimals() == 2
                                && amount.box().left() > 0.5
                                && NameText.letters(line.text()) < 4);
    }

    /** What follows the name on the one line above a German address window: name, street, postcode and city. */
    private Optional<Block> senderLine() {
        return seller.filter(
                        segment -> PartyWords.POSTCODE.matcher(segment.text()).find())
                .flatMap(segment -> {
                    String[] parts = segment.text().split("\\s[-–—·•|*]\\s|\\s?[|·•]\\s?|,\\s", 2);
                    if (parts.length < 2) {
                        return Optional.empty();
                    }
                    Block whole = block(List.of(segment));
                    String text = parts[1].replaceAll("\\s[-–—·•|*]\\s", ", ");
                    float[] features = whole.features().clone();
                    features[0] = 9;
                    return Optional.of(new Block(text, whole.lines(), segment.box(), features));
                });
    }

    private Block block(List<Segment> segments) {
        Segment first = segments.getFirst();
        Segment last = segments.getLast();
        StringBuilder joined = new StringBuilder();
        for (Segment segment : segments) {
            joined.append(joined.isEmpty() ? "" : " ").append(segment.text());
        }
        String text = ADDRESS_LABEL
                .matcher(textLayer ? joined : Misreadings.mended(joined.toString()))
                .replaceFirst("");
        Box box = segments.stream().map(Segment::box).reduce(Box::union).orElseThrow();
        FeatureRow row = new FeatureRow();
        row.add(segments.size());
        row.add(
                sellerLine < 0
                        ? 50
                        : Math.clamp(
                                marks.sheet().rowIndex(first) - marks.sheet().rowIndex(lines.get(sellerLine)),
                                -20,
                                20));
        row.add(seller.map(name -> Math.abs(name.box().left() - first.box().left()))
                .orElse(1.0));
        row.add(seller.map(name -> Math.abs(name.box().centerX() - first.box().centerX()))
                .orElse(1.0));
        row.add(text.length());
        addText(row, text);
        addLine(row, first);
        addLine(row, last);
        addLine(row, marks.sheet().above(first, 2.6).orElse(null));
        addLine(row, marks.sheet().below(last, 2.6).orElse(null));
        row.add(segments.stream()
                .filter(segment -> PHONE.matcher(segment.text()).find())
                .count());
        row.add(segments.stream()
                .mapToInt(segment -> marks.labels(segment).size())
                .sum());
        row.add(segments.stream()
                .filter(segment -> seller.isPresent() && segment == seller.get())
                .count());
        row.add(segments.stream()
                .filter(segment -> PartyWords.endsInLegalForm(Words.plain(segment.text())))
                .count());
        row.add(segments.stream()
                .filter(segment -> PartyWords.REGISTER.matcher(segment.text()).find())
                .count());
        row.add(segments.stream()
                .mapToInt(segment -> marks.dates(segment).size())
                .sum());
        row.add(segments.stream()
                .anyMatch(segment -> marks.labels(segment).stream().anyMatch(hit -> hit.label() == Label.BUYER)));
        row.add(segments.stream()
                .mapToInt(segment -> marks.sheet().row(segment).size())
                .max()
                .orElse(1));
        row.add(segments.stream()
                .filter(segment -> PartyWords.count(Words.plain(segment.text()), "street")
                                + PartyWords.count(Words.plain(segment.text()), "place")
                        > 0)
                .count());
        row.add(marks.sheet().rowIndex(first));
        addEdges(row, segments);
        row.add(textLayer);
        return new Block(text, segments, box, row.toArray());
    }

    /** Where addresses end: after the postcode, after the country, before the next thing. */
    private void addEdges(FeatureRow row, List<Segment> segments) {
        Segment last = segments.getLast();
        Optional<Segment> below = marks.sheet().below(last, 2.6);
        int postcode = -1;
        for (int i = 0; i < segments.size(); i++) {
            postcode = PartyWords.POSTCODE.matcher(segments.get(i).text()).find() ? i : postcode;
        }
        row.add(postcode < 0 ? -1 : segments.size() - 1 - postcode);
        row.add(isOnlyPlaces(last.text()));
        row.add(below.map(Segment::text).filter(AddressFeatures::isOnlyPlaces).isPresent());
        row.add(below.map(Segment::text).filter(AddressFeatures::isOnlyDigits).isPresent());
        row.add(isOnlyDigits(segments.getFirst().text()));
        row.add(below.map(next -> (next.box().top() - last.box().bottom()) / last.height())
                .orElse(9.0));
        double widest = 0;
        for (int i = 1; i < segments.size(); i++) {
            double gap = segments.get(i).box().top() - segments.get(i - 1).box().bottom();
            widest = Math.max(widest, gap / segments.get(i).height());
        }
        row.add(widest);
        row.add(segments.stream().mapToDouble(Segment::height).min().orElse(1)
                / segments.stream().mapToDouble(Segment::height).max().orElse(1));
        row.add(segments.getFirst().text().strip().endsWith(",")
                || last.text().strip().endsWith(","));
        row.add(last.text().strip().endsWith(",") || last.text().strip().endsWith("-"));
    }

    /** Whether a line is about a street, a district, a town or a country, and about nothing else. */
    boolean namesAPlace(Segment line) {
        String plain = Words.plain(line.text());
        boolean place =
                List.of("street", "place", "town").stream().anyMatch(group -> PartyWords.count(plain, group) > 0);
        return place
                && marks.labels(line).isEmpty()
                && marks.amounts(line).stream().noneMatch(AmountMark::priceLike)
                && PartyWords.count(plain, "notname") == 0
                && !PHONE.matcher(line.text()).find()
                && !PartyWords.REGISTER.matcher(line.text()).find()
                && !PartyWords.endsInLegalForm(plain);
    }

    /** A line that only says where on earth: "Malaysia", "Selangor Darul Ehsan". */
    private static boolean isOnlyPlaces(String text) {
        String plain = Words.plain(text).strip();
        return !plain.isEmpty() && PartyWords.count(" " + plain + " ", "place") >= plain.split(" ", -1).length;
    }

    private static boolean isOnlyDigits(String text) {
        return NameText.letters(text) < 3;
    }

    private static void addText(FeatureRow row, String text) {
        String plain = Words.plain(text);
        row.add(PartyWords.count(plain, "street"));
        row.add(PartyWords.count(plain, "place"));
        row.add(PartyWords.count(plain, "usstate"));
        row.add(PartyWords.count(plain, "notname"));
        row.add(PartyWords.POSTCODE.matcher(text).results().count());
        row.add(text.chars().filter(c -> c == ',').count());
        row.add((double) text.chars().filter(Character::isDigit).count() / text.length());
    }

    private void addLine(FeatureRow row, @Nullable Segment line) {
        String text = line == null ? "" : line.text();
        String plain = Words.plain(text);
        row.add(line == null);
        row.add(text.length());
        row.add(PartyWords.startsLikeAnAddress(text));
        row.add(PartyWords.count(plain, "street"));
        row.add(PartyWords.count(plain, "place"));
        row.add(PartyWords.POSTCODE.matcher(text).find());
        row.add(PHONE.matcher(text).find());
        row.add(PartyWords.REGISTER.matcher(text).find());
        row.add(PartyWords.endsInLegalForm(plain));
        row.add(text.endsWith(",") || text.endsWith("."));
        row.add(text.startsWith("("));
        row.add(line == null ? 0 : marks.labels(line).size());
        row.add(
                line == null
                        ? 0
                        : (double) text.chars().filter(Character::isDigit).count() / Math.max(1, text.length()));
        row.add(line == null ? 0 : line.height() / marks.sheet().medianHeight());
    }
}
