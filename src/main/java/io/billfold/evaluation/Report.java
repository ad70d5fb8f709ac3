package io.billfold.evaluation;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints the figures as Markdown tables: readable on a terminal and in a file. */
final class Report {
    private final PrintWriter out;

    Report(PrintWriter out) {
        this.out = out;
    }

    void print(Scores scores, List<Evaluation.Outcome> outcomes, Duration wallClock, int parallel) {
        scores.sources().forEach(this::source);
        calibration(scores);
        speed(outcomes, wallClock, parallel);
        out.flush();
    }

    private void source(String name, SourceScore score) {
        out.println();
        out.printf(Locale.ROOT, "## %s: %d documents%n", name, score.documents());
        out.printf(
                Locale.ROOT,
                "all key fields right %d (%.1f %%); micro-F1 %.3f; proved %d, of these right in every key field %d%n",
                score.allKeyRight(),
                100.0 * score.allKeyRight() / score.documents(),
                score.micro().f1(),
                score.proved(),
                score.provedAndRight());
        out.println();
        out.printf(
                Locale.ROOT,
                "| %-16s | %6s | %6s | %6s | %9s | %6s | %6s |%n",
                "field",
                "known",
                "read",
                "right",
                "precision",
                "recall",
                "F1");
        out.printf(Locale.ROOT, "|%s|%s|%s|%s|%s|%s|%s|%n", "---", "---:", "---:", "---:", "---:", "---:", "---:");
        for (Map.Entry<String, Tally> field : score.fields().entrySet()) {
            Tally tally = field.getValue();
            out.printf(
                    Locale.ROOT,
                    "| %-16s | %6d | %6d | %6d | %9.3f | %6.3f | %6.3f |%n",
                    field.getKey(),
                    tally.known(),
                    tally.predicted(),
                    tally.right(),
                    tally.precision(),
                    tally.recall(),
                    tally.f1());
        }
    }

    private void calibration(Scores scores) {
        out.println();
        out.printf(Locale.ROOT, "## Calibration (vendors by similarity)%n");
        out.printf(Locale.ROOT, "| confidence from | values | stated | right |%n");
        out.printf(Locale.ROOT, "|---:|---:|---:|---:|%n");
        for (Calibration.Band band : scores.calibration().bands()) {
            out.printf(
                    Locale.ROOT,
                    "| %.2f | %d | %.3f | %.3f |%n",
                    band.from(),
                    band.values(),
                    band.meanConfidence(),
                    band.shareRight());
        }
    }

    private void speed(List<Evaluation.Outcome> outcomes, Duration wallClock, int parallel) {
        out.println();
        out.printf(Locale.ROOT, "## Speed%n");
        long kept = outcomes.stream().filter(Evaluation.Outcome::fromCache).count();
        if (kept > 0) {
            out.printf(
                    Locale.ROOT,
                    "%d of %d readings came from the cache: no figures (--no-cache gives them).%n",
                    kept,
                    outcomes.size());
            return;
        }
        out.printf(Locale.ROOT, "%d documents in %.1f s, %d at once%n", outcomes.size(), seconds(wallClock), parallel);
        out.printf(Locale.ROOT, "| source | documents | mean ms a document |%n");
        out.printf(Locale.ROOT, "|---|---:|---:|%n");
        outcomes.stream()
                .collect(Collectors.groupingBy(
                        outcome -> outcome.document().source(),
                        java.util.TreeMap::new,
                        Collectors.averagingDouble(outcome -> 1000 * seconds(outcome.reading()))))
                .forEach((source, mean) -> out.printf(
                        Locale.ROOT,
                        "| %s | %d | %.1f |%n",
                        source,
                        outcomes.stream()
                                .filter(outcome -> outcome.document().source().equals(source))
                                .count(),
                        mean));
    }

    /** Lists what is wrong and missed of one field, to be looked at one by one. */
    void errors(List<Evaluation.Outcome> outcomes, String field) {
        String truthName = field.equals(Verdict.VENDOR_SOFT) ? Verdict.VENDOR : field;
        out.println();
        out.printf(Locale.ROOT, "## Wrong or missed: %s%n", field);
        for (Evaluation.Outcome outcome : outcomes) {
            Map<String, String> truth = outcome.document().fields();
            Map<String, String> read = outcome.prediction().values();
            Verdict.Outcome verdict = Verdict.of(truth, read).fields().get(field);
            if (verdict != null && verdict != Verdict.Outcome.RIGHT) {
                out.printf(
                        Locale.ROOT,
                        "%s\twant %s\tread %s%n",
                        outcome.document().id(),
                        truth.get(truthName),
                        read.getOrDefault(truthName, "-"));
            }
        }
        out.flush();
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
