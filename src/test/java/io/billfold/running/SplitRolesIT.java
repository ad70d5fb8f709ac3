package io.billfold.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import io.billfold.testing.Api.Answer;
import io.billfold.testing.Form;
import io.billfold.testing.TestDatabase;
import io.billfold.testing.TestDocuments;
import io.billfold.testing.TestKafka;
import io.billfold.testing.TestRabbit;
import io.billfold.testing.Until;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The roles as processes of their own on one PostgreSQL, with work over each broker in turn. */
@Tag("S0-12")
class SplitRolesIT {
    private static final int DOCUMENTS = 2_000;
    private static final int BY_FOLDER = 50;
    private static final int UPLOADERS = 4;
    private static final int KILLS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** How work gets to the workers. */
    enum Over {
        RABBITMQ,
        KAFKA;

        Map<String, String> settings() {
            return switch (this) {
                case RABBITMQ -> Map.of("RABBITMQ_URL", TestRabbit.url());
                case KAFKA -> Map.of("KAFKA_BOOTSTRAP_SERVERS", TestKafka.servers());
            };
        }
    }

    @TempDir
    Path folder;

    private final List<RunningBillfold> started = new ArrayList<>();
    private final Map<String, String> settings = new HashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();

    @AfterEach
    void stop() {
        started.stream().filter(RunningBillfold::isAlive).forEach(RunningBillfold::kill);
    }

    @ParameterizedTest
    @EnumSource
    void losesAndDoublesNothingWhileWorkersAreKilledAndStarted(Over over) throws Exception {
        Path watched = Files.createDirectories(folder.resolve("watched"));
        settings.put("DATABASE_URL", TestDatabase.freshUrl());
        settings.put("DATABASE_CONNECTIONS", "8");
        settings.putAll(over.settings());
        RunningBillfold api = launch("api", Map.of());
        api.awaitReady(); // and the schema is there
        launch("intake", Map.of("WATCH_FOLDER", watched.toString(), "WATCH_INTERVAL", "200ms"));
        launch("chat", Map.of());
        List<RunningBillfold> workers =
                new ArrayList<>(List.of(launch("worker", Map.of()), launch("worker", Map.of())));
        Api owner = api.owner();
        started.forEach(RunningBillfold::awaitReady);
        for (int number = 1; number <= BY_FOLDER; number++) {
            Files.write(watched.resolve("folder-" + number + ".xml"), document("F-" + number));
        }

        List<Thread> uploaders = upload(owner);
        for (int kill = 1; kill <= KILLS; kill++) {
            int reached = kill * DOCUMENTS / (KILLS + 1);
            Until.holds(() -> accepted.size() >= reached, PATIENCE);
            workers.removeFirst().kill();
            workers.add(launch("worker", Map.of()));
        }
        for (Thread uploader : uploaders) {
            uploader.join();
        }
        InvoiceList list = new InvoiceList(owner);
        Until.holds(() -> list.size() == DOCUMENTS + BY_FOLDER, PATIENCE);
        list.awaitQuiet();

        assertThat(accepted).hasSize(DOCUMENTS);
        assertThat(list.timesByFilename()).hasSize(DOCUMENTS + BY_FOLDER).containsKeys(accepted.toArray(String[]::new));
        assertThat(list.timesByFilename().values()).containsOnly(1);
        assertThat(list.count("failed")).isZero();
        assertThat(toldOfAnUpload(owner)).contains("needs_review");
    }

    private RunningBillfold launch(String role, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("BILLFOLD_ROLES", role);
        environment.putAll(more);
        RunningBillfold billfold = RunningBillfold.launch(folder.resolve("data"), environment);
        started.add(billfold);
        return billfold;
    }

    private static byte[] document(String number) {
        return TestDocuments.eInvoice(number, "Papierhaus Nord GmbH", "DE89370400440532013000");
    }

    private List<Thread> upload(Api user) {
        return Stream.generate(() -> Thread.ofVirtual().start(() -> {
                    int number;
                    while ((number = numbers.incrementAndGet()) <= DOCUMENTS) {
                        uploadOne(user, "U-" + number);
                    }
                }))
                .limit(UPLOADERS)
                .toList();
    }

    private void uploadOne(Api user, String number) {
        Form form = Form.withFile(number + ".xml", document(number));
        Answer answer = user.send(form.postedBy(user.request("/api/invoices/ocr")));
        if (answer.status() == 202) {
            accepted.add(number + ".xml");
        }
    }

    /** The API hears of what a worker does. */
    private String toldOfAnUpload(Api user) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Stream<String>> stream =
                    client.send(user.request("/api/invoices/events").GET().build(), BodyHandlers.ofLines());
            Iterator<String> lines = stream.body().iterator();
            lines.next(); // the greeting: from here on nothing is missed
            uploadOne(user, "last");
            String told = CompletableFuture.supplyAsync(() -> {
                        String line = "";
                        while (lines.hasNext() && !line.contains("\"progress\":100")) {
                            line = lines.next();
                        }
                        return line;
                    })
                    .get(30, TimeUnit.SECONDS);
            client.shutdownNow();
            return told;
        }
    }
}
