package io.billfold.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/**
 * Finds the problem that stands behind an exception. What is nobody's fault but ours becomes {@code internal_error} with an
 * id, and is logged here, once, under that id.
 */
@Component
class Problems {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    Problem of(Throwable failure) {
        return switch (failure) {
            case Problem problem -> problem;
            case HttpMessageNotReadableException unreadable -> UnreadableBody.problem(unreadable);
            case MethodArgumentNotValidException invalid -> invalidFields(invalid);
            case HandlerMethodValidationException invalid -> invalidParameters(invalid);
            case MethodArgumentTypeMismatchException mismatch -> wrongType(mismatch);
            case TypeMismatchException mismatch ->
                new Problem(
                        400, "invalid_parameter", "The parameter " + mismatch.getPropertyName() + " has a wrong type.");
            case MissingServletRequestParameterException missing ->
                new Problem(
                        400,
                        "missing_parameter",
                        "The parameter " + missing.getParameterName() + " is missing.",
                        Map.of("parameter", missing.getParameterName()));
            case MissingServletRequestPartException missing ->
                new Problem(
                        400,
                        "missing_file",
                        "The part \"" + missing.getRequestPartName() + "\" is missing from the form.",
                        Map.of("parameter", missing.getRequestPartName()));
            case MissingRequestHeaderException missing ->
                new Problem(400, "missing_header", "The header " + missing.getHeaderName() + " is missing.");
            case MaxUploadSizeExceededException tooLarge -> tooLarge();
            case MultipartException broken -> brokenForm(broken);
            case InvalidParameterException undecodable ->
                new Problem(400, "invalid_parameter", "A parameter of the address is no text in UTF-8.");
            case HttpMediaTypeNotSupportedException type -> unsupported(type);
            case CannotCreateTransactionException unavailable -> unavailable(unavailable);
            case DataAccessResourceFailureException unavailable -> unavailable(unavailable);
            case ErrorResponse answer -> ofStatus(answer.getStatusCode().value());
            default -> internal(failure);
        };
    }

    /** The problem for a bare status, as filters and the container raise it. */
    Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> new Problem(400, "bad_request", "The request cannot be understood.");
            case 401 -> new Problem(401, "unauthenticated", "Sign in, and send the token as Authorization: Bearer.");
            case 403 -> new Problem(403, "forbidden", "The caller may not do this.");
            case 404 -> new Problem(404, "not_found", "There is nothing here.");
            case 405 -> new Problem(405, "method_not_allowed", "This method is not allowed here.");
            case 406 -> new Problem(406, "not_acceptable", "This cannot be given in any of the accepted formats.");
            case 413 -> tooLarge();
            case 414 -> new Problem(414, "uri_too_long", "The address is too long.");
            case 415 -> new Problem(415, "unsupported_media_type", "This content type is not taken here.");
            case 431 -> new Problem(431, "headers_too_large", "The request's headers are too large.");
            case 503 -> new Problem(503, "unavailable", "This is not available at the moment. Try again soon.");
            default ->
                status >= 500
                        ? new Problem(status, "internal_error", "Something went wrong here.")
                        : new Problem(status, "bad_request", "The request cannot be served.");
        };
    }

    private static Problem unsupported(HttpMediaTypeNotSupportedException type) {
        if (type.getContentType() == null) {
            return new Problem(415, "unsupported_media_type", "This content type is not taken here.");
        }
        return new Problem(
                415,
                "unsupported_media_type",
                "The content type " + type.getContentType() + " is not taken here; send "
                        + MediaType.toString(type.getSupportedMediaTypes()) + ".");
    }

    private static Problem invalidFields(MethodArgumentNotValidException invalid) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (FieldError error : invalid.getBindingResult().getFieldErrors()) {
            fields.putIfAbsent(UnreadableBody.publicName(error.getField()), String.valueOf(error.getDefaultMessage()));
        }
        return invalid(fields, "invalid_value", 422);
    }

    private static Problem invalidParameters(HandlerMethodValidationException invalid) {
        Map<String, String> parameters = new LinkedHashMap<>();
        invalid.getParameterValidationResults()
                .forEach(result -> parameters.put(
                        String.valueOf(result.getMethodParameter().getParameterName()),
                        result.getResolvableErrors().stream()
                                .map(error -> String.valueOf(error.getDefaultMessage()))
                                .collect(Collectors.joining("; "))));
        return invalid(parameters, "invalid_parameter", 400);
    }

    private static Problem invalid(Map<String, String> reasons, String code, int status) {
        String detail = reasons.entrySet().stream()
                .map(reason -> reason.getKey() + ": " + reason.getValue())
                .collect(Collectors.joining("; "));
        return new Problem(status, code, detail + ".", Map.of("fields", reasons));
    }

    /**
     * An id that is no number is told apart from one that is unknown (404): the first is a mistake in the program that calls.
     */
    private static Problem wrongType(MethodArgumentTypeMismatchException mismatch) {
        String kind = mismatch.getParameter().hasParameterAnnotation(PathVariable.class) ? "path" : "query";
        Class<?> wanted = mismatch.getRequiredType();
        return new Problem(
                400,
                "invalid_parameter",
                "The " + kind + " parameter " + mismatch.getName() + " is not " + described(wanted) + ".",
                Map.of("parameter", mismatch.getName()));
    }

    private static String described(@Nullable Class<?> type) {
        if (type == null) {
            return "of the wanted type";
        }
        if (type == long.class || type == int.class || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (type.isEnum()) {
            return "one of the known words";
        }
        return "a " + UnreadableBody.publicName(type.getSimpleName()).replace('_', ' ');
    }

    private static Problem tooLarge() {
        return new Problem(413, "too_large", "The upload is larger than this server takes.");
    }

    private static Problem brokenForm(MultipartException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getSimpleName().contains("SizeLimit")
                    || cause.getClass().getSimpleName().contains("CountLimit")) {
                return tooLarge();
            }
        }
        return new Problem(400, "invalid_form", "The request is no complete multipart/form-data.");
    }

    private static Problem unavailable(Exception failure) {
        log.warn("The database is not available: {}", String.valueOf(failure.getMessage()));
        return new Problem(503, "database_unavailable", "The database is not available at the moment. Try again soon.");
    }

    private static Problem internal(Throwable failure) {
        String id = UUID.randomUUID().toString();
        log.error("Internal error {}", id, failure);
        return new Problem(
                500,
                "internal_error",
                "Something went wrong here. The log tells more under the id " + id + ".",
                Map.of("error_id", id));
    }
}
