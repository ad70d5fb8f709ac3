package io.billfold;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** How addresses and bodies are read, for all controllers alike. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private static final List<MediaType> UNSPOKEN = List.of(MediaType.APPLICATION_YAML, MediaType.APPLICATION_XML);

    /** {@code /api/invoices/} is {@code /api/invoices}: before security looks, so that a slash cannot open a door. */
    @Bean
    FilterRegistrationBean<UrlHandlerFilter> trailingSlash() {
        UrlHandlerFilter filter =
                UrlHandlerFilter.trailingSlashHandler("/**").wrapRequest().build();
        FilterRegistrationBean<UrlHandlerFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    /** No bytes are of no type: {@code curl -d ''} calls them a form, which no one meant to send. */
    @Bean
    FilterRegistrationBean<EmptyBodies> emptyBodies() {
        FilterRegistrationBean<EmptyBodies> registration = new FilterRegistrationBean<>(new EmptyBodies());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 11);
        return registration;
    }

    static final class EmptyBodies extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            boolean named = request.getContentLengthLong() == 0 && request.getContentType() != null;
            chain.doFilter(named ? new WithoutType(request) : request, response);
        }
    }

    private static final class WithoutType extends HttpServletRequestWrapper {
        WithoutType(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return "content-type".equalsIgnoreCase(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return "content-type".equalsIgnoreCase(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }
    }

    /** The API speaks JSON alone: a library for the API's description on the class path would have it read and write YAML as well. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer jsonAlone(JsonMapper json) {
        JsonMapper checking = json.rebuild()
                .addModule(new SimpleModule().addDeserializer(String.class, new IncomingText()))
                .build();
        return converters -> converters
                .withJsonConverter(new JacksonJsonHttpMessageConverter(checking))
                .configureMessageConvertersList(all -> all.removeIf(converter ->
                        converter.getSupportedMediaTypes().stream().anyMatch(WebConfiguration::isUnspoken)));
    }

    private static boolean isUnspoken(MediaType type) {
        return UNSPOKEN.stream().anyMatch(type::equalsTypeAndSubtype);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new OneValue());
    }

    /** A parameter that is sent once is one value, whatever it holds: Spring would split “Acme, Inc.” at its comma. */
    private static final class OneValue implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(String.class, Collection.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source == null ? null : List.of(source);
        }
    }
}
