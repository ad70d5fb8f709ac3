package io.billfold.evaluation;

import io.billfold.extraction.Extraction;
import io.billfold.extraction.Rankers;
import io.billfold.extraction.amount.Totals;
import io.billfold.extraction.date.Dates;
import io.billfold.extraction.label.LabelDictionary;
import io.billfold.extraction.layout.Sheet;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.origin.Origin;
import io.billfold.extraction.party.Parties;
import io.billfold.extraction.rank.BoostedTrees;
import io.billfold.extraction.rank.Calibration;
import io.billfold.extraction.rank.Calibration.Judged;
import io.billfold.extraction.rank.Scored;
import io.billfold.extraction.rank.TreeBooster;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Field;
import io.billfold.reading.Page;
import io.billfold.reading.Reading;
import io.billfold.reading.ReadingOutcome;
import io.billfold.reading.StoredOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learns the rankers and their calibration from documents whose truth is known: {@code FOLDER CACHE OUT PREDICTIONS}. Documents are split
 * in five by {@code vendor_group}; every prediction and every calibrated score is of a vendor that its rankers had not seen. Deterministic.
 */
final class RankerTraining {
    private static final int FOLDS = 5;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Documents of which the words on the page can be read and are judged. */
    private static final Set<String> SOURCES =
            Set.of("sroie", "wildreceipt", "einvoice-pdf-stripped", "einvoice-viewer-stripped", "invoice2data", "misc");

    private record Example(
            String id,
            String source,
            int fold,
            Map<String, String> truth,
            Reading reading,
            Marks marks,
            Origin origin) {
        boolean text() {
            return reading.pages().stream().anyMatch(page -> page.reader() == Page.Reader.TEXT_LAYER);
        }
    }

    private record Rows(List<float[]> features, List<Double> targets, List<Double> weights) {
        Rows() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void add(List<Scored> candidates, ToDoubleBiFunction<String, String> rightness, String truth, double weight) {
            if (candidates.stream().noneMatch(candidate -> rightness.applyAsDouble(truth, candidate.value()) > 0.5)) {
                return; // what the page does not show teaches nothing
            }
            for (Scored candidate : candidates) {
                features.add(candidate.features());
                targets.add(rightness.applyAsDouble(truth, candidate.value()));
                weights.add(weight);
            }
        }

