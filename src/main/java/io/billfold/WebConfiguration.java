package io.billfold;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.UrlHandlerFilter;

/** How addresses are read, for all controllers alike. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {
    /** {@code /api/invoices/} is {@code /api/invoices}: before security looks, so that a slash cannot open a door. */
    @Bean
    FilterRegistrationBean<UrlHandlerFilter> trailingSlash() {
        UrlHandlerFilter filter =
                UrlHandlerFilter.trailingSlashHandler("/**").wrapRequest().build();
        FilterRegistrationBean<UrlHandlerFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
