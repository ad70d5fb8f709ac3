package io.billfold.work.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Which records are done. Several are at work at a time and end in any order; Kafka knows only "all before this one". */
class Offsets {
    /** Per partition, in order: whether the record is done. */
    private final Map<TopicPartition, TreeMap<Long, Boolean>> records = new HashMap<>();

    synchronized void begun(TopicPartition partition, long offset) {
        records.computeIfAbsent(partition, none -> new TreeMap<>()).put(offset, false);
    }

    synchronized void done(TopicPartition partition, long offset) {
        TreeMap<Long, Boolean> ofPartition = records.get(partition);
        if (ofPartition != null) {
            ofPartition.replace(offset, true);
        }
    }

    synchronized int atWork() {
        return (int) records.values().stream()
                .flatMap(ofPartition -> ofPartition.values().stream())
                .filter(done -> !done)
                .count();
    }

    /** Takes what can be committed since the last time: for each partition the first record that is not done. */
    synchronized Map<TopicPartition, OffsetAndMetadata> takeCommittable() {
        Map<TopicPartition, OffsetAndMetadata> committable = new HashMap<>();
        records.forEach((partition, ofPartition) -> {
            while (!ofPartition.isEmpty() && ofPartition.firstEntry().getValue()) {
                long last = ofPartition.pollFirstEntry().getKey();
                committable.put(partition, new OffsetAndMetadata(last + 1));
            }
        });
        return committable;
    }

    /** Another process has these now, and will get what was not committed. */
    synchronized void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(records::remove);
    }

    synchronized void clear() {
        records.clear();
    }
}
