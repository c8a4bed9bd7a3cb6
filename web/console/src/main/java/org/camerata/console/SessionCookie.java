package org.camerata.console;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Marks the session cookie Secure where people reach the front door by https. */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Inject
    @ConfigProperty(name = "CAMERATA_PUBLIC_URL")
    Optional<String> publicUrl;

    @Override
    public void contextInitialized(ServletContextEvent start) {
        boolean https =
                publicUrl
                        .filter(url -> url.toLowerCase(Locale.ROOT).startsWith("https:"))
                        .isPresent();
        start.getServletContext().getSessionCookieConfig().setSecure(https);
    }
}
