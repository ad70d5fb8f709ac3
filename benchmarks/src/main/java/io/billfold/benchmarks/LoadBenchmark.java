package io.billfold.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "load",
        description = "Many clients at once upload, list, search and ask, for a bounded time and number of calls.")
final class LoadBenchmark implements Callable<Integer> {
    @Option(names = "--url", description = "A server that runs, such as http://localhost:8003; without it one is started.")
    private String url = "";

    @Option(names = "--token", description = "A token or API key for it.")
    private String token = "";

    @Option(names = "--clients", description = "How many at once (default: ${DEFAULT-VALUE}).")
    private int clients = 8;

    @Option(names = "--seconds", description = "At most so long (default: ${DEFAULT-VALUE}).")
    private int seconds = 30;

    @Option(names = "--calls", description = "At most so many calls (default: ${DEFAULT-VALUE}).")
    private int most = 20_000;

    private final Map<Kind, Figures> figures = new EnumMap<>(Kind.class);
    private final Map<Kind, AtomicInteger> errors = new EnumMap<>(Kind.class);

    /** What clients do, as often as people do it: they look more than they send. */
    private enum Kind {
        UPLOAD(3),
        LIST(5),
        SEARCH(2),
        QUESTION(1);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }

        private static Kind any() {
            int total = 0;
            for (Kind kind : values()) {
                total += kind.weight;
            }
            int chosen = ThreadLocalRandom.current().nextInt(total);
            for (Kind kind : values()) {
                chosen -= kind.weight;
                if (chosen < 0) {
                    return kind;
                }
            }
            throw new AssertionError("the weights add up to more");
        }

        private int call(Server server, int number) throws IOException, InterruptedException {
            return switch (this) {
                case UPLOAD -> server.upload("load-" + number + ".xml", Invoices.einvoice(number, 5_000));
                case LIST -> server.status("/api/invoices?sort_by=total&page=" + (1 + number % 5));
                case SEARCH -> server.status("/api/search?q=Papierhaus+B-" + number % 100);
                case QUESTION -> server.ask("How much did I spend in October 2026?");
            };
        }
    }

    @Override
    public Integer call() throws Exception {
        for (Kind kind : Kind.values()) {
            figures.put(kind, new Figures());
            errors.put(kind, new AtomicInteger());
        }
        try (Server server = server()) {
            System.out.printf(Locale.ROOT, "%d clients, at most %d s and %d calls%n%n", clients, seconds, most);
            double took = run(server);
            System.out.println("| | calls | p50 ms | p95 ms | p99 ms | max ms | a second | errors |\n"
                    + "|---|---:|---:|---:|---:|---:|---:|---:|");
            for (Kind kind : Kind.values()) {
                Figures of = figures.get(kind);
                System.out.printf(
                        Locale.ROOT,
                        "%s %.1f | %d |%n",
                        of.row(kind.name().toLowerCase(Locale.ROOT)),
                        of.size() / took,
                        errors.get(kind).get());
            }
        }
        return errors.values().stream().mapToInt(AtomicInteger::get).sum() == 0 ? 0 : 1;
    }

    private Server server() throws IOException, InterruptedException {
        if (!url.isEmpty()) {
            return Server.at(URI.create(url), token);
        }
        Server started = Server.start(Files.createTempDirectory("billfold-load").resolve("data"));
        started.signIn();
        return started;
    }

    /** @return how long it took, in seconds */
    private double run(Server server) throws InterruptedException {
        AtomicInteger numbers = new AtomicInteger(ThreadLocalRandom.current().nextInt(1_000_000_000));
        int last = numbers.get() + most;
        long begin = System.nanoTime();
        long end = begin + Duration.ofSeconds(seconds).toNanos();
        List<Thread> threads = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            threads.add(Thread.ofPlatform().start(() -> {
                for (int number = numbers.getAndIncrement();
                        number < last && System.nanoTime() < end;
                        number = numbers.getAndIncrement()) {
                    time(Kind.any(), server, number);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private void time(Kind kind, Server server, int number) {
        long begin = System.nanoTime();
        boolean good;
        try {
            good = kind.call(server, number) < 300;
        } catch (IOException failed) {
            good = false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        }
        figures.get(kind).add((System.nanoTime() - begin) / 1e6);
        if (!good) {
            errors.get(kind).incrementAndGet();
        }
    }
}
