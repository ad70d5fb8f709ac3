package io.billfold.reading.ocr;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Map;

/** One neural network, loaded once. Safe to run from several threads, each run on the thread that asks for it. */
final class Network implements AutoCloseable {
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String input;

    Network(byte[] model) {
        environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // Documents, not matrix products, are spread over the cores: that scales without loss.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            // Every picture has its own size, so patterns of memory do not repeat.
            options.setMemoryPatternOptimization(false);
            session = environment.createSession(model, options);
            input = session.getInputNames().iterator().next();
        } catch (OrtException broken) {
            throw new IllegalStateException("The OCR model cannot be loaded", broken);
        }
    }

    /**
     * Runs the network on one picture.
     *
     * @param planes three planes of {@code height} × {@code width} numbers
     */
    Output run(FloatBuffer planes, int width, int height) {
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, planes, new long[] {1, 3, height, width});
                OrtSession.Result result = session.run(Map.of(input, tensor))) {
            OnnxTensor output = (OnnxTensor) result.get(0);
            // Already a copy of our own.
            return new Output(output.getFloatBuffer().array(), output.getInfo().getShape());
        } catch (OrtException broken) {
            throw new IllegalStateException("The OCR model cannot be run", broken);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException broken) {
            throw new IllegalStateException("The OCR model cannot be closed", broken);
        }
    }

    /** @param shape of the values, the batch of 1 first */
    @SuppressWarnings("ArrayRecordComponent") // read once
    record Output(float[] values, long[] shape) {}
}
