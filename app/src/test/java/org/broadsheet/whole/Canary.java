package org.broadsheet.whole;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Something that must come out nowhere, and every form in which it might: itself, trimmed, in small and large letters, encoded for an
 * address or for markup, and the MD5, SHA-1 and SHA-256 of each in hex and in both kinds of base64.
 */
final class Canary {
    private static final List<String> HASHES = List.of("MD5", "SHA-1", "SHA-256");

    private final Map<String, String> forms = new LinkedHashMap<>();

    Canary(String... secrets) {
        for (String secret : secrets) {
            var written = new LinkedHashSet<>(List.of(secret, secret.strip(), secret.strip().toLowerCase(Locale.ROOT)));
            for (String form : written) {
                plain(form);
                HASHES.forEach(hash -> hashed(form, hash));
            }
            plain(secret.strip().toUpperCase(Locale.ROOT));
        }
    }

    private void plain(String form) {
        put("as it is: " + form, form);
        put("percent-encoded: " + form, form.replace("@", "%40"));
        put("with plus encoded: " + form, form.replace("@", "%40").replace("+", "%2B"));
        put("as markup: " + form, form.replace("@", "&#64;"));
        put("in base64: " + form, Base64.getEncoder().withoutPadding().encodeToString(form.getBytes(StandardCharsets.UTF_8)));
    }

    private void hashed(String form, String algorithm) {
        try {
            byte[] hash = MessageDigest.getInstance(algorithm).digest(form.getBytes(StandardCharsets.UTF_8));
            String of = algorithm + " of " + form;
            put(of + " in hex", HexFormat.of().formatHex(hash));
            put(of + " in large hex", HexFormat.of().withUpperCase().formatHex(hash));
            put(of + " in base64", Base64.getEncoder().withoutPadding().encodeToString(hash));
            put(of + " in base64url", Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private void put(String name, String form) {
        forms.put(name, form);
    }

    /** Each form by what it is. */
    Map<String, String> forms() {
        return Map.copyOf(forms);
    }

    /** Which forms stand in a text or a file; empty for none. */
    List<String> in(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        var found = new ArrayList<String>();
        forms.forEach((name, form) -> {
            if (text.contains(new String(form.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))) {
                found.add(name);
            }
        });
        return found;
    }

    List<String> in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8));
    }
}
