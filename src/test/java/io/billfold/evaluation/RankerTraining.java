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
import io.billfold.extraction.rank.TreeBooster.Objective;
import io.billfold.invoice.content.Draft;
import io.billfold.invoice.content.Field;
import io.billfold.reading.Page;
import io.billfold.reading.Reading;
import io.billfold.reading.ReadingOutcome;
import io.billfold.reading.StoredOutcome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learns the rankers and their calibration from documents whose truth is known: {@code FOLDER[:FOLDER] CACHE OUT PREDICTIONS}. Documents are split
 * in five by {@code vendor_group}; every prediction and every calibrated score is of a vendor that its rankers had not seen. Deterministic.
 */
final class RankerTraining {
    private static final int FOLDS = 5;
    /** How much a typeset page says about the names on receipts, beside a receipt. */
    private static final double TYPESET_FOR_RECEIPTS = 0.3;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Documents of which the words on the page can be read and are judged. */
    private static final Set<String> SOURCES = Set.of(
            "sroie",
            "wildreceipt",
            "einvoice-pdf-stripped",
            "einvoice-viewer-stripped",
            "invoice2data",
            "misc",
            "layouts");

    private record Example(
            String id,
            String source,
            String vendor,
            int fold,
            Map<String, String> truth,
            Reading reading,
            Marks marks,
            Origin origin) {
        boolean text() {
            return reading.pages().stream().anyMatch(page -> page.reader() == Page.Reader.TEXT_LAYER);
        }
    }

    private record Rows(List<float[]> features, List<Double> targets, List<Double> weights, List<Integer> documents) {
        Rows() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void add(List<Scored> candidates, ToDoubleBiFunction<String, String> rightness, String truth, double weight) {
            if (candidates.stream().noneMatch(candidate -> rightness.applyAsDouble(truth, candidate.value()) > 0.5)) {
                return; // what the page does not show teaches nothing
            }
            int document = documents.isEmpty() ? 0 : documents.getLast() + 1;
            for (Scored candidate : candidates) {
                documents.add(document);
                features.add(candidate.features());
                targets.add(rightness.applyAsDouble(truth, candidate.value()));
                weights.add(weight);
            }
        }

        BoostedTrees learn(Objective objective) {
            return new TreeBooster(objective)
                    .learn(new TreeBooster.Examples(
                            features,
                            targets.stream().mapToDouble(Double::doubleValue).toArray(),
                            weights.stream().mapToDouble(Double::doubleValue).toArray(),
                            documents.stream().mapToInt(Integer::intValue).toArray()));
        }
    }

    private final List<Example> examples;

    private RankerTraining(List<Example> examples) {
        this.examples = examples;
    }

