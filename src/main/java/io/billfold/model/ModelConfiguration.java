package io.billfold.model;

import io.billfold.health.Dependency;
import io.billfold.health.RemoteService;
import io.billfold.memo.Memo;
import io.billfold.outage.Breaker;
import io.billfold.outage.Breakers;
import io.billfold.settings.WhenSet;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class ModelConfiguration {
    private static final String KEY = "billfold.model.key";
    private static final String ADDRESS = "billfold.model.base-url";

    @Bean
    UsageTable modelUsage(JdbcClient database, MeterRegistry meters, Clock clock) {
        return new UsageTable(database, meters, clock);
    }

    @Bean
    @WhenSet({KEY, ADDRESS})
    Breaker modelBreaker(Breakers breakers) {
        return breakers.breaker("language-model", anyFailure -> true);
    }

    /** Without it documents are read by rules, and questions understood by the grammar. */
    @Bean
    @WhenSet({KEY, ADDRESS})
    Dependency modelDependency(Breaker modelBreaker) {
        return new RemoteService(modelBreaker);
    }

    @Bean
    LanguageModel languageModel(
            ModelSettings settings, UsageTable usage, Memo memo, ObjectProvider<Breaker> modelBreaker, Clock clock) {
        return settings.configured()
                ? new KeptModel(new OpenAiModel(settings, usage, modelBreaker.getObject(), clock), memo, usage)
                : LanguageModel.none();
    }

    @Bean
    ModelConnection modelConnection(ModelSettings settings, UsageTable usage) {
        return new ModelConnection(settings, usage);
    }
}
