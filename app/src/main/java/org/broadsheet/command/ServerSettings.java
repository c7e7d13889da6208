package org.broadsheet.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.broadsheet.config.DataFolder;
import org.broadsheet.web.WebConfig;
import org.broadsheet.web.WebConfig.LogFormat;

/** Says in the words of Quarkus and the drivers what our settings say in ours. */
final class ServerSettings {

    private ServerSettings() {}

    /** System properties, to be set before the server starts. */
    static Map<String, String> of(WebConfig web, DataFolder folder) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("quarkus.http.host", web.host());
        properties.put("quarkus.http.port", Integer.toString(web.port()));
        properties.put("quarkus.management.port", Integer.toString(web.managementPort()));
        properties.put("quarkus.log.console.json.enabled", Boolean.toString(web.logFormat() == LogFormat.JSON));
        if (!web.trustedProxies().isEmpty()) {
            properties.put("quarkus.http.proxy.proxy-address-forwarding", "true");
            properties.put("quarkus.http.proxy.trusted-proxies", String.join(",", web.trustedProxies()));
        }
        properties.put("org.sqlite.tmpdir", folder.cache().toString());
        properties.put("com.luciad.imageio.webp.tmpdir", folder.cache().toString());
        return properties;
    }
}
