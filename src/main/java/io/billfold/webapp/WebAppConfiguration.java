package io.billfold.webapp;

import io.billfold.account.OpenPath;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/** The files of the web application: they hold no data, so they are open; what the application shows needs a session. */
@Configuration(proxyBeanMethods = false)
@Import(WebAppConfiguration.OpenPaths.class)
class WebAppConfiguration implements WebMvcConfigurer {
    private static final String FILES = "classpath:/META-INF/resources/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // The names of these files change with their contents.
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                // The build keeps each of them compressed beside itself.
                .addResolver(new EncodedResourceResolver());
    }

    /** Open to everybody, each as a bean of its own, because that is how the doors are counted. */
    static class OpenPaths implements BeanRegistrar {
        private static final List<String> PATTERNS = List.of(
                "/",
                "/index.html",
                "/sign-in",
                "/inbox",
                "/share",
                "/review",
                "/invoices/*",
                "/ask",
                "/dashboard",
                "/settings",
                "/settings/*",
                "/assets/**",
                "/samples/*",
                "/icon.svg",
                "/icon-192.png",
                "/icon-512.png",
                "/manifest.webmanifest",
                "/sw.js");

        @Override
        public void register(BeanRegistry registry, Environment environment) {
            PATTERNS.forEach(pattern -> registry.registerBean(
                    "web application at " + pattern,
                    OpenPath.class,
                    bean -> bean.supplier(context -> OpenPath.get(pattern))));
        }
    }
}
