package io.billfold.work.rabbitmq;

import io.billfold.settings.WhenSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@WhenSet({"billfold.work.rabbitmq.url", "billfold.work.rabbitmq.host"})
class RabbitConfiguration {
    @Bean
    RabbitBroker rabbitBroker(RabbitSettings settings) {
        return new RabbitBroker(settings);
    }
}
