package io.billfold.webhook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Posts a small body (HTTP/1.1) and reads no more of the answer than its status. Written out because the JDK's client looks the
 * address up again by itself, which would undo the check of {@link Target}; redirects are not followed.
 */
final class Post {
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final int LONGEST_STATUS_LINE = 1024;
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})(?: .*)?");

    private final long end = System.nanoTime() + TIME.toNanos();

    private Post() {}

    /**
     * @param headers further ones, without line breaks
     * @return the status of the answer
     * @throws IOException if there is no answer in HTTP within ten seconds
     */
    static int send(Target target, Map<String, String> headers, byte[] body) throws IOException {
        return new Post().sendWithin(target, headers, body);
    }

    private int sendWithin(Target target, Map<String, String> headers, byte[] body) throws IOException {
        try (Socket plain = new Socket(Proxy.NO_PROXY)) {
            plain.connect(new InetSocketAddress(target.address(), target.port()), left());
            plain.setSoTimeout(left());
            try (Socket socket = target.isSecure() ? secured(plain, target) : plain) {
                OutputStream out = socket.getOutputStream();
                out.write(head(target, headers, body.length));
                out.write(body);
                out.flush();
                return status(socket);
            }
        }
    }

    private static SSLSocket secured(Socket plain, Target target) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket socket = (SSLSocket) factory.createSocket(plain, target.host(), target.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static byte[] head(Target target, Map<String, String> headers, int length) {
        StringBuilder head = new StringBuilder("POST " + target.path() + " HTTP/1.1\r\n");
        head.append("Host: ").append(target.url().getRawAuthority()).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(length).append("\r\nConnection: close\r\n\r\n");
        return head.toString().getBytes(StandardCharsets.UTF_8);
    }

    private int status(Socket socket) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (line.size() < LONGEST_STATUS_LINE) {
            socket.setSoTimeout(left());
            int next = socket.getInputStream().read();
            if (next < 0 || next == '\n') {
                break;
            }
            line.write(next);
        }
        Matcher matcher =
                STATUS_LINE.matcher(line.toString(StandardCharsets.ISO_8859_1).strip());
        if (!matcher.matches()) {
            throw new IOException("The answer is not HTTP.");
        }
        return Integer.parseInt(matcher.group(1));
    }

    /** In milliseconds, never 0, which would mean for ever. */
    private int left() throws SocketTimeoutException {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException("There was no answer within " + TIME.toSeconds() + " seconds.");
        }
        return (int) left;
    }
}