        BoostedTrees learn(TreeBooster booster) {
            return booster.learn(
                    features,
                    targets.stream().mapToDouble(Double::doubleValue).toArray(),
                    weights.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    private final List<Example> examples;

    private RankerTraining(List<Example> examples) {
        this.examples = examples;
    }

    public static void main(String[] arguments) throws Exception {
        Path out = Path.of(arguments[2]);
        RankerTraining training = new RankerTraining(load(Path.of(arguments[0]), Path.of(arguments[1])));
        List<String> predictions = new ArrayList<>();
        Map<String, List<Judged>> judged = new TreeMap<>();
        long nanos = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            Models models = training.learn(example -> example.fold != held);
            Extraction extraction = new Extraction(models.rankers(Calibration.none()));
            for (Example example : training.examples) {
                if (example.fold == held) {
                    long start = System.nanoTime();
                    Draft draft = extraction.extract(example.reading).getFirst();
                    nanos += System.nanoTime() - start;
                    predictions.add(prediction(example, draft));
                    judge(example, draft, extraction.scores(example.reading), judged);
                }
            }
        }
        Files.write(Path.of(arguments[3]), predictions);
        Models models = training.learn(_ -> true);
        models.write(out);
        List<String> table =
                new ArrayList<>(List.of("# field.paper, tab, score:probability pairs; learned on held-back vendors"));
        judged.forEach((name, values) -> table.add(Calibration.learn(name, values)));
        Files.write(out.resolve("rank/calibration.tsv"), table);
        System.out.printf(
                "%d documents, %.1f ms each%n", training.examples.size(), nanos / 1e6 / training.examples.size());
    }

    /** Everything learned on one set of documents, with the file each is kept in. */
    private record Models(
            BoostedTrees total,
            BoostedTrees net,
            BoostedTrees tax,
            BoostedTrees date,
            BoostedTrees name,
            BoostedTrees address) {
        Rankers rankers(Calibration calibration) {
            return new Rankers(new Totals(total, net, tax), new Dates(date), new Parties(name, address), calibration);
        }

        void write(Path out) throws IOException {
            Files.writeString(out.resolve("amount/total.trees"), total.write());
            Files.writeString(out.resolve("amount/net.trees"), net.write());
            Files.writeString(out.resolve("amount/tax.trees"), tax.write());
            Files.writeString(out.resolve("date/issue-date.trees"), date.write());
            Files.writeString(out.resolve("party/seller-name.trees"), name.write());
            Files.writeString(out.resolve("party/seller-address.trees"), address.write());
        }
    }

    private Models learn(Predicate<Example> use) {
        TreeBooster booster = new TreeBooster(100, 4, 0.1, 2);
        List<Example> used = examples.stream().filter(use).toList();
        Function<Example, List<Scored>> amounts = example -> Totals.candidates(example.marks);
        BoostedTrees total =
                rows(used, "total", amounts, RankerTraining::sameAmount).learn(booster);
        BoostedTrees net =
                rows(used, "net_total", amounts, RankerTraining::sameAmount).learn(booster);
        BoostedTrees tax =
                rows(used, "tax_total", amounts, RankerTraining::sameAmount).learn(booster);
        BoostedTrees date = rows(
                        used,
                        "invoice_date",
                        e -> Dates.candidates(e.marks, e.origin.order()),
                        (a, b) -> a.equals(b) ? 1 : 0)
                .learn(booster);
        BoostedTrees name = rows(used, "vendor_name", e -> Parties.names(e.marks), RankerTraining::nameRightness)
                .learn(booster);
        Parties parties = new Parties(name, name);
        BoostedTrees address = rows(
                        used,
                        "vendor_address",
                        e -> Parties.addresses(e.marks, parties.sellerName(e.marks)),
                        RankerTraining::addressRightness)
                .learn(booster);
        return new Models(total, net, tax, date, name, address);
    }

    private static Rows rows(
            List<Example> used,
            String field,
            Function<Example, List<Scored>> candidates,
            ToDoubleBiFunction<String, String> rightness) {
        Rows rows = new Rows();
        for (Example example : used) {
            String truth = example.truth.get(field);
            if (truth != null) {
                rows.add(
                        candidates.apply(example),
                        rightness,
                        truth,
                        example.source.equals("einvoice-viewer-stripped") ? 0.5 : 1);
            }
        }
        return rows;
    }

    private static double sameAmount(String truth, String value) {
        return FieldKind.AMOUNT.normal(truth).equals(FieldKind.AMOUNT.normal(value)) ? 1 : 0;
    }

    private static double nameRightness(String truth, String value) {
        if (FieldKind.NAME.normal(truth).equals(FieldKind.NAME.normal(value))) {
            return 1;
        }
        double alike = Similarity.of(truth, value);
        return alike >= 0.9 ? 0.85 : alike >= Similarity.SOFT ? 0.65 : 0;
    }

    private static double addressRightness(String truth, String value) {
        if (FieldKind.NAME.normal(truth).equals(FieldKind.NAME.normal(value))) {
            return 1;
        }
        String one = String.join("", FieldKind.words(truth));
        String other = String.join("", FieldKind.words(value));
        double alike = Math.abs(one.length() - other.length()) > 30 ? 0 : Similarity.ratio(one, other);
        return alike > 0.93 ? 0.8 : alike > 0.85 ? 0.3 : 0;
    }

    private static String prediction(Example example, Draft draft) {
        Map<String, Object> fields = new TreeMap<>();
        NAMES.forEach((name, ours) -> ours.stream()
                .map(field -> draft.content().fields().get(field))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(value -> fields.put(name, value)));
        return JSON.writeValueAsString(
                Map.of("id", example.id, "fields", fields, "kind", draft.kind().jsonName(), "proved", draft.proved()));
    }

    private static void judge(
            Example example, Draft draft, Map<Field, Double> scores, Map<String, List<Judged>> judged) {
        NAMES.forEach((name, ours) -> {
            Optional<Field> field = ours.stream()
                    .filter(f -> draft.content().fields().containsKey(f))
                    .findFirst();
            String truth = example.truth.get(name);
            if (truth != null && field.isPresent()) {
                String value = Objects.requireNonNull(draft.content().fields().get(field.get()));
                boolean right = name.equals("vendor_name")
                        ? Similarity.of(truth, value) >= Similarity.SOFT
                        : FieldKind.of(name)
                                .normal(truth)
                                .equals(FieldKind.of(name).normal(value));
                judged.computeIfAbsent(
                                field.get().jsonName() + (example.text() ? ".text" : ".scan"), _ -> new ArrayList<>())
                        .add(new Judged(scores.getOrDefault(field.get(), 0.0), right));
            }
        });
    }

    private static final Map<String, List<Field>> NAMES = Map.ofEntries(
            Map.entry("vendor_name", List.of(Field.SELLER_NAME)),
            Map.entry("vendor_tax_id", List.of(Field.SELLER_VAT_ID, Field.SELLER_TAX_NUMBER)),
            Map.entry("vendor_address", List.of(Field.SELLER_ADDRESS)),
            Map.entry("customer_name", List.of(Field.BUYER_NAME)),
            Map.entry("invoice_number", List.of(Field.NUMBER)),
            Map.entry("invoice_date", List.of(Field.ISSUE_DATE)),
            Map.entry("due_date", List.of(Field.DUE_DATE)),
            Map.entry("currency", List.of(Field.CURRENCY)),
            Map.entry("net_total", List.of(Field.NET_TOTAL)),
            Map.entry("tax_total", List.of(Field.TAX_TOTAL)),
            Map.entry("total", List.of(Field.TOTAL)),
            Map.entry("iban", List.of(Field.IBAN)),
            Map.entry("purchase_order", List.of(Field.PURCHASE_ORDER)));

    private static List<Example> load(Path folder, Path cache) throws Exception {
        LabelDictionary dictionary = LabelDictionary.load();
        List<Example> examples = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("truth.jsonl"))) {
            JsonNode row = JSON.readTree(line);
            String source = row.path("source").asString("");
            if (!SOURCES.contains(source)) {
                continue;
            }
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(Files.readAllBytes(folder.resolve(row.path("file").asString())));
            Path kept = cache.resolve(HexFormat.of().formatHex(hash) + ".json");
            Path byId = cache.resolve(row.path("id").asString() + ".json");
            Path file = Files.exists(kept) ? kept : byId;
            if (!Files.exists(file)) {
                continue;
            }
            ReadingOutcome outcome = StoredOutcome.fromJson(Files.readAllBytes(file));
            if (outcome instanceof Reading read) {
                Reading reading = new Reading(read.mediaType(), read.pages(), read.codes(), List.of(), read.notices());
                Map<String, String> truth = new TreeMap<>();
                row.path("fields")
                        .properties()
                        .forEach(field ->
                                truth.put(field.getKey(), field.getValue().asString("")));
                Marks marks = new Marks(Sheet.of(reading), dictionary);
                int fold = Math.floorMod(row.path("vendor_group").asString("").hashCode(), FOLDS);
                examples.add(
                        new Example(row.path("id").asString(), source, fold, truth, reading, marks, Origin.of(marks)));
            }
        }
        return examples;
    }
}
