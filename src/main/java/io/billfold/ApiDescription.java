package io.billfold;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What the OpenAPI description says of the whole: made when somebody asks for it. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    @Bean
    @Lazy
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Billfold")
                        .description(
                                "The invoice inbox that reads itself. Every error is application/problem+json with a"
                                        + " stable `code`.")
                        .version("1")
                        .license(new License().name("MIT")))
                .components(new Components()
                        .addSecuritySchemes(
                                "bearer",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("The access_token of a login, or an API key")))
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    /** The description's library brings a JSON mapper of its own, which must learn that our JSON is in snake_case. */
    @Bean
    @Lazy
    ModelResolver snakeCaseModels() {
        return new RecordModels(
                Json.mapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE),
                new NamesByPlace());
    }

    /** What a caller may leave out of a request is not required of it; and a Java object is any JSON value. */
    @Bean
    @Lazy
    OpenApiCustomizer requestsAndValues() {
        return new RequestsAndValues();
    }

    /** Names what a controller declares for itself after the controller too: several have something {@code Shown}. */
    private static final class NamesByPlace extends TypeNameResolver {
        @Override
        protected String nameForClass(Class<?> type, Set<Options> options) {
            Class<?> place = type.getEnclosingClass();
            String name = super.nameForClass(type, options);
            return place != null && place.getSimpleName().endsWith("Controller")
                    ? place.getSimpleName().replaceFirst("Controller$", "") + name
                    : name;
        }
    }
}
