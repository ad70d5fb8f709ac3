package io.billfold.reading.ocr.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The nodes of an ONNX model in the order they run in, open to changes, and its constants by name. A node is known by its first output. */
final class Graph {
    private final ModelProto model;
    private final List<NodeProto> nodes = new ArrayList<>();
    private final Map<String, TensorProto> constants = new HashMap<>();
    private int added;

    private Graph(ModelProto model) {
        this.model = model;
        GraphProto graph = model.getGraph();
        graph.getInitializerList().forEach(tensor -> constants.put(tensor.getName(), tensor));
        for (NodeProto node : graph.getNodeList()) {
            Optional<TensorProto> constant = constant(node);
            if (constant.isPresent()) {
                constants.put(node.getOutput(0), constant.get());
            } else {
                nodes.add(node);
            }
        }
    }

    /** @throws IllegalStateException if these are not the bytes of an ONNX model */
    static Graph of(byte[] model) {
        try {
            return new Graph(ModelProto.parseFrom(model));
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException("The OCR model cannot be loaded", broken);
        }
    }

    private static Optional<TensorProto> constant(NodeProto node) {
        return node.getOpType().equals("Constant")
                ? attribute(node, "value").filter(AttributeProto::hasT).map(AttributeProto::getT)
                : Optional.empty();
    }

    static Optional<AttributeProto> attribute(NodeProto node, String name) {
        return node.getAttributeList().stream()
                .filter(attribute -> attribute.getName().equals(name))
                .findFirst();
    }

    /** The version of the standard operators that the model is written in. */
    long version() {
        return model.getOpsetImportList().stream()
                .filter(set -> set.getDomain().isEmpty() || set.getDomain().equals("ai.onnx"))
                .mapToLong(OperatorSetIdProto::getVersion)
                .findFirst()
                .orElse(0);
    }

    /** Whether nodes hold graphs of their own (loops, branches), which may use what nobody here seems to use. */
    boolean isNested() {
        return nodes.stream()
                .flatMap(node -> node.getAttributeList().stream())
                .anyMatch(attribute -> attribute.hasG() || attribute.getGraphsCount() > 0);
    }

    List<NodeProto> nodes() {
        return List.copyOf(nodes);
    }

    Optional<NodeProto> producer(String value) {
        return nodes.stream()
                .filter(node -> node.getOutputList().contains(value))
                .findFirst();
    }

    List<NodeProto> consumers(String value) {
        return nodes.stream()
                .filter(node -> node.getInputList().contains(value))
                .toList();
    }

    /** The only node that uses a value, if it is used by one, once, and by nobody outside. */
    Optional<NodeProto> onlyConsumer(String value) {
        List<NodeProto> consumers = consumers(value);
        boolean once = consumers.size() == 1
                && consumers.getFirst().getInputList().stream()
                                .filter(value::equals)
                                .count()
                        == 1;
        return once && !isResult(value) ? Optional.of(consumers.getFirst()) : Optional.empty();
    }

    /** Whether the model gives the value to its caller. */
    boolean isResult(String value) {
        return model.getGraph().getOutputList().stream()
                .anyMatch(output -> output.getName().equals(value));
    }

    /** A constant of 32-bit numbers. */
    Optional<Floats> floats(String name) {
        return Optional.ofNullable(constants.get(name)).flatMap(Floats::of);
    }

    /** @return the name of the new constant */
    String add(Floats constant) {
        String name = "billfold.constant." + added++;
        constants.put(name, constant.named(name));
        return name;
    }

    void replace(NodeProto node, NodeProto... by) {
        int at = nodes.indexOf(node);
        nodes.remove(at);
        nodes.addAll(at, Arrays.asList(by));
    }

    void remove(NodeProto node) {
        nodes.remove(node);
    }

    /** The model with these nodes and the constants they use. */
    byte[] toBytes() {
        Set<String> used = new HashSet<>();
        nodes.forEach(node -> used.addAll(node.getInputList()));
        GraphProto.Builder graph = model.getGraph().toBuilder();
        graph.clearNode().addAllNode(nodes).clearValueInfo().clearInitializer();
        constants.forEach((name, tensor) -> {
            if (used.contains(name)) {
                graph.addInitializer(tensor.toBuilder().setName(name));
            }
        });
        // Old models list their constants among the inputs as well.
        graph.clearInput();
        model.getGraph().getInputList().stream()
                .filter(input -> !constants.containsKey(input.getName()))
                .forEach(graph::addInput);
        return model.toBuilder().setGraph(graph).build().toByteArray();
    }
}
