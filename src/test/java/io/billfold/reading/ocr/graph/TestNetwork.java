package io.billfold.reading.ocr.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

/** A small network, built node by node, which takes a picture of two planes named "x". */
final class TestNetwork {
    private static final int CHANNELS = 2;

    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("test");
    private final Random random = new Random(7);

    TestNetwork() {
        graph.addInput(value("x", CHANNELS));
    }

    /** A convolution of 3 × 3 that mixes the planes, with zeros around the picture if it is padded. */
    TestNetwork convolution(String input, String output, int pad) {
        graph.addInitializer(randoms(output + ".w", CHANNELS, CHANNELS, 3, 3))
                .addInitializer(randoms(output + ".b", CHANNELS));
        graph.addNode(NodeProto.newBuilder()
                .setOpType("Conv")
                .addAllInput(List.of(input, output + ".w", output + ".b"))
                .addOutput(output)
                .addAttribute(AttributeProto.newBuilder()
                        .setName("pads")
                        .setType(AttributeProto.AttributeType.INTS)
                        .addAllInts(LongStream.of(pad, pad, pad, pad).boxed().toList())));
        return this;
    }

    /** A node of an input and a number. */
    TestNetwork number(String operator, String input, double number, String output) {
        graph.addInitializer(Floats.filled((float) number).named(output + ".n"));
        return node(operator, output, input, output + ".n");
    }

    TestNetwork node(String operator, String output, String... inputs) {
        graph.addNode(NodeProto.newBuilder()
                .setOpType(operator)
                .addAllInput(List.of(inputs))
                .addOutput(output));
        return this;
    }

    /** Hard swish as exporters write it. */
    TestNetwork hardSwish(String input, String output) {
        return hardSwish(input, output, 3);
    }

    /** What would be hard swish if it were moved by 3. */
    TestNetwork hardSwish(String input, String output, double by) {
        graph.addInitializer(Floats.filled(0).named(output + ".0"))
                .addInitializer(Floats.filled(6).named(output + ".6"));
        return number("Add", input, by, output + ".sum")
                .node("Clip", output + ".clip", output + ".sum", output + ".0", output + ".6")
                .node("Mul", output + ".product", input, output + ".clip")
                .number("Div", output + ".product", 6, output);
    }

    /** The model that gives these values. */
    byte[] giving(String... outputs) {
        return givingInVersion(12, outputs);
    }

    byte[] givingInVersion(int version, String... outputs) {
        for (String output : outputs) {
            graph.addOutput(value(output, CHANNELS));
        }
        return ModelProto.newBuilder()
                .setIrVersion(7)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(version))
                .setGraph(graph)
                .build()
                .toByteArray();
    }

    private TensorProto randoms(String name, long... shape) {
        List<Long> sides = LongStream.of(shape).boxed().toList();
        float[] values = Floats.filled(0, sides.toArray(Long[]::new)).values();
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return new Floats(sides, values).named(name);
    }

    private static ValueInfoProto value(String name, long channels) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(1));
        shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(channels));
        shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("height"));
        shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("width"));
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(TensorProto.DataType.FLOAT.getNumber())
                                .setShape(shape)))
                .build();
    }

    /** The operators of a model, in order. */
    static List<String> operators(byte[] model) {
        return Graph.of(model).nodes().stream().map(NodeProto::getOpType).toList();
    }

    /** What a model says of a picture of noise, all of its outputs one after the other. */
    static float[] run(byte[] model, long channels, long height, long width) throws OrtException {
        float[] noise = new float[Math.toIntExact(channels * height * width)];
        Random random = new Random(11);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) Math.clamp(random.nextGaussian(), -1.0, 1.0);
        }
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(model);
                OnnxTensor picture = OnnxTensor.createTensor(
                        environment, FloatBuffer.wrap(noise), new long[] {1, channels, height, width});
                OrtSession.Result result =
                        session.run(Map.of(session.getInputNames().iterator().next(), picture))) {
            FloatBuffer all = FloatBuffer.allocate(10_000_000);
            for (int i = 0; i < result.size(); i++) {
                all.put(((OnnxTensor) result.get(i)).getFloatBuffer());
            }
            float[] values = new float[all.flip().remaining()];
            all.get(values);
            return values;
        }
    }
}
