package io.billfold.extraction.party;

import io.billfold.document.Box;
import io.billfold.extraction.label.Label;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.rank.BoostedTrees;
import io.billfold.extraction.rank.Scored;
import io.billfold.extraction.rank.Words;
import io.billfold.reading.Page;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Chooses the seller's name and address. */
public final class Parties {
    /** Districts, branches and countries stand below the postcode as often as not: such a line is left out only if the ranker is sure. */
    private static final double OBJECTION = 1;

    private static final double AS_LIKELY = 0.7;
    /** What is left then of the ranker's probability. */
    private static final double CONTESTED = 0.5;

    /** Fewer letters begin many a name. */
    private static final int SHORTEST_BRAND = 5;
    /** Below this part of the page stands who sends it. */
    private static final double FOOT = 0.4;
    /** What the rules say at least of a name that outweighs the brand. */
    private static final double REGISTERED = 2;

    private static final Set<Label> REGISTERS = EnumSet.of(Label.VAT_ID, Label.TAX_NUMBER, Label.COMPANY_REGISTER);

    /** What the trees grant at least: a layout that they have not seen proves nothing. */
    private static final double UNLEARNED = 0.02;
    /** How much a point of the rules counts. */
    private static final double SAY = 0.7;

    private final BoostedTrees receiptNameModel;
    private final BoostedTrees typesetNameModel;
    private final BoostedTrees addressModel;
    private final BoostedTrees buyerModel;

    public Parties() {
        this(
                BoostedTrees.load(Parties.class, "seller-name-receipt.trees"),
                BoostedTrees.load(Parties.class, "seller-name-typeset.trees"),
                BoostedTrees.load(Parties.class, "seller-address.trees"),
                BoostedTrees.load(Parties.class, "buyer-name.trees"));
    }

    /** @param receiptNameModel for pages that were photographed or scanned, which are receipts more often than not */
    public Parties(
            BoostedTrees receiptNameModel,
            BoostedTrees typesetNameModel,
            BoostedTrees addressModel,
            BoostedTrees buyerModel) {
        this.receiptNameModel = receiptNameModel;
        this.typesetNameModel = typesetNameModel;
        this.addressModel = addressModel;
        this.buyerModel = buyerModel;
    }

    /**
     * A chosen text.
     *
     * @param segment the one it ends in
     * @param score the ranker's probability, not calibrated
     */
    public record Chosen(String text, Segment segment, Box box, double score) {}

    /** The candidates for the seller's name, for learning. */
    public static List<Scored> names(Marks marks) {
        return new NameFeatures(marks)
                .candidates().stream()
                        .map(candidate -> new Scored(candidate.text(), candidate.features()))
                        .toList();
    }

    /** The candidates for the seller's address, for learning; {@code name} as chosen before. */
    public static List<Scored> addresses(Marks marks, Optional<Chosen> name) {
        return new AddressFeatures(marks, name.map(Chosen::segment))
                .candidates().stream()
                        .map(block -> new Scored(block.text(), block.features()))
                        .toList();
    }

    public Optional<Chosen> sellerName(Marks marks) {
        List<NameCandidate> candidates = new NameFeatures(marks).candidates();
        boolean layout = typeset(marks);
        double[] learned = (layout ? typesetNameModel : receiptNameModel)
                .shares(candidates.stream().map(NameCandidate::features).toList());
        double[] scores = layout ? withRules(learned, candidates) : learned;
        List<Chosen> all = IntStream.range(0, scores.length)
                .mapToObj(i -> chosen(candidates.get(i), scores[i]))
                .toList();
        return IntStream.range(0, learned.length)
                .boxed()
                .max(Comparator.comparingDouble(i -> all.get(i).score()))
                .map(best -> layout
                        ? inLaw(candidates, all, best, new NamePlaces(marks))
                        : withTrade(candidates, all, best, marks));
    }

    /** The seller, less sure if it would as well be taken for the buyer. */
    public Chosen unlessItBuys(Chosen seller, Marks marks) {
        boolean buysToo = buyerName(marks, Optional.empty())
                .filter(buyer -> buyer.score() > AS_LIKELY
                        && PartyText.squeezed(buyer.text()).equals(PartyText.squeezed(seller.text())))
                .isPresent();
        return buysToo ? new Chosen(seller.text(), seller.segment(), seller.box(), seller.score() * CONTESTED) : seller;
    }

    /** The name as the law knows it, where the page prints that too: the brand stands at the top, the company in the small print. */
    private static Chosen inLaw(List<NameCandidate> candidates, List<Chosen> all, int best, NamePlaces places) {
        Chosen brand = all.get(best);
        boolean unfinished = NameTexts.UNFINISHED.matcher(brand.text()).find();
        if (PartyWords.hasLegalForm(Words.plain(brand.text())) && !unfinished) {
            return brand;
        }
        String squeezed = PartyText.squeezed(brand.text());
        Optional<Chosen> longer = all.stream()
                .filter(name -> squeezed.length() >= SHORTEST_BRAND
                        && (PartyWords.endsInLegalForm(Words.plain(name.text()))
                                || places.saysItsFormBelow(name.segment()))
                        && PartyText.squeezed(name.text()).startsWith(squeezed)
                        && !(unfinished && name.text().length() == brand.text().length()))
                .max(Comparator.comparingDouble(Chosen::score));
        return longer.or(() -> registered(candidates, all, places))
                .map(name -> new Chosen(name.text(), name.segment(), name.box(), brand.score()))
                .orElse(brand);
    }

