package io.billfold.intake;

import io.billfold.document.Sha256;
import io.billfold.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** The files of a form, read while they come and cut off when they are too much. */
final class SentForm {
    private SentForm() {}

    /**
     * The files of the part named {@code file}, in order; a part that a browser sends for an empty field is none.
     *
     * @throws Problem 415 if the request is of another kind than a form
     * @throws org.springframework.web.multipart.MaxUploadSizeExceededException as soon as a file is longer than allowed
     */
    static List<MultipartFile> files(HttpServletRequest request) {
        MultipartHttpServletRequest form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (form == null) {
            return withoutForm(request.getContentType(), request.getContentLengthLong());
        }
        return form.getFiles("file").stream()
                .filter(file -> !file.isEmpty() || !isBlank(file.getOriginalFilename()))
                .toList();
    }

    private static List<MultipartFile> withoutForm(@Nullable String contentType, long length) {
        if (contentType == null || length == 0 || contentType.startsWith("application/x-www-form-urlencoded")) {
            return List.of();
        }
        throw new Problem(415, "unsupported_media_type", "Send the file as multipart/form-data, in a part named file.");
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** What tells one form from another: the names and the bytes of its files, not the way they are wrapped. */
    static String fingerprint(List<MultipartFile> files) {
        return files.stream()
                .map(file -> file.getOriginalFilename() + " " + hash(file))
                .collect(Collectors.joining("\n"));
    }

    private static Sha256 hash(MultipartFile file) {
        MessageDigest digest = Sha256.newDigest();
        try (InputStream bytes = new DigestInputStream(file.getInputStream(), digest)) {
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Sha256(digest.digest());
    }
}
