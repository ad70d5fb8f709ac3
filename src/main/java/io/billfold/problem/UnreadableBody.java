package io.billfold.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says what is wrong with a JSON body, by the names the client used, without repeating its values. */
final class UnreadableBody {
    private UnreadableBody() {}

    static Problem problem(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown ->
                new Problem(
                        400,
                        "unknown_field",
                        "There is no field " + path(unknown) + " here.",
                        Map.of("field", path(unknown)));
            case ValueInstantiationException refused when refused.getCause() instanceof Problem problem -> problem;
            case ValueInstantiationException refused ->
                new Problem(422, "invalid_value", message(refused), Map.of("field", path(refused)));
            case InvalidFormatException unknown
            when unknown.getTargetType() != null && unknown.getTargetType().isEnum() ->
                new Problem(
                        400,
                        "invalid_field",
                        "The field " + path(unknown) + " is one of " + words(unknown.getTargetType()) + ".",
                        Map.of("field", path(unknown)));
            case MismatchedInputException mismatch ->
                new Problem(
                        400,
                        "invalid_field",
                        path(mismatch).isEmpty()
                                ? "The body does not have the form that is wanted here."
                                : "The field " + path(mismatch) + " has a wrong type.",
                        Map.of("field", path(mismatch)));
            case StreamReadException broken -> new Problem(400, "unreadable_json", "The body is no valid JSON.");
            case null, default -> new Problem(400, "unreadable_json", "The body is missing or cannot be read.");
        };
    }

    private static String words(Class<?> choices) {
        return Arrays.stream(choices.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String message(ValueInstantiationException refused) {
        Throwable cause = refused.getCause();
        return cause instanceof IllegalArgumentException reason
                ? String.valueOf(reason.getMessage())
                : "A value is not possible here.";
    }

    private static String path(JacksonException failure) {
        return failure.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
    }

    /** A Java name as the JSON has it. */
    static String publicName(String javaName) {
        return javaName.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
