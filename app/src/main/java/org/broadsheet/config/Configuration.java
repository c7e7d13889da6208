package org.broadsheet.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.broadsheet.kernel.Fault;

/**
 * The settings in force: what the layers say, checked against the known keys, and the defaults. Immutable, and safe for
 * any thread.
 *
 * <p>Making one fails with a {@link Fault} of one sentence when a layer has an unknown key ({@code config-unknown-key},
 * which names the nearest known one) or a value that is not allowed ({@code config-bad-value}).
 */
public final class Configuration {

    /** Variables that the {@code broadsheet} script reads, and that are no keys. */
    private static final Set<String> SCRIPT_VARIABLES =
            Set.of("BROADSHEET_JAVA_OPTS", "BROADSHEET_BUILD", "BROADSHEET_AOT");

    private final Collection<Key<?>> keys;
    private final Map<String, Entry> entries;
    private final Map<String, Object> values;

    private Configuration(Collection<Key<?>> keys, Map<String, Entry> entries, Map<String, Object> values) {
        this.keys = keys;
        this.entries = entries;
        this.values = values;
    }

    /** @param layers the one that counts most comes first */
    public static Configuration of(Collection<Key<?>> keys, List<Layer> layers) {
        var entries = new TreeMap<String, Entry>();
        var values = new LinkedHashMap<String, Object>();
        for (var layer : layers) {
            for (var entry : entries(keys, layer)) {
                var value = read(keyOf(keys, entry), entry);
                if (entries.putIfAbsent(entry.key(), entry) == null) {
                    values.put(entry.key(), value);
                }
            }
        }
        return new Configuration(List.copyOf(keys), entries, values);
    }

    /** The value of a key without a name part. */
    public <T> T get(Key<T> key) {
        return value(key, key.name());
    }

    /** The value of a named key for one name; its default when nobody set it. */
    public <T> T get(Key<T> key, String part) {
        return value(key, key.nameFor(part));
    }

    /** Whether someone set the key, be it to its default. */
    public boolean isSet(Key<?> key) {
        return entries.containsKey(key.name());
    }

    /** The names for which one of these named keys is set, in order. */
    public List<String> namesOf(Key<?>... named) {
        return entries.keySet().stream()
                .flatMap(written -> List.of(named).stream().flatMap(key -> key.partOf(written).stream()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Everything in force, in the order of the keys; named keys only where they are set. */
    public List<Setting> settings() {
        var settings = new ArrayList<Setting>();
        for (var key : keys) {
            if (key.isNamed()) {
                namesOf(key).forEach(part -> settings.add(setting(key, key.nameFor(part))));
            } else {
                settings.add(setting(key, key.name()));
            }
        }
        return List.copyOf(settings);
    }

    private Setting setting(Key<?> key, String name) {
        var entry = entries.getOrDefault(name, new Entry(name, key.fallback(), "default"));
        var isHidden = key.isSecret() && !entry.value().isEmpty();
        return new Setting(name, isHidden ? "********" : entry.value(), entry.place());
    }

    @SuppressWarnings("unchecked") // values holds for a key's name only what its own reading made
    private <T> T value(Key<T> key, String name) {
        if (!isKnown(key)) {
            throw new IllegalArgumentException(key.name() + " is not in the list of keys");
        }
        var value = (T) values.get(name);
        return value != null ? value : read(key, new Entry(name, key.fallback(), "default"));
    }

    /** By identity: keys are constants, and comparing records for the first time costs milliseconds of a start. */
    private boolean isKnown(Key<?> key) {
        for (var known : keys) {
            if (known == key) {
                return true;
            }
        }
        return false;
    }

    private static <T> T read(Key<T> key, Entry entry) {
        return key.reading().read().apply(entry.value()).orElseThrow(() -> {
            var shown = key.isSecret() ? "" : " is \"" + entry.value() + "\" and";
            return new Fault(
                    "config-bad-value",
                    Fault.Kind.USER,
                    "%s%s has to be %s (%s)."
                            .formatted(entry.key(), shown, key.reading().allowed(), entry.place()));
        });
    }

    private static List<Entry> entries(Collection<Key<?>> keys, Layer layer) {
        return switch (layer) {
            case Layer.Flags(var flags) -> flags.stream()
                    .map(flag -> new Entry(flag.key(), flag.value(), flag.written()))
                    .toList();
            case Layer.File(var lines) -> lines.stream()
                    .map(line -> new Entry(line.key(), line.value(), line.place()))
                    .toList();
            case Layer.Environment(var variables) -> new TreeMap<>(variables)
                    .entrySet().stream()
                            .filter(variable -> variable.getKey().startsWith("BROADSHEET_"))
                            .filter(variable -> !SCRIPT_VARIABLES.contains(variable.getKey()))
                            .map(variable -> entryOf(keys, variable.getKey(), variable.getValue()))
                            .toList();
        };
    }

    private static Entry entryOf(Collection<Key<?>> keys, String variable, String value) {
        for (var key : keys) {
            if (!key.isNamed() && key.environmentName().equals(variable)) {
                return new Entry(key.name(), value, variable);
            }
        }
        for (var key : keys) {
            var part = key.isNamed() ? key.partOfVariable(variable) : Optional.<String>empty();
            if (part.isPresent()) {
                return new Entry(key.nameFor(part.get()), value, variable);
            }
        }
        throw unknown(variable, "the environment", keys.stream().map(Key::environmentName).toList());
    }

    private static Key<?> keyOf(Collection<Key<?>> keys, Entry entry) {
        for (var key : keys) {
            var isIt = key.isNamed() ? key.partOf(entry.key()).isPresent() : key.name().equals(entry.key());
            if (isIt) {
                return key;
            }
        }
        throw unknown(entry.key(), entry.place(), keys.stream()
                .map(key -> key.nameLike(entry.key()))
                .toList());
    }

    private static Fault unknown(String written, String place, Collection<String> known) {
        var meant = NearestWord.of(written, known).map(word -> " Did you mean " + word + "?");
        return new Fault(
                "config-unknown-key",
                Fault.Kind.USER,
                "%s in %s is no setting.%s".formatted(written, place, meant.orElse(" See docs/operating.md.")));
    }
}
