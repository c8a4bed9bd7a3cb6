package org.camerata.cli.home;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camerata.nginx.MediaSettings;

/**
 * What the user decides, by environment variables; docs/ref/configuration.md explains each.
 *
 * @param home where this node keeps everything
 * @param homeChosen whether the user named it
 * @param bind IPv4 address that the front door listens on
 * @param httpPort its port
 * @param rtmpPort where cameras publish
 * @param rtmpsPort where cameras publish by TLS, if the front door has TLS
 * @param rtmpModule which RTMP module nginx is to load
 * @param publicHost how browsers and cameras call this machine
 * @param adminPassword first password of the first administrator; else one is made up
 * @param segmentSeconds length of a recorded file
 * @param scrubDays within so many days all footage is read again; 0 for never
 * @param database a database of the user's own; else a private one
 * @param rtmpBaseUrl what stands before the stream key in a camera's address
 * @param publicUrl what stands before the path in a browser's address
 * @param tls how the front door encrypts
 * @param corsOrigins sites whose scripts may call the API and load pictures
 * @param jvmOptions further options for the application server
 * @param reserved variables that are set and do nothing yet
 */
public record Settings(
        Path home,
        boolean homeChosen,
        String bind,
        int httpPort,
        int rtmpPort,
        int rtmpsPort,
        RtmpModuleChoice rtmpModule,
        String publicHost,
        Optional<String> adminPassword,
        int segmentSeconds,
        int scrubDays,
        Optional<OwnDatabase> database,
        String rtmpBaseUrl,
        String publicUrl,
        Tls tls,
        List<String> corsOrigins,
        List<String> jvmOptions,
        List<String> reserved) {

    private static final int PORT_MAX = 65_535;
    private static final int HTTP_PORT = 8080;
    private static final int HTTPS_PORT = 443; // left out of URLs
    private static final int RTMP_PORT = 1935; // the registered one, left out of URLs
    private static final int RTMPS_PORT = 1936; // there is no registered one
    private static final int SEGMENT_SECONDS = 3600;
    private static final int SCRUB_DAYS = 30;
    private static final int SCRUB_DAYS_MAX = 365; // beyond it, nobody would call it a scrub
    private static final int PASSWORD_CHARS_MIN = 8;
    private static final int PASSWORD_CHARS_MAX = 72; // bcrypt reads no further
    private static final String LOOPBACK = "127.0.0.1";
    private static final String EVERYWHERE = "0.0.0.0";

    private static final Pattern IPV4 =
            Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}");
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");
    private static final Pattern RTMP_URL =
            Pattern.compile("rtmps?://[A-Za-z0-9.:-]+(/[A-Za-z0-9._-]+)+");
    private static final Pattern HTTP_URL =
            Pattern.compile("https?://[A-Za-z0-9.:-]+(/[A-Za-z0-9._-]+)*");

    /**
     * Reads the environment.
     *
     * @param checkout where the default home lies
     * @param directory what a relative home is relative to
     * @throws InvalidSetting on the first thing that is wrong
     */
    public static Settings of(Map<String, String> environment, Path checkout, Path directory) {
        Variables variables = new Variables(environment);
        Optional<Path> home = variables.path("CAMERATA_HOME", directory);
        Tls tls = Tls.of(variables, directory);
        String bind = variables.text("CAMERATA_BIND").orElse(tls.isOn() ? EVERYWHERE : LOOPBACK);
        Variables.require(
                IPV4.matcher(bind).matches(),
                "CAMERATA_BIND must be an IPv4 address such as 0.0.0.0, not " + bind + ".");
        int httpPort = variables.number("CAMERATA_HTTP_PORT", HTTP_PORT, 1, PORT_MAX);
        int rtmpPort = variables.number("CAMERATA_RTMP_PORT", RTMP_PORT, 1, PORT_MAX);
        int rtmpsPort = variables.number("CAMERATA_RTMPS_PORT", RTMPS_PORT, 1, PORT_MAX);
        Variables.require(
                httpPort != rtmpPort, "CAMERATA_HTTP_PORT and CAMERATA_RTMP_PORT must differ.");
        Variables.require(
                !tls.isOn() || (rtmpsPort != httpPort && rtmpsPort != rtmpPort),
                "CAMERATA_RTMPS_PORT must differ from the other two ports.");
        String publicHost = variables.text("CAMERATA_PUBLIC_HOST").orElseGet(() -> hostFor(bind));
        Variables.require(
                HOST.matcher(publicHost).matches(),
                "CAMERATA_PUBLIC_HOST must be a host name or an address, not " + publicHost + ".");
        return new Settings(
                home.orElse(checkout.resolve("var")),
                home.isPresent(),
                bind,
                httpPort,
                rtmpPort,
                rtmpsPort,
                RtmpModuleChoice.of(variables),
                publicHost,
                password(variables),
                variables.number(
                        "CAMERATA_SEGMENT_SECONDS",
                        SEGMENT_SECONDS,
                        MediaSettings.SEGMENT_SECONDS_MIN,
                        MediaSettings.SEGMENT_SECONDS_MAX),
                variables.number("CAMERATA_SCRUB_DAYS", SCRUB_DAYS, 0, SCRUB_DAYS_MAX),
                database(variables),
                rtmpBaseUrl(variables, publicHost, rtmpPort),
                publicUrl(variables, tls, publicHost, httpPort),
                tls,
                Origins.of(variables),
                List.of(variables.text("CAMERATA_JVM_OPTIONS").orElse("").strip().split("\\s+", -1))
                        .stream()
                        .filter(option -> !option.isEmpty())
                        .toList(),
                variables.reserved());
    }

    /** The same with another home: where a link leads, for one. */
    public Settings withHome(Path other) {
        return new Settings(
                other,
                homeChosen,
                bind,
                httpPort,
                rtmpPort,
                rtmpsPort,
                rtmpModule,
                publicHost,
                adminPassword,
                segmentSeconds,
                scrubDays,
                database,
                rtmpBaseUrl,
                publicUrl,
                tls,
                corsOrigins,
                jvmOptions,
                reserved);
    }

    /** Differs when anything differs that a running node would have to be restarted for. */
    public String fingerprint() {
        return Home.hash(
                String.join(
                        "\n",
                        bind,
                        Integer.toString(httpPort),
                        Integer.toString(rtmpPort),
                        Integer.toString(rtmpsPort),
                        rtmpModule.toString(),
                        Integer.toString(segmentSeconds),
                        Integer.toString(scrubDays),
                        rtmpBaseUrl,
                        publicUrl,
                        tls.toString(),
                        corsOrigins.toString(),
                        database.map(Settings::withPasswords).orElse(""),
                        jvmOptions.toString()));
    }

    private static String withPasswords(OwnDatabase own) {
        return own + own.application().password() + own.owner().password();
    }

    /** What stands before the stream key in the address of a camera that publishes by TLS. */
    public Optional<String> rtmpsBaseUrl() {
        return tls.isOn()
                ? Optional.of("rtmps://" + publicHost + ":" + rtmpsPort + "/live")
                : Optional.empty();
    }

    /** Where a browser on this machine finds the console. */
    public String localUrl() {
        return tls.isOn()
                ? frontDoor().toString().replaceFirst("http", "https")
                : frontDoor().toString();
    }

    /** The front door without TLS; where it speaks TLS, this leads to it. */
    public URI frontDoor() {
        return URI.create("http://" + (bind.equals(EVERYWHERE) ? LOOPBACK : bind) + ":" + httpPort);
    }

    private static String hostFor(String bind) {
        if (!bind.equals(EVERYWHERE)) {
            return bind;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return LOOPBACK;
        }
    }

    private static Optional<String> password(Variables variables) {
        Optional<String> password = variables.text("CAMERATA_ADMIN_PASSWORD");
        int length = password.map(String::length).orElse(PASSWORD_CHARS_MIN);
        Variables.require(
                length >= PASSWORD_CHARS_MIN && length <= PASSWORD_CHARS_MAX,
                "CAMERATA_ADMIN_PASSWORD must have "
                        + PASSWORD_CHARS_MIN
                        + " to "
                        + PASSWORD_CHARS_MAX
                        + " characters.");
        return password;
    }

    private static Optional<OwnDatabase> database(Variables variables) {
        Optional<String> url = variables.text("CAMERATA_DB_URL");
        Optional<DatabaseLogin> application = login(variables, "CAMERATA_DB");
        Optional<DatabaseLogin> owner = login(variables, "CAMERATA_DB_OWNER");
        if (url.isEmpty()) {
            Variables.require(
                    application.isEmpty() && owner.isEmpty(),
                    "CAMERATA_DB_USER and CAMERATA_DB_OWNER_USER mean nothing without CAMERATA_DB_URL.");
            return Optional.empty();
        }
        Variables.require(
                application.isPresent(), "CAMERATA_DB_URL needs CAMERATA_DB_USER beside it.");
        return application.map(login -> new OwnDatabase(url.get(), login, owner.orElse(login)));
    }

    private static Optional<DatabaseLogin> login(Variables variables, String prefix) {
        Optional<String> user = variables.text(prefix + "_USER");
        Optional<String> password = variables.text(prefix + "_PASSWORD");
        Variables.require(
                user.isPresent() || password.isEmpty(),
                prefix + "_PASSWORD means nothing without " + prefix + "_USER.");
        return user.map(name -> new DatabaseLogin(name, password.orElse("")));
    }

    private static String rtmpBaseUrl(Variables variables, String host, int port) {
        String url =
                variables
                        .text("RTMP_BASE_URL")
                        .orElse("rtmp://" + host + (port == RTMP_PORT ? "" : ":" + port) + "/live");
        Variables.require(
                RTMP_URL.matcher(url).matches(),
                "RTMP_BASE_URL must look like rtmp://HOST:1935/live, not " + url + ".");
        return url;
    }

    /** HLS_BASE_URL is where HLS is seen from; without its last part, it is where everything is. */
    private static String publicUrl(Variables variables, Tls tls, String host, int port) {
        String url =
                variables
                        .text("HLS_BASE_URL")
                        .orElse(
                                tls.isOn()
                                        ? "https://" + host + (port == HTTPS_PORT ? "" : ":" + port)
                                        : "http://" + host + ":" + port)
                        .replaceFirst("(/hls)?/?$", "");
        Variables.require(
                HTTP_URL.matcher(url).matches(),
                "HLS_BASE_URL must look like http://HOST:8080/hls, not " + url + ".");
        return url;
    }
}
