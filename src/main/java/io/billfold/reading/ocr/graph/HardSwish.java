package io.billfold.reading.ocr.graph;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The activation x · clip(x + 3, 0, 6) / 6 (Howard et al., Searching for MobileNetV3, 2019) as exporters of older operator sets write it.
 *
 * @param input the name of x
 * @param nodes in the order they run in; the last one puts out the result
 */
record HardSwish(String input, List<NodeProto> nodes) {
    /** The one that has this node for its {@code Clip}. */
    static Optional<HardSwish> around(Graph graph, NodeProto clip) {
        if (!clip.getOpType().equals("Clip")
                || clip.getInputCount() != 3
                || !isConstant(graph, clip.getInput(1), 0)
                || !isConstant(graph, clip.getInput(2), 6)) {
            return Optional.empty();
        }
        Optional<NodeProto> sum = graph.producer(clip.getInput(0))
                .filter(node -> node.getOpType().equals("Add"))
                .filter(node -> graph.onlyConsumer(node.getOutput(0)).isPresent());
        Optional<NodeProto> product = graph.onlyConsumer(clip.getOutput(0))
                .filter(node -> node.getOpType().equals("Mul"));
        Optional<NodeProto> quotient = product.flatMap(node -> graph.onlyConsumer(node.getOutput(0)))
                .filter(node -> node.getOpType().equals("Div"))
                .filter(node -> isConstant(graph, node.getInput(1), 6));
        if (sum.isEmpty() || product.isEmpty() || quotient.isEmpty()) {
            return Optional.empty();
        }
        return product.get().getInputList().stream()
                .filter(x -> isSingle(Affine.other(graph, sum.get(), x), 3))
                .findFirst()
                .map(x -> new HardSwish(x, List.of(sum.get(), clip, product.get(), quotient.get())));
    }

    private static boolean isConstant(Graph graph, String name, double value) {
        return graph.floats(name)
                .map(Floats::single)
                .filter(single -> isSingle(single, value))
                .isPresent();
    }

    private static boolean isSingle(OptionalDouble number, double value) {
        return number.isPresent() && number.getAsDouble() == value;
    }

    String output() {
        return nodes.getLast().getOutput(0);
    }
}
