package org.broadsheet.site.press;

import java.util.Locale;

/** A content coding that the press keeps (RFC 9110, section 8.4.1; RFC 7932), the one we like best first. */
enum Encoding {
    BROTLI("br"),
    GZIP("gzip"),
    IDENTITY("identity");

    private static final Encoding[] BY_LIKING = values();

    /** As in Accept-Encoding and Content-Encoding. */
    final String token;

    Encoding(String token) {
        this.token = token;
    }

    /**
     * The coding with the highest weight in an Accept-Encoding field (RFC 9110, section 12.5.3), ours first among equals.
     * Where all are refused the answer is identity, as the section allows. An empty field asks for identity.
     */
    static Encoding accepted(String field) {
        // What browsers, feed readers and CDNs really send, without parsing.
        return switch (field) {
            case "gzip, deflate, br, zstd", "gzip, deflate, br", "br, gzip", "gzip, br", "br" -> BROTLI;
            case "gzip", "gzip, deflate", "gzip,deflate", "gzip;q=1.0,deflate;q=0.6,identity;q=0.3" -> GZIP;
            case "", "identity" -> IDENTITY;
            default -> parsed(field.toLowerCase(Locale.ROOT));
        };
    }

    private static Encoding parsed(String field) {
        double[] weights = {-1, -1, -1};
        double others = -1;
        for (String element : field.split(",", 32)) {
            String[] parts = element.split(";", 3);
            String coding = parts[0].strip();
            double weight = parts.length < 2 ? 1 : weight(parts[1].strip());
            switch (coding) {
                case "br" -> weights[BROTLI.ordinal()] = weight;
                case "gzip", "x-gzip" -> weights[GZIP.ordinal()] = weight;
                case "identity" -> weights[IDENTITY.ordinal()] = weight;
                case "*" -> others = weight;
                default -> {}
            }
        }
        return heaviest(weights, others);
    }

    private static Encoding heaviest(double[] weights, double others) {
        Encoding best = IDENTITY;
        double bestWeight = 0;
        for (Encoding encoding : BY_LIKING) {
            double weight = weights[encoding.ordinal()];
            // Not named: a star speaks for it; identity is acceptable anyhow, but last.
            double effective = weight >= 0 ? weight : others >= 0 ? others : encoding == IDENTITY ? 0.0001 : 0;
            if (effective > bestWeight) {
                best = encoding;
                bestWeight = effective;
            }
        }
        return best;
    }

    /** A weight that cannot be read counts as refusal: the sender gets the plain bytes. */
    private static double weight(String parameter) {
        if (!parameter.matches("q\\s*=\\s*(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)")) {
            return 0;
        }
        return Double.parseDouble(parameter.substring(parameter.indexOf('=') + 1).strip());
    }
}
