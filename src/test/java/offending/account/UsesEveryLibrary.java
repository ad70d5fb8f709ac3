package offending.account;

import ai.onnxruntime.OrtEnvironment;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.google.zxing.Result;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.apache.pdfbox.pdmodel.PDDocument;
import picocli.CommandLine;

/** Breaks: libraries stay in their package. */
record UsesEveryLibrary(
        OrtEnvironment environment,
        Scheduler scheduler,
        Result code,
        EmbeddedPostgres server,
        PDDocument document,
        CommandLine line) {}
