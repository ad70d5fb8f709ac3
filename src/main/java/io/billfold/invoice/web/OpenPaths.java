package io.billfold.invoice.web;

import io.billfold.account.OpenPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the invoices leave open: originals by signed link. */
@Configuration(proxyBeanMethods = false)
class OpenPaths {
    @Bean
    OpenPath originalsBySignedLink() {
        return OpenPath.get("/api/originals/**");
    }
}
