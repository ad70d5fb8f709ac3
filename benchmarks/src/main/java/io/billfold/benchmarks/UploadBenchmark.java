package io.billfold.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "upload", description = "Uploads of 100 KB answered durably, with the reading engine busy in the background.")
final class UploadBenchmark implements Callable<Integer> {
    @Option(names = "--files", description = "How many (default: ${DEFAULT-VALUE}).")
    private int files = 3000;

    @Option(names = "--clients", description = "How many at once (default: ${DEFAULT-VALUE}).")
    private int clients = 8;

    @Option(names = "--receipts", description = "Images queued before, so that OCR runs meanwhile (default: ${DEFAULT-VALUE}).")
    private int receipts = 200;

    @Override
    public Integer call() throws Exception {
        Path data = Files.createTempDirectory("billfold-upload").resolve("data");
        try (Server server = Server.start(data)) {
            server.signIn();
            for (int i = 0; i < receipts; i++) {
                server.upload("receipt-" + i + ".png", Invoices.receipt(i));
            }
            uploadMany(server, 200, new Figures(), new AtomicInteger(1_000_000), new AtomicInteger());

            Figures figures = new Figures();
            AtomicInteger refused = new AtomicInteger();
            long begin = System.nanoTime();
            uploadMany(server, files, figures, new AtomicInteger(), refused);
            double seconds = (System.nanoTime() - begin) / 1e9;

            System.out.println(Figures.header());
            System.out.println(figures.row("upload, 100 KB, " + clients + " at once"));
            System.out.printf(
                    Locale.ROOT,
                    "%n%.0f a second; %d refused; %s; resident %.0f MB%n",
                    files / seconds,
                    refused.get(),
                    server.get("/api/invoices/status-summary"),
                    server.residentMegabytes());
        }
        return 0;
    }

    private void uploadMany(Server server, int count, Figures figures, AtomicInteger numbers, AtomicInteger refused)
            throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        int last = numbers.get() + count;
        for (int client = 0; client < clients; client++) {
            threads.add(Thread.ofPlatform().start(() -> {
                for (int number = numbers.getAndIncrement(); number < last; number = numbers.getAndIncrement()) {
                    try {
                        byte[] bytes = Invoices.einvoice(number, 100_000);
                        long begin = System.nanoTime();
                        int status = server.upload("b-" + number + ".xml", bytes);
                        figures.add((System.nanoTime() - begin) / 1e6);
                        refused.addAndGet(status == 202 ? 0 : 1);
                    } catch (Exception failed) {
                        refused.incrementAndGet();
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
