package org.broadsheet.desk.editor;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.desk.DeskFiles;
import org.broadsheet.kernel.Secret;
import org.broadsheet.site.press.Address;
import org.broadsheet.site.press.Printer;
import org.broadsheet.site.press.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The scripts of the editor: ours, and ProseMirror's as they are in its WebJars, each an ES module at an address that holds a hash
 * of it. What one imports by name is exchanged for the other's address, so that a browser needs no import map, which would be
 * a script within the page. Comments and indentation are left out on the way; the press compresses and keeps them. Nothing of
 * it is read before somebody asks. Safe for any thread.
 */
@Singleton
public final class EditorModules implements Printer {
    private static final String PLACE = "/desk/files/modules/";
    private static final String LICENCE = PLACE + "licence.txt";
    private static final String ENTRY = "editor";
    private static final int HASH_CHARACTERS = 12;
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

    private record Module(String address, String script) {}

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
        loaded.put(name, new Module(address, script));
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
        return "/* " + name + " " + version + " by Marijn Haverbeke and others, MIT licence: " + LICENCE + " */\n"
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

    @Override
    public boolean prints(String path) {
        return path.startsWith(PLACE);
    }

    @Override
    public Optional<Sheet> print(Address asked) {
        if (asked.path().equals(LICENCE)) {
            String licence = text("/META-INF/resources/webjars/prosemirror-model/" + version("prosemirror-model") + "/LICENSE");
            return Optional.of(Sheet.immutable("text/plain; charset=utf-8", bytes(licence)));
        }
        return modules().values().stream()
                .filter(known -> known.address().equals(asked.path()))
                .findFirst()
                .map(module -> Sheet.immutable("text/javascript; charset=utf-8", bytes(module.script())));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
