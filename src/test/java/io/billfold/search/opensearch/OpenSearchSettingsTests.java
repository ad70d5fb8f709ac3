package io.billfold.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.billfold.settings.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenSearchSettingsTests {
    @Test
    void takeUserAndPasswordFromTheAddress() {
        OpenSearchSettings settings = settings("https://us+er:p%40ss:word@search.example.org:9200");

        assertThat(settings.credentials()).containsExactly("us+er", "p@ss:word");
        assertThat(settings.host().toHostString()).isEqualTo("search.example.org:9200");
        assertThat(settings).hasToString("OpenSearch at search.example.org:9200");
    }

    @Test
    void askForNoPasswordWhereTheAddressHasNone() {
        assertThat(settings("http://search:9200").credentials()).isNull();
        assertThat(settings("http://user@search:9200").credentials()).containsExactly("user", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"search:9200", "ftp://search", "https://user:pass word@search", ""})
    void refuseAnAddressThatIsNoneWithoutRepeatingIt(String address) {
        assertThatThrownBy(() -> settings(address).host())
                .isInstanceOf(StartRefused.class)
                .hasMessage("OPENSEARCH_URL is no address of OpenSearch.");
    }

    private static OpenSearchSettings settings(String url) {
        return new OpenSearchSettings(url, "billfold", 1);
    }
}
