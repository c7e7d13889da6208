package org.broadsheet.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server that takes everything and keeps it, and misbehaves where its script says so. Speaks just enough SMTP (RFC 5321) for
 * that, over plain sockets on the loopback.
 */
final class SmtpSink implements AutoCloseable {

    /** What it says at a point of a letter's way; an empty answer is the usual one. */
    interface Script {
        /** Said instead of what a sink says. */
        String DROP = "drop";

        /**
         * @param step {@code banner}, {@code EHLO}, {@code MAIL}, {@code RCPT}, {@code DATA}, {@code .} or {@code taken} (after the letter is kept)
         * @param about the address of the step's command
         */
        String answer(String step, String about);
    }

    /** A letter that was taken. */
    record Taken(String from, String to, byte[] message) {
        String text() {
            return new String(message, StandardCharsets.UTF_8);
        }
    }

    final List<Taken> taken = new CopyOnWriteArrayList<>();
    final List<String> commands = new CopyOnWriteArrayList<>();
    final AtomicInteger connections = new AtomicInteger();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final ServerSocket server;
    volatile Script script = (step, about) -> "";
    volatile List<String> extensions = List.of("8BITMIME", "SMTPUTF8", "ENHANCEDSTATUSCODES");

    SmtpSink() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Ends all connections, as a server does that restarts. */
    void hangUp() {
        open.forEach(SmtpSink::close);
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                connections.incrementAndGet();
                open.add(socket);
                Thread.ofVirtual().start(() -> talk(socket));
            }
        } catch (IOException closed) {
            hangUp();
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            new Talk(new BufferedInputStream(socket.getInputStream()), socket.getOutputStream()).run();
        } catch (IOException gone) {
            // The other end hung up, as is its right.
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            throw new IllegalStateException(closed);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private final class Talk {
        private final InputStream in;
        private final OutputStream out;
        private String from = "";
        private String to = "";

        Talk(InputStream in, OutputStream out) {
            this.in = in;
            this.out = out;
        }

        void run() throws IOException {
            boolean isOpen = say("banner", "", "220 sink.example.org ESMTP");
            for (String line = line(); isOpen && !line.isEmpty(); line = isOpen ? line() : "") {
                commands.add(line);
                String verb = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
                isOpen = switch (verb) {
                    case "EHLO" -> say("EHLO", line, hello());
                    case "MAIL" -> {
                        from = address(line);
                        yield say("MAIL", from, "250 2.1.0 ok");
                    }
                    case "RCPT" -> {
                        to = address(line);
                        yield say("RCPT", to, "250 2.1.5 ok");
                    }
                    case "DATA" -> data();
                    case "QUIT" -> false;
                    default -> say(verb, line, "250 2.0.0 ok");
                };
            }
        }

        private String hello() {
            var lines = new ArrayList<String>();
            lines.add("sink.example.org");
            lines.addAll(extensions);
            var text = new StringBuilder();
            for (int i = 0; i < lines.size(); i++) {
                text.append(i == 0 ? "" : "\r\n").append("250").append(i + 1 < lines.size() ? "-" : " ").append(lines.get(i));
            }
            return text.toString();
        }

        private boolean data() throws IOException {
            String answer = script.answer("DATA", to);
            if (!answer.isEmpty()) {
                return say(answer);
            }
            say("354 go on");
            var message = new ByteArrayOutputStream();
            for (String line = raw(); !line.equals("."); line = raw()) {
                message.writeBytes(((line.startsWith(".") ? line.substring(1) : line) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            }
            String end = script.answer(".", to);
            if (!end.isEmpty()) {
                return say(end);
            }
            taken.add(new Taken(from, to, message.toByteArray()));
            return say("taken", to, "250 2.0.0 taken");
        }

        private boolean say(String step, String about, String usual) throws IOException {
            String answer = script.answer(step, about);
            return say(answer.isEmpty() ? usual : answer);
        }

        /** False when the connection ends with it. */
        private boolean say(String answer) throws IOException {
            if (answer.equals(Script.DROP)) {
                return false;
            }
            out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            return !answer.startsWith("421");
        }

        private String line() throws IOException {
            return new String(raw().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }

        private String raw() throws IOException {
            var line = new StringBuilder();
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (c == '\n' && !line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
                    return line.substring(0, line.length() - 1);
                }
                line.append((char) c);
            }
            throw new IOException("the other end hung up");
        }

        private String address(String line) {
            return line.substring(line.indexOf('<') + 1, line.lastIndexOf('>'));
        }
    }
}
