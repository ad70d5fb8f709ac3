package io.billfold.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import picocli.CommandLine.Command;

/**
 * The same searches in OpenSearch, after Billfold itself has indexed all invoices there through its work, in bulk. The node is
 * named by {@code OPENSEARCH_URL}; {@code OPENSEARCH_INDEX} should be a name that is not there yet.
 */
@Command(
        name = "opensearch",
        description = "Indexes many generated invoices in the OpenSearch of OPENSEARCH_URL through the work, and searches there.")
final class OpenSearchBenchmark extends SearchBenchmark {
    private static final int BATCH = 5_000;
    private static final String PAGE = """
            {"reading": {"mediaType": "PDF", "pages": [{"number": 1, "width": 595, "height": 842, "reader": "TEXT_LAYER",
             "lines": [{"words": [{"text": "%s", "box": null, "confidence": 1}]}]}], "codes": [], "attachments": [],
             "notices": []}, "unreadable": null}""";

    @Override
    public Integer call() throws Exception {
        if (System.getenv("OPENSEARCH_URL") == null) {
            System.err.println("OPENSEARCH_URL names the node to index in.");
            return 2;
        }
        return super.call();
    }

    /** None: what is searched comes from what was read. */
    @Override
    List<String> furtherRows() {
        return List.of();
    }

    @Override
    void prepare(Server server, Path data, int invoices) throws Exception {
        try (Connection connection = GeneratedInvoices.connect(data)) {
            addReadings(connection);
            long begin = System.nanoTime();
            server.get("/api/search?q=" + word(10)); // the first search makes the index, and asks for all invoices
            while (count(connection, "search_rebuilds") > 0) {
                Thread.sleep(100);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%d invoices indexed through the work in %.0f s, %.0f a second%n%n",
                    invoices,
                    seconds,
                    invoices / seconds);
        }
    }

    /** Pages of 40 to 260 words, with words as frequent as in language, kept as if they had been read. */
    private static void addReadings(Connection connection) throws SQLException, IOException {
        Random random = new Random(2);
        try (Statement documents = connection.createStatement();
                ResultSet hashes = documents.executeQuery("select sha256 from documents");
                PreparedStatement reading = connection.prepareStatement(
                        "insert into readings (sha256, engine, outcome) values (?, 'generated', ?)")) {
            for (int row = 1; hashes.next(); row++) {
                reading.setBytes(1, hashes.getBytes(1));
                reading.setBytes(2, zipped(PAGE.formatted(words(random))));
                reading.addBatch();
                if (row % BATCH == 0) {
                    reading.executeBatch();
                }
            }
            reading.executeBatch();
        }
    }

    private static String words(Random random) {
        return IntStream.range(0, 40 + random.nextInt(220))
                .mapToObj(place -> word((int) Math.exp(random.nextDouble() * Math.log(20_000))))
                .collect(Collectors.joining(" "));
    }

    private static byte[] zipped(String json) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(json.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
