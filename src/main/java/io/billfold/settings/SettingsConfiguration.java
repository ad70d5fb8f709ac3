package io.billfold.settings;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {
    @Bean
    DataFolder dataFolder(ProcessSettings settings) {
        return new DataFolder(settings.data());
    }

    @Bean
    Roles roles(ProcessSettings settings) {
        return new Roles(ServerRole.parse(settings.roles()));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
