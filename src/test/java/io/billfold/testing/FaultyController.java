package io.billfold.testing;

import io.billfold.account.OpenPath;
import io.billfold.problem.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Goes wrong on request, to show what clients then see. Found by the component scan of every test's application. */
@Hidden
@RestController
@RequestMapping("/faulty")
class FaultyController {
    record Thing(@NotBlank String name, int howMany) {
        Thing {
            if (howMany < 0) {
                throw new IllegalArgumentException("how_many must not be negative");
            }
        }
    }

    @PostMapping("/things")
    Thing take(@Valid @RequestBody Thing thing) {
        return thing;
    }

    @GetMapping("/things/{id}")
    Map<String, Object> thing(@PathVariable long id, @RequestParam(defaultValue = "1") int page) {
        return Map.of("id", id, "page", page);
    }

    @GetMapping("/required")
    String required(@RequestParam String word) {
        return word;
    }

    @GetMapping(path = "/image", produces = MediaType.IMAGE_PNG_VALUE)
    byte[] image() {
        throw new Problem(409, "wrong_state", "The thing 7 has no image yet.");
    }

    @GetMapping("/bug")
    String bug() {
        throw new IllegalStateException("a secret detail");
    }

    @GetMapping("/busy")
    String busy() {
        throw new Problem(429, "too_many_requests", "Try again later.", Map.of("retry_after", 30));
    }

    @GetMapping("/sent")
    void sent(HttpServletResponse response) throws IOException {
        response.sendError(410);
    }

    @PostMapping("/upload")
    long upload(@RequestParam MultipartFile file) {
        return file.getSize();
    }

    @Configuration(proxyBeanMethods = false)
    static class Doors {
        @Bean
        OpenPath faultyReads() {
            return OpenPath.get("/faulty/**");
        }

        @Bean
        OpenPath faultyWrites() {
            return OpenPath.post("/faulty/**");
        }

        @Bean
        OpenPath faultyDeletes() {
            return new OpenPath(HttpMethod.DELETE, "/faulty/**");
        }
    }
}
