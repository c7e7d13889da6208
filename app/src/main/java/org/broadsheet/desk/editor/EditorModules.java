package org.broadsheet.desk.editor;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.broadsheet.desk.DeskFiles;
import org.broadsheet.desk.Open;
import org.broadsheet.kernel.Secret;
import org.jspecify.annotations.Nullable;

/**
 * The scripts of the editor: ours, and ProseMirror's as they are in its WebJars, each an ES module at an address that holds a hash
 * of it. What one imports by name is exchanged for the other's address, so that a browser needs no import map, which would be
 * a script within the page. Comments and indentation are left out on the way, and each file is compressed once. Nothing of
 * it is read before somebody asks. Safe for any thread.
 */
@Singleton
@Path("/desk/files/modules")
public final class EditorModules {
    private static final String PLACE = "/desk/files/modules/";
    private static final String ENTRY = "editor";
    private static final int HASH_CHARACTERS = 12;
    private static final int BROTLI_QUALITY = 9;
    private static final List<String> OURS = List.of("editor", "body", "typing", "paste", "insert", "keep");

    /** Our own desk.js, which {@link DeskFiles} serves. */
    private static final String DESK = "desk";

    private static final Pattern IMPORT = Pattern.compile("(\\b(?:from|import)\\s*)([\"'])([./a-z0-9-]+)\\2");
    private static final Pattern COMMENT = Pattern.compile("(?ms)^[ \\t]*/\\*.*?\\*/[ \\t]*\\n");
    private static final Pattern LINE_COMMENT = Pattern.compile("(?m)^[ \\t]*//.*\\n");
    private static final Pattern INDENTATION = Pattern.compile("(?m)^[ \\t]+");

    private final DeskFiles files;
    private @Nullable Map<String, Module> modules;

    public EditorModules(DeskFiles files) {
        this.files = files;
    }

    /** A script as it is sent; an encoding that would not be smaller or cannot be made is empty. */
    private record Module(String address, byte[] plain, byte[] gzip, byte[] brotli) {}

    /** The address of the script that a page is to load. */
    String entry() {
        return module(ENTRY).address();
    }

    /** The addresses of all that it will ask for, so that a browser can ask for them at once. */
    List<String> preloads() {
        return modules().values().stream().map(Module::address).toList();
    }

    private Module module(String name) {
        Module found = modules().get(name);
        if (found == null) {
            throw new IllegalStateException("no module " + name);
        }
        return found;
    }

    private synchronized Map<String, Module> modules() {
        Map<String, Module> known = modules;
        if (known == null) {
            var read = new LinkedHashMap<String, Module>();
            load(ENTRY, read);
            known = read;
            modules = known;
        }
        return known;
    }

    /** What a module imports is loaded before it, since its address is part of the importing one. There is no circle. */
    private String load(String name, Map<String, Module> loaded) {
        if (name.equals(DESK)) {
            return files.address("desk.js");
        }
        Module known = loaded.get(name);
        if (known != null) {
            return known.address();
        }
        String script = IMPORT.matcher(source(name)).replaceAll(found -> Matcher.quoteReplacement(
                found.group(1) + '"' + load(bare(found.group(3)), loaded) + '"'));
        String address = PLACE + name + "-" + new Secret(script).hash().substring(0, HASH_CHARACTERS) + ".js";
        byte[] plain = script.getBytes(StandardCharsets.UTF_8);
        loaded.put(name, new Module(address, plain, gzip(plain), brotli(plain)));
        return address;
    }

    private static String bare(String imported) {
        return imported.replaceAll("^\\./|\\.js$", "");
    }

    private static String source(String name) {
        if (OURS.contains(name)) {
            return spare(text("/org/broadsheet/desk/editor/" + name + ".js"));
        }
        String version = version(name);
        String folder = "/META-INF/resources/webjars/" + name + "/" + version + "/";
        String file = name.equals("w3c-keyname") ? "index.js" : "dist/index.js";
        return "/* " + name + " " + version + " by Marijn Haverbeke and others, MIT licence: " + PLACE + "licence.txt */\n"
                + spare(text(folder + file));
    }

    private static String version(String name) {
        var properties = new Properties();
        try (InputStream in = stream("/META-INF/maven/org.webjars.npm/" + name + "/pom.properties")) {
            properties.load(in);
            return properties.getProperty("version", "");
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /** Nothing that runs: none of these files has such a line within a string. */
    private static String spare(String script) {
        String bare = COMMENT.matcher(script).replaceAll("");
        return INDENTATION.matcher(LINE_COMMENT.matcher(bare).replaceAll("")).replaceAll("");
    }

    private static String text(String resource) {
        try (InputStream in = stream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static InputStream stream(String resource) {
        InputStream in = EditorModules.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException(resource + " is not in the jar");
        }
        return in;
    }

    private static byte[] gzip(byte[] plain) {
        var out = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] brotli(byte[] plain) {
        try {
            return Brotli4jLoader.isAvailable()
                    ? Encoder.compress(plain, Encoder.Parameters.create(BROTLI_QUALITY))
                    : new byte[0];
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @GET
    @Open
    @Path("{name}")
    public Response file(
            @PathParam("name") String asked, @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String accepted) {
        if (asked.equals("licence.txt")) {
            return sent(
                    text("/META-INF/resources/webjars/prosemirror-model/" + version("prosemirror-model") + "/LICENSE")
                            .getBytes(StandardCharsets.UTF_8),
                    "",
                    "text/plain; charset=utf-8");
        }
        Module module = modules().values().stream()
                .filter(known -> known.address().equals(PLACE + asked))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        String encodings = accepted == null ? "" : accepted;
        if (module.brotli().length > 0 && encodings.matches("(.*,\\s*)?br(\\s*,.*)?")) {
            return sent(module.brotli(), "br", SCRIPT);
        }
        return encodings.matches("(.*,\\s*)?gzip(\\s*,.*)?")
                ? sent(module.gzip(), "gzip", SCRIPT)
                : sent(module.plain(), "", SCRIPT);
    }

    private static final String SCRIPT = "text/javascript; charset=utf-8";

    private static Response sent(byte[] bytes, String encoding, String type) {
        var response = Response.ok(bytes)
                .type(type)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
        return encoding.isEmpty() ? response.build() : response.header(HttpHeaders.CONTENT_ENCODING, encoding).build();
    }
}
