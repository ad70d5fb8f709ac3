package offending.invoice.web;

import org.springframework.web.bind.annotation.RestController;

/** Breaks: controllers are package-private. */
@RestController
public class PublicController {}
