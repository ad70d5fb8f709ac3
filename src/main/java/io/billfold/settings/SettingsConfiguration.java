package io.billfold.settings;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {
    @Bean
    DataFolder dataFolder(StorageSettings settings) {
        return new DataFolder(settings.data());
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
