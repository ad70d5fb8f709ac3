package io.billfold.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import io.billfold.testing.Api.Answer;
import io.billfold.testing.Form;
import io.billfold.testing.TestDocuments;
import io.billfold.testing.Until;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 5: nothing is lost, nothing is doubled, whenever the process is killed. */
@Tag("S0-15")
class KilledAtAnyMomentIT {
    private static final int KILLS = 20;
    private static final int UPLOADERS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

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
            int before = accepted.size();
            List<Thread> uploaders = uploadUntilItDies(billfold);
            // However slow the machine is, there is something to lose.
            Until.holds(() -> accepted.size() >= before + 2, PATIENCE);
            Thread.sleep(random.nextInt(1200));
            if (kill % 2 == 1) {
                killDatabase(data);
            }
            billfold.kill();
            for (Thread uploader : uploaders) {
                uploader.join();
            }
        }

        try (RunningBillfold billfold = RunningBillfold.start(data, Map.of())) {
            Api user = billfold.owner();
            InvoiceList list = new InvoiceList(user);
            list.awaitQuiet();
            Map<String, Integer> times = list.timesByFilename();
            assertThat(accepted).as("seed %d", seed).hasSizeGreaterThan(KILLS);
            assertThat(times.keySet()).as("seed %d", seed).containsAll(accepted);
            assertThat(times.values()).as("seed %d", seed).containsOnly(1);
            assertThat(list.count("failed")).as("seed %d", seed).isZero();
        }
    }

    private List<Thread> uploadUntilItDies(RunningBillfold billfold) {
        Api user = billfold.owner();
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
        Path pidFile = data.resolve("postgres/data/postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
}
