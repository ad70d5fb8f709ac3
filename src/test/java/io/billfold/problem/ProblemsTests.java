package io.billfold.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Method;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.beanvalidation.MethodValidationAdapter;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.server.ResponseStatusException;

class ProblemsTests {
    private final Problems problems = new Problems();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "400, bad_request",
        "401, unauthenticated",
        "403, forbidden",
        "404, not_found",
        "405, method_not_allowed",
        "406, not_acceptable",
        "413, too_large",
        "414, uri_too_long",
        "415, unsupported_media_type",
        "431, headers_too_large",
        "503, unavailable",
        "418, bad_request",
        "507, internal_error"
    })
    void keepsAStatusAndGivesItACode(int status, String code) {
        Problem problem = problems.ofStatus(status);

        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.detail()).isNotBlank();
    }

    @Test
    void takesTheStatusOfAnAnswerThatSpringRaises() {
        assertThat(problems.of(new ResponseStatusException(HttpStatus.FORBIDDEN))
                        .code())
                .isEqualTo("forbidden");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tellsThatTheDatabaseIsAwayFromAMistakeOfOurs(boolean atTheBeginning) {
        RuntimeException away = atTheBeginning
                ? new CannotCreateTransactionException("no connection")
                : new DataAccessResourceFailureException("broken pipe");

        Problem problem = problems.of(away);

        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.code()).isEqualTo("database_unavailable");
        assertThat(problem.detail()).doesNotContain("pipe", "connection");
    }

    @Test
    void namesThePartThatIsMissingFromAForm() {
        Problem problem = problems.of(new MissingServletRequestPartException("file"));

        assertThat(problem.code()).isEqualTo("missing_file");
        assertThat(problem.detail()).contains("\"file\"");
        assertThat(problem.properties()).containsEntry("parameter", "file");
    }

    @Test
    void namesTheHeaderThatIsMissing() throws NoSuchMethodException {
        Problem problem = problems.of(new MissingRequestHeaderException("Idempotency-Key", parameter(0)));

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.code()).isEqualTo("missing_header");
        assertThat(problem.detail()).contains("Idempotency-Key");
    }

    @Test
    void namesEachParameterThatIsOutOfItsBounds() throws NoSuchMethodException {
        HandlerMethodValidationException invalid;
        try (var validation = Validation.buildDefaultValidatorFactory()) {
            invalid = new HandlerMethodValidationException(new MethodValidationAdapter(validation.getValidator())
                    .validateArguments(
                            new Handler(), handler(), parameters(), new Object[] {3L, 500, "ab"}, new Class<?>[0]));
        }

        Problem problem = problems.of(invalid);

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.code()).isEqualTo("invalid_parameter");
        assertThat(problem.properties())
                .containsEntry("fields", Map.of("limit", "at most 100", "word", "at least 3 letters"));
        assertThat(problem.detail()).contains("limit: at most 100").endsWith(".");
    }

    @ParameterizedTest
    @CsvSource({
        "0, java.lang.Long, The path parameter id is not a number.",
        "1, int, The query parameter id is not a number.",
        "1, java.time.DayOfWeek, The query parameter id is not one of the known words.",
        "1, java.time.LocalDate, The query parameter id is not a local date.",
        "1,, The query parameter id is not of the wanted type."
    })
    void saysWhatAParameterShouldBe(int index, @Nullable String type, String detail) throws NoSuchMethodException {
        Class<?> wanted = switch (Objects.requireNonNullElse(type, "")) {
            case "java.lang.Long" -> Long.class;
            case "int" -> int.class;
            case "java.time.DayOfWeek" -> DayOfWeek.class;
            case "java.time.LocalDate" -> LocalDate.class;
            default -> null;
        };

        Problem problem = problems.of(
                new MethodArgumentTypeMismatchException("x", wanted, "id", parameter(index), new RuntimeException()));

        assertThat(problem.code()).isEqualTo("invalid_parameter");
        assertThat(problem.detail()).isEqualTo(detail);
        assertThat(problem.properties()).containsEntry("parameter", "id");
    }

    @Test
    void namesAPropertyOfAWrongType() {
        TypeMismatchException mismatch = new TypeMismatchException("x", Integer.class);
        mismatch.initPropertyName("page");

        assertThat(problems.of(mismatch).detail()).isEqualTo("The parameter page has a wrong type.");
    }

    /** As Tomcat names them; its own classes are not ours to make. */
    private static final class SizeLimitExceededException extends RuntimeException {}

    private static final class FileCountLimitExceededException extends RuntimeException {}

    @Test
    void tellsAnUploadThatIsTooLargeFromABrokenOne() {
        assertThat(problems.of(new MaxUploadSizeExceededException(1)).status()).isEqualTo(413);
        assertThat(problems.of(new MultipartException("", new SizeLimitExceededException()))
                        .code())
                .isEqualTo("too_large");
        assertThat(problems.of(new MultipartException("", new FileCountLimitExceededException()))
                        .code())
                .isEqualTo("too_large");
        assertThat(problems.of(new MultipartException("no boundary")).code()).isEqualTo("invalid_form");
    }

    @Test
    void keepsWhatWentWrongInsideToTheLog() {
        Problem problem = problems.of(new IllegalStateException("a secret detail"));

        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.detail())
                .doesNotContain("secret")
                .contains(String.valueOf(problem.properties().get("error_id")));
    }

    static final class Handler {
        public void handle(
                @PathVariable long id,
                @RequestParam @Max(value = 100, message = "at most 100") int limit,
                @RequestParam @Size(min = 3, message = "at least 3 letters") String word) {}
    }

    private static Method handler() throws NoSuchMethodException {
        return Handler.class.getMethod("handle", long.class, int.class, String.class);
    }

    private static MethodParameter parameter(int index) throws NoSuchMethodException {
        return parameters()[index];
    }

    private static MethodParameter[] parameters() throws NoSuchMethodException {
        MethodParameter[] parameters = new MethodParameter[3];
        for (int i = 0; i < 3; i++) {
            parameters[i] = new MethodParameter(handler(), i);
            parameters[i].initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        }
        return parameters;
    }
}
