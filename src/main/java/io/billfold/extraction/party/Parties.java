package io.billfold.extraction.party;

import io.billfold.document.Box;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.rank.BoostedTrees;
import io.billfold.extraction.rank.Scored;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses the seller's name and address. */
public final class Parties {
    private final BoostedTrees nameModel;
    private final BoostedTrees addressModel;

    public Parties() {
        this(
                BoostedTrees.load(Parties.class, "seller-name.trees"),
                BoostedTrees.load(Parties.class, "seller-address.trees"));
    }

    public Parties(BoostedTrees nameModel, BoostedTrees addressModel) {
        this.nameModel = nameModel;
        this.addressModel = addressModel;
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
        return new NameFeatures(marks)
                .candidates().stream()
                        .map(candidate -> new Chosen(
                                candidate.text(),
                                candidate.last(),
                                candidate.box(),
                                nameModel.probability(candidate.features())))
                        .max(Comparator.comparingDouble(Chosen::score));
    }

    public Optional<Chosen> sellerAddress(Marks marks, Optional<Chosen> name) {
        return new AddressFeatures(marks, name.map(Chosen::segment))
                .candidates().stream()
                        .map(block -> new Chosen(
                                block.text(),
                                block.lines().getLast(),
                                block.box(),
                                addressModel.probability(block.features())))
                        .max(Comparator.comparingDouble(Chosen::score));
    }
}
