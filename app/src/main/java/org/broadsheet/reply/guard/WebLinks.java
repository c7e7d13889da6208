package org.broadsheet.reply.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The links of a text, also those that somebody has hidden from a simple search: without a scheme, with blanks or words around
 * the dot ({@code example (dot) com}), or as a bare path.
 *
 * @param hosts of links elsewhere, in small letters
 * @param own how many lead to where the text stands
 * @param hidden how many were written so that no program makes a link of them
 * @param referring how many tell who sent the reader, for which somebody is paid
 * @param rest the text without them
 * @param length how many characters they take
 */
record WebLinks(List<String> hosts, int own, int hidden, int referring, String rest, int length) {
    private static final String ENDINGS = "com|net|org|info|biz|io|co|me|tv|ly|fm|be|ru|cn|xyz|top|site|online|shop|club|live|link|click|app|dev|se|de|fr|uk|es|it|pl|br|nl|gl|us|ca|in|ma|dz|tn|eg|sa|ae|lb";
    private static final Pattern LINK = Pattern.compile(
            "(?<scheme>(?:https?|hxxps?|ftp)://|www\\d{0,2}\\.)(?<host>[^\\s/?#<>\"]{1,253})(?<path>[/?#][^\\s<>\"]{0,2000})?"
                    + "|(?<![\\p{L}\\p{N}@.])(?<bare>[a-z0-9][a-z0-9-]{0,62}(?:\\.[a-z0-9-]{1,63}){0,3}\\.(?:" + ENDINGS
                    + "))(?![\\p{L}\\p{N}-])(?<barepath>[/?#][^\\s<>\"]{0,2000})?"
                    + "|(?<![\\p{L}\\p{N}])(?<spaced>[a-z0-9][a-z0-9-]{2,62})(?:\\s{1,3}\\.\\s{0,3}|\\s{0,3}\\.\\s{1,3}|\\s{0,3}[\\[({]\\s{0,2}(?:dot|point|\\.)\\s{0,2}[\\])}]\\s{0,3}|\\s{1,3}(?:dot)\\s{1,3})(?:com|net|org|info|ru|xyz)(?![\\p{L}\\p{N}])(?<spacedpath>[/?#][^\\s<>\"]{0,2000})?"
                    + "|(?<![\\p{L}\\p{N}])/?watch\\?v=[\\w-]{6,20}\\S{0,200}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REFERRING = Pattern.compile(
            "(?i)(?:[?&/](?:r|ref|refer|referral|referer|invite|aff|affiliate|affiliateid|partner|rrid|rb|ved|promo|share|friend|hlr|publ)(?:[=/]|$)|#friend=|/register|/partners?/|/share/)");

    static WebLinks in(String plain, Set<String> ownHosts) {
        var hosts = new ArrayList<String>();
        var rest = new StringBuilder();
        int own = 0;
        int hidden = 0;
        int referring = 0;
        int length = 0;
        int from = 0;
        var found = LINK.matcher(plain);
        while (found.find()) {
            rest.append(plain, from, found.start()).append(' ');
            from = found.end();
            length += found.end() - found.start();
            String host = host(found);
            boolean isHidden = found.group("scheme") == null && found.group("bare") == null;
            if (!isHidden && ownHosts.contains(host)) {
                own++;
            } else {
                hosts.add(host);
                hidden += isHidden ? 1 : 0;
                referring += REFERRING.matcher(found.group()).find() ? 1 : 0;
            }
        }
        return new WebLinks(List.copyOf(hosts), own, hidden, referring, rest.append(plain.substring(from)).toString(), length);
    }

    private static String host(java.util.regex.Matcher found) {
        String host = found.group("host") != null ? found.group("host") : found.group("bare");
        if (host == null) {
            host = found.group("spaced") == null ? "" : found.group("spaced");
        }
        String small = host.toLowerCase(Locale.ROOT);
        return small.startsWith("www.") ? small.substring(4) : small;
    }

    int count() {
        return hosts.size() + own;
    }
}
