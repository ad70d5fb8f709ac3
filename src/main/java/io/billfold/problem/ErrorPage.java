package io.billfold.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the container sends a request that some filter refused with {@code sendError}. */
@Hidden
@Controller
class ErrorPage implements ErrorController {
    private final Problems problems;
    private final ProblemWriter writer;

    ErrorPage(Problems problems, ProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    @RequestMapping("${server.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem problem = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                ? problems.of(failure)
                : problems.ofStatus(
                        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                                ? status
                                : 404);
        writer.write(problem, request, response);
    }
}
