package org.broadsheet.desk;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.broadsheet.kernel.Secret;
import org.broadsheet.site.press.Address;
import org.broadsheet.site.press.Printer;
import org.broadsheet.site.press.Sheet;

/**
 * Style sheets and scripts of the newsroom's screens, each at an address that holds a hash of it: {@code queue.css} of this
 * package's resources is {@code /desk/files/queue-0123456789ab.css}. A script that imports another ({@code from "./desk.js"})
 * is served with the other's address in place. Safe for any thread.
 */
@Singleton
public final class DeskFiles implements Printer {
    private static final String PLACE = "/desk/files/";
    private static final int HASH_CHARACTERS = 12;
    private static final Pattern NAME = Pattern.compile("([a-z][a-z0-9-]{0,39})\\.(css|js)");
    private static final Pattern ADDRESS = Pattern.compile("([a-z][a-z0-9-]{0,39})-([0-9a-f]{12})\\.(css|js)");
    private static final Pattern IMPORT = Pattern.compile("((?:from|import)\\s*\\(?\\s*)([\"'])\\./([a-z][a-z0-9-]{0,39}\\.js)\\2");

    private final Map<String, File> files = new ConcurrentHashMap<>();

    private record File(String address, String text) {}

    /** The address of a file, e.g. of {@code queue.css}. */
    public String address(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException(name + " is not in the jar")).address();
    }

    private Optional<File> find(String name) {
        File known = files.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        var parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<File> read = resource(name)
                .map(text -> parts.group(2).equals("js") ? withAddresses(text) : text)
                .map(text -> new File(address(parts.group(1), parts.group(2), text), text));
        read.ifPresent(file -> files.put(name, file));
        return read;
    }

    private String withAddresses(String script) {
        return IMPORT.matcher(script).replaceAll(found ->
                java.util.regex.Matcher.quoteReplacement(found.group(1) + '"' + address(found.group(3)) + '"'));
    }

    private static String address(String name, String ending, String text) {
        return PLACE + name + "-" + new Secret(text).hash().substring(0, HASH_CHARACTERS) + "." + ending;
    }

    @Override
    public boolean prints(String path) {
        return path.startsWith(PLACE) && ADDRESS.matcher(path.substring(PLACE.length())).matches();
    }

    /** Printed once and kept, compressed, as a reader's page is. */
    @Override
    public Optional<Sheet> print(Address asked) {
        var parts = ADDRESS.matcher(asked.path().substring(PLACE.length()));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String type = parts.group(3).equals("css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";
        return find(parts.group(1) + "." + parts.group(3))
                .filter(found -> found.address().equals(asked.path()))
                .map(found -> Sheet.immutable(type, found.text().getBytes(StandardCharsets.UTF_8)));
    }

    private static Optional<String> resource(String name) {
        try (InputStream in = DeskFiles.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
