package io.billfold.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * Names the environment variable that is wrong. Operators set {@code MAX_FILE_SIZE_MB}; Boot would complain about
 * {@code billfold.upload.max-file-size-mb}. Which variable feeds which property stands in application.yaml alone, as the
 * placeholder, and is read back from there.
 */
class WrongSettingAnalyzer implements FailureAnalyzer, Ordered {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}]");

    private final ConfigurableEnvironment environment;

    WrongSettingAnalyzer(Environment environment) {
        this.environment = (ConfigurableEnvironment) environment;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE; // before Boot's own analyzers of the same exceptions
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException binding) {
                return analysis(problemsOf(binding), failure);
            }
        }
        return null;
    }

    private static FailureAnalysis analysis(List<String> problems, Throwable failure) {
        return new FailureAnalysis(
                "A setting is wrong:\n\n" + String.join("\n", problems),
                "Correct the value, or unset it to get the default.",
                failure);
    }

    private List<String> problemsOf(BindException binding) {
        List<String> problems = new ArrayList<>();
        for (Throwable cause = binding.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BindValidationException validation) {
                for (ObjectError error : validation.getValidationErrors().getAllErrors()) {
                    problems.add(problem(binding.getName(), error));
                }
                return problems;
            }
        }
        Throwable root = binding;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var property = binding.getProperty();
        if (property == null) {
            problems.add("  " + nameOf(binding.getName()) + ": " + root.getMessage());
        } else {
            // The file holds a placeholder; what it stands for is what is wrong, and may be repeated in the message.
            String value = environment.resolvePlaceholders(String.valueOf(property.getValue()));
            String message = String.valueOf(root.getMessage()).replace(value, unquoted(value));
            problems.add("  " + nameOf(binding.getName()) + " = " + shown(value) + ": " + message);
        }
        return problems;
    }

    private String problem(ConfigurationPropertyName prefix, ObjectError error) {
        if (error instanceof FieldError field) {
            return "  " + nameOf(prefix.append(dashed(field.getField()))) + " = " + shown(field.getRejectedValue())
                    + ": " + error.getDefaultMessage();
        }
        return "  " + prefix + ": " + error.getDefaultMessage();
    }

    /** Secrets stay out of the log, also wrong ones; what is no secret helps to find the mistake. */
    private static String shown(@Nullable Object value) {
        String text = String.valueOf(value);
        return isLong(text) ? unquoted(text) : "\"" + text + "\"";
    }

    private static String unquoted(String text) {
        return isLong(text) ? "(" + text.length() + " characters)" : text;
    }

    private static boolean isLong(String text) {
        return text.length() > 40;
    }

    private static String dashed(String camelCase) {
        return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }

    private String nameOf(ConfigurationPropertyName property) {
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof OriginTrackedMapPropertySource file
                    && file.getProperty(property.toString()) instanceof CharSequence raw) {
                Matcher placeholder = PLACEHOLDER.matcher(raw);
                if (placeholder.find()) {
                    return placeholder.group(1);
                }
            }
        }
        return property.toString();
    }
}
