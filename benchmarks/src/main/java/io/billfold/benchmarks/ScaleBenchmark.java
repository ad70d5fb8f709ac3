package io.billfold.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * One process that takes uploads and one or more that read them, over the database that the environment names
 * ({@code DATABASE_URL}), and the broker if it names one ({@code RABBITMQ_URL} or {@code KAFKA_BOOTSTRAP_SERVERS}). Each worker reads one picture at a time, so that
 * a machine of few processors shows whether another worker adds anything.
 */
@Command(name = "scale", description = "Pictures a minute with one worker and with two, and uploads beside the backlog.")
final class ScaleBenchmark implements Callable<Integer> {
    @Option(names = "--pictures", description = "Pictures to read in each round (default: ${DEFAULT-VALUE}).")
    private int pictures = 100;

    @Option(names = "--workers", split = ",", description = "Workers of each round (default: ${DEFAULT-VALUE}).")
    private List<Integer> rounds = List.of(1, 2);

    private final Map<String, String> readingOneAtATime =
            Map.of("BILLFOLD_ROLES", "worker", "WORK_THREADS", "1", "OCR_THREADS", "1");

    private int number;

    @Override
    public Integer call() throws Exception {
        if (System.getenv("DATABASE_URL") == null) {
            System.err.println("DATABASE_URL names the PostgreSQL that the processes share: an empty database of its own.");
            return 2;
        }
        Path folder = Files.createTempDirectory("billfold-scale");
        try (Server api = Server.start(folder.resolve("data"), Map.of("BILLFOLD_ROLES", "api"))) {
            api.signIn();
            for (int workers : rounds) {
                round(api, folder.resolve("data"), workers);
            }
        }
        return 0;
    }

    private void round(Server api, Path data, int many) throws Exception {
        List<Server> workers = new ArrayList<>();
        try {
            for (int worker = 0; worker < many; worker++) {
                workers.add(Server.start(data, readingOneAtATime));
            }
            upload(api, many, new Figures()); // warms each of them up
            api.awaitQuiet();
            Figures uploads = new Figures();
            long begin = System.nanoTime();
            upload(api, pictures, uploads);
            api.awaitQuiet();
            double minutes = (System.nanoTime() - begin) / 6e10;
            System.out.printf(Locale.ROOT, "%n%d workers: %.1f pictures a minute%n%n", many, pictures / minutes);
            System.out.println(Figures.header());
            System.out.println(uploads.row("uploads while " + pictures + " pictures pile up, " + many + " workers"));
        } finally {
            for (Server worker : workers) {
                worker.close();
            }
        }
    }

    private void upload(Server api, int many, Figures figures) throws Exception {
        for (int i = 0; i < many; i++) {
            byte[] receipt = Invoices.receipt(++number);
            long begin = System.nanoTime();
            int status = api.upload("scale-" + number + ".png", receipt);
            if (status != 202) {
                throw new IllegalStateException("an upload was answered with " + status);
            }
            figures.add((System.nanoTime() - begin) / 1e6);
        }
    }
}
