package io.billfold.reading.ocr.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.Optional;
import java.util.stream.LongStream;

/** A convolution with constant weights, and ways to say it with others. */
record Convolution(NodeProto node, Floats weights, Floats bias) {
    /** Empty if the node is no convolution, or one whose weights only come up when it runs. */
    static Optional<Convolution> of(Graph graph, NodeProto node) {
        if (!node.getOpType().equals("Conv") || node.getInputCount() < 2) {
            return Optional.empty();
        }
        return graph.floats(node.getInput(1)).flatMap(weights -> {
            Optional<Floats> bias = node.getInputCount() < 3
                    ? Optional.of(Floats.filled(0, weights.shape().getFirst()))
                    : graph.floats(node.getInput(2));
            return bias.map(known -> new Convolution(node, weights, known));
        });
    }

    long channels() {
        return weights.shape().getFirst();
    }

    /** Whether it reads beyond the edges of its input, where it takes zeros. */
    boolean isPadded() {
        return Graph.attribute(node, "auto_pad").isPresent()
                || Graph.attribute(node, "pads").stream()
                        .flatMap(pads -> pads.getIntsList().stream())
                        .anyMatch(pad -> pad != 0);
    }

    /** With its result scaled, put out under another name. */
    NodeProto followedBy(Graph graph, Affine affine, String output) {
        return with(
                graph,
                weights.scaled(affine.factor(), 0),
                bias.scaled(affine.factor(), affine.summand()),
                node.getInput(0),
                output);
    }

    /** With its input scaled. Not for one that is padded: the zeros at its edges are not scaled. */
    NodeProto precededBy(Graph graph, Affine affine, String input) {
        double[] sums = weights.sums();
        float[] moved = bias.values().clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += (float) (sums[i] * affine.summand());
        }
        return with(
                graph, weights.scaled(affine.factor(), 0), new Floats(bias.shape(), moved), input, node.getOutput(0));
    }

    private NodeProto with(Graph graph, Floats newWeights, Floats newBias, String input, String output) {
        return node.toBuilder()
                .clearInput()
                .addInput(input)
                .addInput(graph.add(newWeights))
                .addInput(graph.add(newBias))
                .clearOutput()
                .addOutput(output)
                .build();
    }

    /** One that scales each of so many channels alike and mixes nothing. */
    static NodeProto scaling(Graph graph, long channels, Affine affine, String input, String output) {
        return NodeProto.newBuilder()
                .setOpType("Conv")
                .setName(output)
                .addInput(input)
                .addInput(graph.add(Floats.filled((float) affine.factor(), channels, 1L, 1L, 1L)))
                .addInput(graph.add(Floats.filled((float) affine.summand(), channels)))
                .addOutput(output)
                .addAttribute(integers("kernel_shape", 1, 1))
                .addAttribute(AttributeProto.newBuilder()
                        .setName("group")
                        .setType(AttributeProto.AttributeType.INT)
                        .setI(channels))
                .build();
    }

    private static AttributeProto integers(String name, long... values) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INTS)
                .addAllInts(LongStream.of(values).boxed().toList())
                .build();
    }
}
