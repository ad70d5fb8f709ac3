package io.billfold.search.opensearch;

import io.billfold.health.Dependency;
import io.billfold.outage.Breaker;
import io.billfold.outage.Breakers;
import io.billfold.search.SearchIndexMade;
import io.billfold.settings.WhenSet;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.json.jackson.JacksonJsonpMapper;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@WhenSet("billfold.search.opensearch.url")
class OpenSearchConfiguration {
    private static final int CONNECT_SECONDS = 2;
    private static final int ANSWER_SECONDS = 20;

    @Bean(destroyMethod = "close")
    OpenSearchTransport openSearchTransport(OpenSearchSettings settings) {
        return transport(settings);
    }

    static OpenSearchTransport transport(OpenSearchSettings settings) {
        String[] credentials = settings.credentials();
        return ApacheHttpClient5TransportBuilder.builder(settings.host())
                .setMapper(new JacksonJsonpMapper())
                .setHttpClientConfigCallback(client -> {
                    client.setConnectionManager(PoolingAsyncClientConnectionManagerBuilder.create()
                            .setDefaultConnectionConfig(ConnectionConfig.custom()
                                    .setConnectTimeout(Timeout.of(CONNECT_SECONDS, TimeUnit.SECONDS))
                                    .build())
                            .build());
                    client.setDefaultRequestConfig(RequestConfig.custom()
                            .setResponseTimeout(Timeout.of(ANSWER_SECONDS, TimeUnit.SECONDS))
                            .build());
                    if (credentials != null) {
                        BasicCredentialsProvider provider = new BasicCredentialsProvider();
                        provider.setCredentials(
                                new AuthScope(settings.host()),
                                new UsernamePasswordCredentials(credentials[0], credentials[1].toCharArray()));
                        client.setDefaultCredentialsProvider(provider);
                    }
                    return client;
                })
                .build();
    }

    @Bean
    OpenSearchIndex openSearchIndex(
            OpenSearchTransport transport,
            OpenSearchSettings settings,
            Breakers breakers,
            ApplicationEventPublisher events) {
        OpenSearchClient client = new OpenSearchClient(transport);
        Breaker breaker = breakers.breaker("opensearch", OpenSearchConfiguration::isOutage);
        Indices indices = new Indices(client, settings, () -> events.publishEvent(new SearchIndexMade()));
        return new OpenSearchIndex(client, indices, breaker, settings.toString());
    }

    /** What the server says of a request of ours is no outage, unless it is that it has no room for it. */
    static boolean isOutage(Exception failure) {
        return failure instanceof OpenSearchException said
                ? said.status() >= 500 || said.status() == 429
                : failure instanceof IOException;
    }

    /** Lists, reading and everything else go on without it. */
    @Bean
    Dependency openSearchDependency(OpenSearchIndex index) {
        return new Dependency() {
            @Override
            public String name() {
                return "opensearch";
            }

            @Override
            public boolean vital() {
                return false;
            }

            @Override
            public void check() throws IOException {
                index.check();
            }
        };
    }
}
