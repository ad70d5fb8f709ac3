package io.billfold.reading.ocr.graph;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a network of the PP-LCNet kind, which both PP-OCR networks are, leaner for ONNX Runtime. After each convolution such a network
 * scales, applies hard swish and scales again: eight nodes that each go over the whole picture, and between which the runtime carries the
 * picture from the layout of its convolutions to the usual one and back. That took twice the time of the convolutions themselves. Here
 * the scalings move into the convolutions, and hard swish is said with what the runtime keeps in their layout: a convolution that only
 * scales, a clip that it does on the way, and a product. The result is the same up to rounding.
 */
public final class LeanNetwork {
    /** Since then {@code Clip} has its limits as inputs. */
    private static final long OLDEST_VERSION = 11;

    private final Graph graph;

    private LeanNetwork(Graph graph) {
        this.graph = graph;
    }

    /**
     * The same network with less to do. What it does not know it leaves alone.
     *
     * @param model the bytes of an ONNX model
     * @throws IllegalStateException if they are not
     */
    public static byte[] of(byte[] model) {
        Graph graph = Graph.of(model);
        if (graph.version() < OLDEST_VERSION || graph.isNested()) {
            return model;
        }
        LeanNetwork network = new LeanNetwork(graph);
        graph.nodes().forEach(network::absorbScaling);
        graph.nodes().forEach(network::keepLayout);
        return graph.toBytes();
    }

    /** A convolution with what scales its result taken in. */
    private void absorbScaling(NodeProto node) {
        Convolution.of(graph, node).ifPresent(convolution -> {
            Scaled scaled = scaled(node.getOutput(0));
            if (!scaled.nodes.isEmpty()) {
                scaled.nodes.forEach(graph::remove);
                graph.replace(node, convolution.followedBy(graph, scaled.affine, scaled.output));
            }
        });
    }

    /** A hard swish behind a convolution, and what scales its result, in the layout of convolutions. */
    private void keepLayout(NodeProto clip) {
        Optional<HardSwish> found = HardSwish.around(graph, clip);
        Optional<Convolution> before =
                found.flatMap(swish -> graph.producer(swish.input())).flatMap(node -> Convolution.of(graph, node));
        if (found.isEmpty() || before.isEmpty()) {
            return;
        }
        HardSwish swish = found.get();
        long channels = before.get().channels();
        Scaled scaled = scaled(swish.output());
        String sloped = swish.output() + ".slope";
        String gate = swish.output() + ".gate";
        NodeProto last = swish.nodes().getLast();
        swish.nodes().subList(0, swish.nodes().size() - 1).forEach(graph::remove);
        graph.replace(
                last,
                Convolution.scaling(graph, channels, new Affine(1 / 6.0, 0.5), swish.input(), sloped),
                node("Clip", gate, sloped, graph.add(Floats.filled(0)), graph.add(Floats.filled(1))),
                node("Mul", swish.output(), swish.input(), gate));
        if (!scaled.nodes.isEmpty()) {
            handOn(swish.output(), scaled, channels);
        }
    }

    /** Scales what the next convolutions take, in their weights if they can. */
    private void handOn(String value, Scaled scaled, long channels) {
        List<Optional<Convolution>> next = graph.consumers(scaled.output).stream()
                .map(node -> Convolution.of(graph, node)
                        .filter(convolution -> !convolution.isPadded())
                        .filter(convolution -> node.getInput(0).equals(scaled.output)))
                .toList();
        NodeProto last = scaled.nodes.getLast();
        scaled.nodes.subList(0, scaled.nodes.size() - 1).forEach(graph::remove);
        if (!graph.isResult(scaled.output) && next.stream().allMatch(Optional::isPresent)) {
            graph.remove(last);
            next.stream()
                    .flatMap(Optional::stream)
                    .forEach(convolution ->
                            graph.replace(convolution.node(), convolution.precededBy(graph, scaled.affine, value)));
        } else {
            graph.replace(last, Convolution.scaling(graph, channels, scaled.affine, value, scaled.output));
        }
    }

    private static NodeProto node(String operator, String output, String... inputs) {
        return NodeProto.newBuilder()
                .setOpType(operator)
                .setName(output)
                .addAllInput(List.of(inputs))
                .addOutput(output)
                .build();
    }

    /** The chain of nodes that scale a value and that nobody else looks into. */
    private Scaled scaled(String value) {
        Scaled scaled = new Scaled(List.of(), Affine.NONE, value);
        Optional<Scaled> longer = Optional.of(scaled);
        while (longer.isPresent()) {
            scaled = longer.get();
            longer = longer(scaled);
        }
        return scaled;
    }

    private Optional<Scaled> longer(Scaled scaled) {
        return graph.onlyConsumer(scaled.output)
                .flatMap(next -> Affine.of(graph, next, scaled.output).map(affine -> scaled.then(next, affine)));
    }

    /** @param output what the last of the nodes puts out */
    private record Scaled(List<NodeProto> nodes, Affine affine, String output) {
        private Scaled then(NodeProto next, Affine nextAffine) {
            List<NodeProto> all = new ArrayList<>(nodes);
            all.add(next);
            return new Scaled(List.copyOf(all), affine.then(nextAffine), next.getOutput(0));
        }
    }
}
