package io.billfold.model;

import io.billfold.memo.Memo;
import io.billfold.outage.Breaker;
import io.billfold.outage.Breakers;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class ModelConfiguration {
    @Bean
    UsageTable modelUsage(JdbcClient database, MeterRegistry meters, Clock clock) {
        return new UsageTable(database, meters, clock);
    }

    @Bean
    LanguageModel languageModel(ModelSettings settings, UsageTable usage, Memo memo, Breakers breakers, Clock clock) {
        if (!settings.configured()) {
            return LanguageModel.none();
        }
        Breaker breaker = breakers.breaker("language-model", anyFailure -> true);
        return new KeptModel(new OpenAiModel(settings, usage, breaker, clock), memo, usage);
    }

    @Bean
    ModelConnection modelConnection(ModelSettings settings, UsageTable usage) {
        return new ModelConnection(settings, usage);
    }
}
