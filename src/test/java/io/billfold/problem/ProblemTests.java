package io.billfold.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import io.billfold.testing.BillfoldTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@BillfoldTest
class ProblemTests {
    @LocalServerPort
    int port;

    @ParameterizedTest(name = "{0} {1} {2}: {3} {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GET    | /api/nothing             |                                | 401 | unauthenticated
            GET    | /faulty/nothing          |                                | 404 | not_found
            DELETE | /faulty/things/1         |                                | 405 | method_not_allowed
            GET    | /faulty/things/abc       |                                | 400 | invalid_parameter
            GET    | /faulty/things/99999999999999999999 |                     | 400 | invalid_parameter
            GET    | /faulty/things/1?page=x  |                                | 400 | invalid_parameter
            GET    | /faulty/required         |                                | 400 | missing_parameter
            GET    | /faulty/sent             |                                | 410 | bad_request
            GET    | /faulty/image            |                                | 409 | wrong_state
            GET    | /faulty/bug              |                                | 500 | internal_error
            POST   | /faulty/things           | {"how_many": 1, "colour": "red"} | 400 | unknown_field
            POST   | /faulty/things           | {"name": "a", "how_many": "x"} | 400 | invalid_field
            POST   | /faulty/things           | {"name": "a", "how_many": -1}  | 422 | invalid_value
            POST   | /faulty/things           | {"name": "", "how_many": 1}    | 422 | invalid_value
            POST   | /faulty/things           | {"name":                       | 400 | unreadable_json
            POST   | /faulty/things           | [1]                            | 400 | invalid_field
            POST   | /faulty/things           | ``                             | 400 | unreadable_json
            """)
    void answersWithAStableCode(String method, String path, String body, int status, String code) {
        Api api = Api.at(port);

        var answer = api.send(api.request(path)
                .header("Content-Type", "application/json")
                .header("Accept", "image/png")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void refusesAnUnknownContentType() {
        Api api = Api.at(port);

        var answer = api.send(
                api.request("/faulty/things").header("Content-Type", "text/csv").POST(BodyPublishers.ofString("a;b")));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("unsupported_media_type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/yaml", "nonsense", "application/xml"})
    void takesNothingButJson(String type) {
        Api api = Api.at(port);

        var answer = api.send(api.request("/faulty/things")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("{\"name\": \"a\", \"how_many\": 2}")));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.text()).doesNotContain("null").doesNotContain("[");
    }

    @Test
    void namesThePathThatWasAskedForWhereverTheErrorArose() {
        var answer = Api.at(port).get("/faulty/sent");

        assertThat(answer.json().get("instance").asString()).isEqualTo("/faulty/sent");
    }

    @Test
    void refusesToAnswerInAnUnknownFormat() {
        Api api = Api.at(port);

        var answer = api.send(api.request("/faulty/things/1").header("Accept", "video/mp4"));

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.code()).isEqualTo("not_acceptable");
    }

    @Test
    void namesTheUnknownField() {
        var answer = Api.at(port).post("/faulty/things", "{\"how_many\": 1, \"colour\": \"red\"}");

        assertThat(answer.json().get("field").asString()).isEqualTo("colour");
    }

    @Test
    @Tag("S3-41")
    void hidesWhatWentWrongInsideBehindAnId() {
        var answer = Api.at(port).get("/faulty/bug");

        assertThat(answer.text()).doesNotContain("secret detail").doesNotContain("Exception");
        assertThat(answer.json().get("error_id").asString()).hasSize(36);
    }

    @Test
    void saysWhenToComeBack() {
        var answer = Api.at(port).get("/faulty/busy");

        assertThat(answer.header("Retry-After")).isEqualTo("30");
    }

    @Test
    void challengesWhoComesWithoutAToken() {
        var answer = Api.at(port).get("/api/invoices");

        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void takesPathsWithAndWithoutATrailingSlash() {
        Api api = Api.at(port);

        assertThat(api.get("/faulty/things/7/").text())
                .isEqualTo(api.get("/faulty/things/7").text())
                .contains("\"id\":7");
        assertThat(api.post("/faulty/things/", "{\"name\": \"a\", \"how_many\": 2}")
                        .text())
                .contains("\"how_many\":2");
    }

    @Test
    void refusesAFileAboveTheLimit() {
        byte[] head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        byte[] form = new byte[11 * 1024 * 1024];
        System.arraycopy(head, 0, form, 0, head.length);
        Api api = Api.at(port);

        var answer = api.send(api.request("/faulty/upload")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArray(form)));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("too_large");
    }

    @Test
    void refusesABrokenForm() {
        Api api = Api.at(port);

        var answer = api.send(api.request("/faulty/upload")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString("--x\r\nnonsense")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid_form");
    }

    @ParameterizedTest
    @CsvSource({"GET /a|b HTTP/1.1, 400", "GET /%zz HTTP/1.1, 400", "NONSENSE, 400"})
    void hasTheContainerItselfAnswerWithAProblem(String requestLine, int status) throws IOException {
        String answer;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write((requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .contains("application/problem+json")
                .contains("\"title\":\"Bad Request\"")
                .contains("\"code\":\"bad_request\"")
                .doesNotContain("Tomcat");
    }
}
