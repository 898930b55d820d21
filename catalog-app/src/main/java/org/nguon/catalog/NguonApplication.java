package org.nguon.catalog;

import java.util.HashMap;
import java.util.Map;
import org.nguon.catalog.settings.Settings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/// Starts the desks over an archive.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
class NguonApplication {

    static void main(String[] args) {
        Settings settings = Settings.from(System.getenv());
        SpringApplication application = new SpringApplication(NguonApplication.class);
        application.setDefaultProperties(server(settings));
        application.run(args);
    }

    /// What the settings mean to the web server.
    private static Map<String, Object> server(Settings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", settings.port());
        properties.put("server.address", settings.bind().getHostAddress());
        settings.publicUrl().ifPresent(url -> {
            properties.put("server.forward-headers-strategy", "native");
            properties.put("server.servlet.session.cookie.secure", "https".equals(url.getScheme()));
        });
        return properties;
    }
}
