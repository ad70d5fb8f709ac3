package offending.account;

import ai.onnxruntime.OrtEnvironment;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.google.zxing.Result;
import org.apache.pdfbox.pdmodel.PDDocument;
import picocli.CommandLine;

/** Breaks: libraries stay in their package. */
record UsesEveryLibrary(
        OrtEnvironment environment, Scheduler scheduler, Result code, PDDocument document, CommandLine line) {}