    /** The company that has its VAT number or register entry on the same line, or at the foot of the page beside it. */
    private static Optional<Chosen> registered(List<NameCandidate> candidates, List<Chosen> all, NamePlaces places) {
        return IntStream.range(0, all.size())
                .filter(i -> (candidates.get(i).box().top() > FOOT
                                || places.says(candidates.get(i).first(), REGISTERS))
                        && candidates.get(i).rule() >= REGISTERED
                        && (PartyWords.hasLegalForm(Words.plain(all.get(i).text()))
                                || places.saysItsFormBelow(candidates.get(i).last()))
                        && !Collections.disjoint(
                                places.identifiers(candidates.get(i).first()), REGISTERS))
                .mapToObj(all::get)
                .max(Comparator.comparingDouble(Chosen::score));
    }

    /** The name with the line below it that says what kind of business it is. */
    private static Chosen withTrade(List<NameCandidate> candidates, List<Chosen> all, int best, Marks marks) {
        NameCandidate name = candidates.get(best);
        Optional<Segment> trade = marks.sheet()
                .below(name.last(), NameTexts.NEXT_LINE)
                .filter(below -> PartyWords.onlyTrade(Words.plain(below.text()))
                        && !PartyWords.endsInLegalForm(Words.plain(name.text())));
        return trade.flatMap(below -> IntStream.range(0, candidates.size())
                        .filter(i -> candidates.get(i).first() == name.first()
                                && candidates.get(i).last() == below
                                && candidates.get(i).text().startsWith(name.text()))
                        .mapToObj(all::get)
                        .findFirst())
                .map(both -> new Chosen(
                        both.text(),
                        both.segment(),
                        both.box(),
                        Math.max(both.score(), all.get(best).score())))
                .orElse(all.get(best));
    }

    private static Chosen chosen(NameCandidate candidate, double score) {
        return new Chosen(candidate.text(), candidate.last(), candidate.box(), score);
    }

    /**
     * Receipts have taught the trees well; the layouts of invoices vary more than the examples, so there the rules have their say: the
     * product of both opinions, as shares of all candidates (Hinton, "Products of experts", 1999).
     */
    private static double[] withRules(double[] learned, List<NameCandidate> candidates) {
        double[] scores = IntStream.range(0, learned.length)
                .mapToDouble(i -> (learned[i] + UNLEARNED)
                        * Math.exp(SAY * candidates.get(i).rule()))
                .toArray();
        double all = DoubleStream.of(scores).sum();
        return DoubleStream.of(scores).map(score -> score / all).toArray();
    }

    /** The candidates for the buyer's name, for learning; an empty one stands for nobody. */
    public static List<Scored> buyers(Marks marks, Optional<Chosen> seller) {
        return typeset(marks)
                ? new BuyerFeatures(marks, seller)
                        .candidates().stream()
                                .map(candidate -> new Scored(candidate.text(), candidate.features()))
                                .toList()
                : List.of();
    }

    /** The buyer's name (BT-44); only invoices that were typeset print one often enough. */
    public Optional<Chosen> buyerName(Marks marks, Optional<Chosen> seller) {
        if (!typeset(marks)) {
            return Optional.empty();
        }
        List<BuyerFeatures.Candidate> candidates = new BuyerFeatures(marks, seller).candidates();
        double[] shares = buyerModel.shares(
                candidates.stream().map(BuyerFeatures.Candidate::features).toList());
        return IntStream.range(0, shares.length)
                .boxed()
                .max(Comparator.comparingDouble(i -> shares[i]))
                .flatMap(best -> chosen(candidates.get(best), shares[best]));
    }

    private static Optional<Chosen> chosen(BuyerFeatures.Candidate candidate, double share) {
        Segment segment = candidate.segment();
        Box box = candidate.box();
        return segment == null || box == null
                ? Optional.empty()
                : Optional.of(new Chosen(candidate.text(), segment, box, share));
    }

    public Optional<Chosen> sellerAddress(Marks marks, Optional<Chosen> name) {
        Optional<Chosen> typeset =
                name.filter(_ -> typeset(marks)).flatMap(chosen -> TypesetAddresses.find(marks, chosen));
        return typeset.or(() -> ranked(marks, name));
    }

    private static boolean typeset(Marks marks) {
        return marks.sheet().pages().stream().anyMatch(page -> page.reader() == Page.Reader.TEXT_LAYER);
    }

    private Optional<Chosen> ranked(Marks marks, Optional<Chosen> name) {
        AddressFeatures features = new AddressFeatures(marks, name.map(Chosen::segment));
        List<AddressFeatures.Block> blocks = features.candidates();
        return blocks.stream()
                .max(Comparator.comparingDouble(this::score))
                .map(best -> blocks.stream()
                        .filter(longer -> longer.continues(best)
                                && features.namesAPlace(longer.lines().getLast())
                                && score(longer) > score(best) - OBJECTION)
                        .findFirst()
                        .orElse(best))
                .map(block -> new Chosen(
                        block.text(),
                        block.lines().getLast(),
                        block.box(),
                        addressModel.probability(block.features())));
    }

    private double score(AddressFeatures.Block block) {
        return addressModel.score(block.features());
    }
}
