package io.billfold.reading.ocr.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class LeanNetworkTests {
    /** Sums come in another order. */
    private static final float ROUNDING = 1e-4f;

    @Test
    void saysTheSameAsTheDetectionThatComesWithBillfold() throws IOException, OrtException {
        byte[] detection = resource("/models/ch_PP-OCRv4_det_infer.onnx");

        byte[] lean = LeanNetwork.of(detection);

        assertThat(TestNetwork.operators(detection)).contains("Div");
        assertThat(TestNetwork.operators(lean)).doesNotContain("Div");
        assertThat(TestNetwork.run(lean, 3, 96, 160))
                .containsExactly(TestNetwork.run(detection, 3, 96, 160), within(ROUNDING));
    }

    @Test
    void saysTheSameAsTheRecognitionThatComesWithBillfold() throws IOException, OrtException {
        byte[] recognition = resource("/models/ch_PP-OCRv4_rec_infer.onnx");

        byte[] lean = LeanNetwork.of(recognition);

        int nodes = TestNetwork.operators(recognition).size();
        assertThat(TestNetwork.operators(lean)).hasSizeLessThan(nodes * 3 / 4);
        assertThat(TestNetwork.run(lean, 3, 48, 120))
                .containsExactly(TestNetwork.run(recognition, 3, 48, 120), within(ROUNDING));
    }

    @Test
    void takesScalingsIntoTheConvolutionsOnBothSides() throws OrtException {
        byte[] model = new TestNetwork()
                .convolution("x", "a", 1)
                .number("Mul", "a", 1.5, "b")
                .number("Add", "b", -0.25, "c")
                .hardSwish("c", "d")
                .number("Mul", "d", 0.7, "e")
                .number("Add", "e", 0.3, "f")
                .convolution("f", "g", 0)
                .giving("g");

        byte[] lean = LeanNetwork.of(model);

        assertThat(TestNetwork.operators(lean)).containsExactly("Conv", "Conv", "Clip", "Mul", "Conv");
        assertSameResult(lean, model);
    }

    @Test
    void scalesBeforeAConvolutionThatTakesZerosAtTheEdges() throws OrtException {
        byte[] model = new TestNetwork()
                .convolution("x", "a", 1)
                .hardSwish("a", "b")
                .number("Add", "b", 0.3, "c")
                .convolution("c", "d", 1)
                .giving("d");

        byte[] lean = LeanNetwork.of(model);

        assertThat(TestNetwork.operators(lean)).containsExactly("Conv", "Conv", "Clip", "Mul", "Conv", "Conv");
        assertSameResult(lean, model);
    }

    @Test
    void leavesValuesAloneThatOthersLookInto() throws OrtException {
        byte[] model = new TestNetwork()
                .convolution("x", "a", 1)
                .number("Mul", "a", 1.5, "b")
                .hardSwish("b", "c")
                .node("Add", "d", "a", "c")
                .giving("d", "b", "c.sum");

        byte[] lean = LeanNetwork.of(model);

        assertThat(lean).isEqualTo(LeanNetwork.of(lean));
        assertThat(TestNetwork.operators(lean)).containsExactlyElementsOf(TestNetwork.operators(model));
        assertSameResult(lean, model);
    }

    @Test
    void leavesWhatOnlyResemblesHardSwishAlone() {
        byte[] model = new TestNetwork()
                .convolution("x", "a", 1)
                .hardSwish("a", "b", 2)
                .giving("b");

        assertThat(TestNetwork.operators(LeanNetwork.of(model)))
                .containsExactlyElementsOf(TestNetwork.operators(model));
    }

    @Test
    void leavesModelsOfOlderOperatorsAsTheyAre() {
        byte[] model = new TestNetwork()
                .convolution("x", "a", 1)
                .number("Mul", "a", 2, "b")
                .givingInVersion(9, "b");

        assertThat(LeanNetwork.of(model)).isSameAs(model);
    }

    @Test
    void refusesWhatIsNoModel() {
        assertThatThrownBy(() -> LeanNetwork.of("no model".getBytes(UTF_8)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The OCR model cannot be loaded");
    }

    private static void assertSameResult(byte[] lean, byte[] model) throws OrtException {
        assertThat(TestNetwork.run(lean, 2, 9, 13)).containsExactly(TestNetwork.run(model, 2, 9, 13), within(ROUNDING));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = LeanNetworkTests.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        }
    }
}
