/** Work over Apache Kafka. */
@NullMarked
package io.billfold.work.kafka;

import org.jspecify.annotations.NullMarked;