    public static void main(String[] arguments) throws Exception {
        Path out = Path.of(arguments[2]);
        List<Example> examples = new ArrayList<>();
        for (String folder : arguments[0].split(File.pathSeparator, -1)) {
            examples.addAll(load(Path.of(folder), Path.of(arguments[1])));
        }
        RankerTraining training = new RankerTraining(examples);
        // The last one is of all documents: the one that ships.
        List<Models> models = IntStream.rangeClosed(0, FOLDS)
                .parallel()
                .mapToObj(held -> training.learn(example -> example.fold != held))
                .toList();
        List<Map<String, List<Judged>>> judged = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            Extraction extraction = new Extraction(models.get(fold).rankers(Calibration.none()));
            Map<String, List<Judged>> ofFold = new TreeMap<>();
            training.examples.stream().filter(example -> example.fold == held).forEach(example -> {
                Draft draft = extraction.extract(example.reading).getFirst();
                judge(example, draft, extraction.scores(example.reading), ofFold);
            });
            judged.add(ofFold);
        }
        Files.write(Path.of(arguments[3]), training.predict(models, judged));
        models.getLast().write(out);
        List<String> table =
                new ArrayList<>(List.of("# field.paper, tab, score:probability pairs; learned on held-back vendors"));
        table.addAll(calibration(judged, -1));
        Files.write(out.resolve("rank/calibration.tsv"), table);
    }

    /** Reads every document with rankers and a calibration that were both learned without its vendor. */
    private List<String> predict(List<Models> models, List<Map<String, List<Judged>>> judged) {
        List<String> predictions = new ArrayList<>();
        Reliability reliability = new Reliability();
        MemoryReplay replay = new MemoryReplay();
        long nanos = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            Extraction extraction = new Extraction(models.get(fold).rankers(Calibration.of(calibration(judged, fold))));
            for (Example example : examples) {
                if (example.fold == fold) {
                    long start = System.nanoTime();
                    Draft draft = extraction.extract(example.reading).getFirst();
                    nanos += System.nanoTime() - start;
                    predictions.add(prediction(example, draft));
                    reliability.add(example.id, example.truth, draft, NAMES);
                }
            }
            replay.replay(extraction, byVendor(fold));
        }
        replay.print();
        System.out.printf(
                "%d documents, %.1f ms each%n%s", examples.size(), nanos / 1e6 / examples.size(), reliability);
        return predictions;
    }

    private static List<String> calibration(List<Map<String, List<Judged>>> judged, int without) {
        Map<String, List<Judged>> all = new TreeMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            if (fold != without) {
                judged.get(fold)
                        .forEach((name, values) -> all.computeIfAbsent(name, _ -> new ArrayList<>())
                                .addAll(values));
            }
        }
        return all.entrySet().stream()
                .map(entry -> Calibration.learn(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Collection<List<MemoryReplay.Document>> byVendor(int fold) {
        return examples.stream()
                .filter(example -> example.fold == fold)
                .collect(Collectors.groupingBy(
                        Example::vendor,
                        TreeMap::new,
                        Collectors.mapping(
                                example -> new MemoryReplay.Document(example.truth, example.reading),
                                Collectors.toList())))
                .values();
    }

    /** Everything learned on one set of documents, with the file each is kept in. */
    private record Models(
            BoostedTrees total,
            BoostedTrees net,
            BoostedTrees tax,
            BoostedTrees date,
            BoostedTrees receiptName,
            BoostedTrees typesetName,
            BoostedTrees address,
            BoostedTrees buyer) {
        Rankers rankers(Calibration calibration) {
            return new Rankers(
                    new Totals(total, net, tax),
                    new Dates(date),
                    new Parties(receiptName, typesetName, address, buyer),
                    calibration);
        }

        void write(Path out) throws IOException {
            Files.writeString(out.resolve("amount/total.trees"), total.write());
            Files.writeString(out.resolve("amount/net.trees"), net.write());
            Files.writeString(out.resolve("amount/tax.trees"), tax.write());
            Files.writeString(out.resolve("date/issue-date.trees"), date.write());
            Files.writeString(out.resolve("party/seller-name-receipt.trees"), receiptName.write());
            Files.writeString(out.resolve("party/seller-name-typeset.trees"), typesetName.write());
            Files.writeString(out.resolve("party/seller-address.trees"), address.write());
            Files.writeString(out.resolve("party/buyer-name.trees"), buyer.write());
        }
    }

    private Models learn(Predicate<Example> use) {
        List<Example> used = examples.stream().filter(use).toList();
        Function<Example, List<Scored>> amounts = example -> Totals.candidates(example.marks);
        BoostedTrees total = rows(used, "total", amounts, Rightness::amount).learn(Objective.ONE_OF_DOCUMENT);
        BoostedTrees net = rows(used, "net_total", amounts, Rightness::amount).learn(Objective.EACH_ALONE);
        BoostedTrees tax = rows(used, "tax_total", amounts, Rightness::amount).learn(Objective.EACH_ALONE);
        BoostedTrees date = rows(
                        used,
                        "invoice_date",
                        e -> Dates.candidates(e.marks, e.origin.order()),
                        (a, b) -> a.equals(b) ? 1 : 0)
                .learn(Objective.EACH_ALONE);
        BoostedTrees receiptName = names(used, TYPESET_FOR_RECEIPTS);
        BoostedTrees typesetName = names(used, 1);
        Parties parties = new Parties(receiptName, typesetName, receiptName, receiptName);
        BoostedTrees address = rows(
                        used,
                        "vendor_address",
                        e -> Parties.addresses(e.marks, parties.sellerName(e.marks)),
                        Rightness::address)
                .learn(Objective.EACH_ALONE);
        BoostedTrees buyer = rows(
                        used,
                        "customer_name",
                        e -> Parties.buyers(e.marks, parties.sellerName(e.marks)),
                        Rightness::name)
                .learn(Objective.ONE_OF_DOCUMENT);
        return new Models(total, net, tax, date, receiptName, typesetName, address, buyer);
    }

    /**
     * Receipts print names in other ways than typeset pages do, and are too few to be learned from alone.
     *
     * @param ofTypeset how much a typeset page counts
     */
    private static BoostedTrees names(List<Example> used, double ofTypeset) {
        Rows rows = new Rows();
        for (Example example : used) {
            String truth = example.truth.get("vendor_name");
            if (truth != null) {
                double kind = example.text() ? ofTypeset : 1;
                rows.add(Parties.names(example.marks), Rightness::name, truth, weight(example.source) * kind);
            }
        }
        return rows.learn(Objective.ONE_OF_DOCUMENT);
    }

    private static Rows rows(
            List<Example> used,
            String field,
            Function<Example, List<Scored>> candidates,
            ToDoubleBiFunction<String, String> rightness) {
        Rows rows = new Rows();
        for (Example example : used) {
            String truth = example.truth.get(field);
            if (truth == null && field.equals("customer_name") && example.source.equals("layouts")) {
                truth = ""; // their truth says all that they print: nobody is named
            }
            if (truth != null) {
                rows.add(candidates.apply(example), rightness, truth, weight(example.source));
            }
        }
        return rows;
    }

    /** Pages that one program or one hand made resemble each other, so that each says less. */
    private static double weight(String source) {
        return switch (source) {
            case "einvoice-viewer-stripped" -> 0.5;
            case "layouts" -> 0.6;
            default -> 1;
        };
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
                boolean right = Reliability.right(name, truth, value);
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
                String vendor = row.path("vendor_group").asString("");
                int fold = Math.floorMod(vendor.hashCode(), FOLDS);
                examples.add(new Example(
                        row.path("id").asString(), source, vendor, fold, truth, reading, marks, Origin.of(marks)));
            }
        }
        return examples;
    }
}
