package io.billfold.reading.ocr.graph;

import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A constant of a network. */
@SuppressWarnings("ArrayRecordComponent") // thousands of weights, never compared
record Floats(List<Long> shape, float[] values) {
    static Floats filled(float value, Long... shape) {
        int size = 1;
        for (Long side : shape) {
            size = Math.multiplyExact(size, Math.toIntExact(side));
        }
        float[] values = new float[size];
        Arrays.fill(values, value);
        return new Floats(List.of(shape), values);
    }

    /** Empty if the tensor holds numbers of another kind. */
    static Optional<Floats> of(TensorProto tensor) {
        if (tensor.getDataType() != TensorProto.DataType.FLOAT.getNumber() || tensor.getExternalDataCount() > 0) {
            return Optional.empty();
        }
        float[] values;
        if (tensor.hasRawData()) {
            FloatBuffer raw = tensor.getRawData()
                    .asReadOnlyByteBuffer()
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer();
            values = new float[raw.remaining()];
            raw.get(values);
        } else {
            values = new float[tensor.getFloatDataCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = tensor.getFloatData(i);
            }
        }
        return Optional.of(new Floats(tensor.getDimsList(), values));
    }

    /** The number, if it is only one. */
    OptionalDouble single() {
        return values.length == 1 ? OptionalDouble.of(values[0]) : OptionalDouble.empty();
    }

    /** Each number times the factor plus the summand. */
    Floats scaled(double factor, double summand) {
        float[] scaled = new float[values.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (float) (values[i] * factor + summand);
        }
        return new Floats(shape, scaled);
    }

    /** For each index of the first dimension the sum of what is below it. */
    double[] sums() {
        int rows = Math.toIntExact(shape.getFirst());
        double[] sums = new double[rows];
        for (int i = 0; i < values.length; i++) {
            sums[i / (values.length / rows)] += values[i];
        }
        return sums;
    }

    TensorProto named(String name) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        return TensorProto.newBuilder()
                .setName(name)
                .setDataType(TensorProto.DataType.FLOAT.getNumber())
                .addAllDims(shape)
                .setRawData(ByteString.copyFrom(raw))
                .build();
    }
}
