/** Work over RabbitMQ. */
@NullMarked
package io.billfold.work.rabbitmq;

import org.jspecify.annotations.NullMarked;
