package io.billfold.mail;

import io.billfold.health.Dependency;
import io.billfold.health.RemoteService;
import io.billfold.settings.WhenSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {
    @Bean
    @WhenSet("billfold.smtp.url")
    Dependency smtpDependency(Mailer mailer) {
        return new RemoteService(mailer.breaker());
    }
}
