package io.billfold.work.kafka;

import io.billfold.settings.WhenSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@WhenSet("billfold.work.kafka.servers")
class KafkaConfiguration {
    @Bean
    KafkaBroker kafkaBroker(KafkaSettings settings) {
        return new KafkaBroker(settings);
    }
}
