package offending.account;

import ai.onnx.proto.OnnxMl;
import ai.onnxruntime.OrtEnvironment;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.google.zxing.Result;
import com.rabbitmq.client.Channel;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.lettuce.core.RedisClient;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.opensearch.client.opensearch.OpenSearchClient;
import picocli.CommandLine;
import software.amazon.awssdk.services.s3.S3Client;

/** Breaks: libraries stay in their package. */
record UsesEveryLibrary(
        OrtEnvironment environment,
        OnnxMl.ModelProto model,
        Scheduler scheduler,
        Result code,
        PDDocument document,
        CommandLine line,
        S3Client store,
        Consumer<String, String> kafka,
        Channel rabbitmq,
        RedisClient redis,
        OpenSearchClient search,
        CircuitBreaker breaker) {}
