package io.billfold.trace;

import io.billfold.settings.Service;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class TraceConfiguration {
    @Bean
    @ConditionalOnExpression("!'${billfold.trace.collector}'.isBlank()")
    SpanExport spanExport(@Value("${billfold.trace.collector}") URI collector, Service service) {
        return new SpanExport(collector, service, JsonMapper.shared());
    }
}
