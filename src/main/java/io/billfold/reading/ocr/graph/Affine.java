package io.billfold.reading.ocr.graph;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.Optional;
import java.util.OptionalDouble;

/** Every number of a value times one factor plus one summand, which a network may say in several nodes. */
record Affine(double factor, double summand) {
    static final Affine NONE = new Affine(1, 0);

    /** What a node does with the given input, if it multiplies by one number or adds one. */
    static Optional<Affine> of(Graph graph, NodeProto node, String input) {
        boolean times = node.getOpType().equals("Mul");
        if (!times && !node.getOpType().equals("Add")) {
            return Optional.empty();
        }
        OptionalDouble number = other(graph, node, input);
        return number.isPresent()
                ? Optional.of(times ? new Affine(number.getAsDouble(), 0) : new Affine(1, number.getAsDouble()))
                : Optional.empty();
    }

    /** The single number that a node of two inputs takes beside the given one, whichever comes first. */
    static OptionalDouble other(Graph graph, NodeProto node, String input) {
        if (node.getInputCount() != 2 || !node.getInputList().contains(input)) {
            return OptionalDouble.empty();
        }
        String other = node.getInput(node.getInput(0).equals(input) ? 1 : 0);
        return graph.floats(other).map(Floats::single).orElse(OptionalDouble.empty());
    }

    Affine then(Affine next) {
        return new Affine(factor * next.factor, summand * next.factor + next.summand);
    }
}
