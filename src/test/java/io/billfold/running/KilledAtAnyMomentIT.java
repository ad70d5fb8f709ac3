package io.billfold.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import io.billfold.testing.Api.Answer;
import io.billfold.testing.Form;
import io.billfold.testing.TestDocuments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Promise 5: nothing is lost, nothing is doubled, whenever the process is killed. */
@Tag("S0-15")
class KilledAtAnyMomentIT {
    private static final int KILLS = 20;
    private static final int UPLOADERS = 3;

    private final AtomicInteger numbers = new AtomicInteger();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();

    @TempDir
    Path folder;

    @Test
    void losesAndDoublesNothingInTwentyKillsUnderLoad() throws Exception {
        Path data = folder.resolve("data");
        long seed = System.nanoTime();
        Random random = new Random(seed);

        for (int kill = 0; kill < KILLS; kill++) {
            RunningBillfold billfold = RunningBillfold.start(data, Map.of());
            List<Thread> uploaders = uploadUntilItDies(billfold);
            Thread.sleep(random.nextInt(100, 1500));
            if (kill % 2 == 1) {
                killDatabase(data);
            }
            billfold.kill();
            for (Thread uploader : uploaders) {
                uploader.join();
            }
        }

        try (RunningBillfold billfold = RunningBillfold.start(data, Map.of())) {
            Api user = signIn(billfold);
            awaitQuiet(user);
            Map<String, Integer> times = timesInTheList(user);
            assertThat(accepted).as("seed %d", seed).hasSizeGreaterThan(KILLS);
            assertThat(times.keySet()).as("seed %d", seed).containsAll(accepted);
            assertThat(times.values()).as("seed %d", seed).containsOnly(1);
            assertThat(user.get("/api/invoices/status-summary")
                            .json()
                            .path("failed")
                            .asInt())
                    .as("seed %d", seed)
                    .isZero();
        }
    }

    private static Api signIn(RunningBillfold billfold) {
        String credentials = "{\"email\": \"owner@example.com\", \"password\": \"a long password\"}";
        billfold.api().post("/api/auth/register", credentials); // refused from the second time on
        Answer login = billfold.api().post("/api/auth/login", credentials);
        assertThat(login.status()).isEqualTo(200);
        return billfold.api().withToken(login.json().get("access_token").asString());
    }

    private List<Thread> uploadUntilItDies(RunningBillfold billfold) {
        Api user = signIn(billfold);
        List<Thread> uploaders = new ArrayList<>();
        for (int i = 0; i < UPLOADERS; i++) {
            uploaders.add(Thread.ofVirtual().start(() -> {
                try {
                    while (uploadOne(user)) {}
                } catch (UncheckedIOException killed) {
                    // The server died in the middle of a call: that upload was not acknowledged.
                }
            }));
        }
        return uploaders;
    }

    private boolean uploadOne(Api user) {
        String number = "K-" + numbers.incrementAndGet();
        Form form = Form.withFile(
                number + ".xml", TestDocuments.eInvoice(number, "Papierhaus Nord GmbH", "DE89370400440532013000"));
        Answer answer = user.send(form.postedBy(user.request("/api/invoices/ocr")));
        if (answer.status() == 202) {
            accepted.add(number + ".xml");
        }
        // With its database gone the server refuses, in words; then nothing is accepted and nothing may be lost.
        return answer.status() == 202;
    }

    /** The postmaster dies with the JVM, as when the machine loses power. */
    private static void killDatabase(Path data) throws IOException {
        try (var files = Files.walk(data)) {
            List<Path> pidFiles =
                    files.filter(file -> file.endsWith("postmaster.pid")).toList();
            assertThat(pidFiles).hasSize(1);
            long pid = Long.parseLong(
                    Files.readAllLines(pidFiles.getFirst()).getFirst().strip());
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private static void awaitQuiet(Api user) throws InterruptedException {
        Instant limit = Instant.now().plus(Duration.ofMinutes(3));
        while (Instant.now().isBefore(limit)) {
            JsonNode summary = user.get("/api/invoices/status-summary").json();
            if (summary.path("pending").asInt() + summary.path("processing").asInt() == 0) {
                return;
            }
            Thread.sleep(200);
        }
        throw new AssertionError(
                "still not done: " + user.get("/api/invoices/status-summary").json());
    }

    private static Map<String, Integer> timesInTheList(Api user) {
        Map<String, Integer> times = new HashMap<>();
        for (int page = 1; ; page++) {
            JsonNode list = user.get("/api/invoices?per_page=100&sort_by=created_at&page=" + page)
                    .json();
            list.path("items").forEach(item -> times.merge(item.path("filename").asString(), 1, Integer::sum));
            if (page >= list.path("pages").asInt()) {
                return times;
            }
        }
    }
}
