package org.broadsheet.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** nginx on a port of its own, serving {@code gzip_static} files from a folder as one would set it up for speed. */
final class Nginx implements AutoCloseable {
    private static final String CONFIGURATION =
            """
            user USER;
            worker_processes 2;
            daemon off;
            pid FOLDER/nginx.pid;
            error_log FOLDER/error.log;
            events { worker_connections 4096; }
            http {
                types { text/html html; }
                access_log off;
                sendfile on;
                tcp_nopush on;
                keepalive_requests 100000000;
                open_file_cache max=1000 inactive=60s;
                client_body_temp_path FOLDER/body;
                proxy_temp_path FOLDER/proxy;
                fastcgi_temp_path FOLDER/fastcgi;
                uwsgi_temp_path FOLDER/uwsgi;
                scgi_temp_path FOLDER/scgi;
                server {
                    listen 127.0.0.1:PORT reuseport;
                    root FOLDER/www;
                    gzip_static on;
                    gzip_vary on;
                }
            }
            """;

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param folder with a folder {@code www} in it */
    static Nginx start(Path folder) throws IOException, InterruptedException {
        int port = Program.freePort();
        Path file = folder.resolve("nginx.conf");
        Files.writeString(
                file,
                CONFIGURATION
                        .replace("USER", System.getProperty("user.name"))
                        .replace("FOLDER", folder.toString())
                        .replace("PORT", String.valueOf(port)));
        var builder = new ProcessBuilder("nginx", "-c", file.toString(), "-e", folder.resolve("error.log").toString());
        builder.environment().merge("PATH", "/usr/sbin", (path, more) -> path + ":" + more);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.out").toFile())
                .start();
        for (int tries = 0; tries < 200 && process.isAlive(); tries++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return new Nginx(process, port);
            } catch (IOException notYet) {
                Thread.sleep(20);
            }
        }
        throw new IOException("nginx did not start: see " + folder);
    }

    int port() {
        return port;
    }

    /** Processor time of its workers so far. */
    Duration processorTime() {
        return process.descendants()
                .map(worker -> worker.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() throws InterruptedException {
        Shell.end(process);
    }
}
