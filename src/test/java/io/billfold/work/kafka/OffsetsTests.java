package io.billfold.work.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class OffsetsTests {
    private static final TopicPartition FIRST = new TopicPartition("invoices", 0);
    private static final TopicPartition SECOND = new TopicPartition("invoices", 1);

    private final Offsets offsets = new Offsets();

    @Test
    void commitsNothingBehindARecordThatIsAtWork() {
        offsets.begun(FIRST, 5);
        offsets.begun(FIRST, 6);
        offsets.done(FIRST, 6);

        assertThat(offsets.takeCommittable()).isEmpty();
        offsets.done(FIRST, 5);
        assertThat(offsets.takeCommittable()).containsEntry(FIRST, new OffsetAndMetadata(7));
    }

    @Test
    void commitsEachOnce() {
        offsets.begun(FIRST, 5);
        offsets.done(FIRST, 5);

        assertThat(offsets.takeCommittable()).hasSize(1);
        assertThat(offsets.takeCommittable()).isEmpty();
    }

    @Test
    void countsWhatIsAtWorkInAllPartitions() {
        offsets.begun(FIRST, 1);
        offsets.begun(SECOND, 1);
        offsets.begun(SECOND, 2);
        offsets.done(SECOND, 2);

        assertThat(offsets.atWork()).isEqualTo(2);
    }

    @Test
    void forgetsAPartitionThatAnotherProcessHasNow() {
        offsets.begun(FIRST, 1);
        offsets.forget(List.of(FIRST));

        offsets.done(FIRST, 1);

        assertThat(offsets.takeCommittable()).isEmpty();
        assertThat(offsets.atWork()).isZero();
    }
}
