package org.camerata.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What this node was told at its start; {@code docs/ref/configuration.md} explains each variable.
 * Secrets come in the environment, never in arguments or files of the application.
 */
@ApplicationScoped
public class NodeSettings {

    @Inject
    @ConfigProperty(name = "camerata.media.url")
    URI mediaUrl;

    @Inject
    @ConfigProperty(name = "camerata.callback.secret")
    String callbackSecret;

    @Inject
    @ConfigProperty(name = "camerata.hot.volume")
    String hotVolume;

    @Inject
    @ConfigProperty(name = "camerata.live.folder")
    String liveFolder;

    @Inject
    @ConfigProperty(name = "camerata.stills.folder")
    String stillsFolder;

    @Inject
    @ConfigProperty(name = "camerata.exports.folder")
    String exportsFolder;

    @Inject
    @ConfigProperty(name = "camerata.rtmp.base.url")
    URI rtmpBaseUrl;

    @Inject
    @ConfigProperty(name = "camerata.public.url")
    URI publicUrl;

    @Inject
    @ConfigProperty(name = "camerata.url.signing.key")
    String urlSigningKey;

    @Inject
    @ConfigProperty(name = "camerata.stream.key.secret")
    String streamKeySecret;

    @Inject
    @ConfigProperty(name = "camerata.audit.key")
    String auditKey;

    @Inject
    @ConfigProperty(name = "camerata.audit.checkpoints")
    String auditCheckpoints;

    @Inject
    @ConfigProperty(name = "camerata.signing.keystore")
    String signingKeystore;

    @Inject
    @ConfigProperty(name = "camerata.signing.keystore.password")
    String signingKeystorePassword;

    @Inject
    @ConfigProperty(name = "camerata.scrub.days", defaultValue = "30")
    int scrubDays;

    @Inject
    @ConfigProperty(name = "camerata.admin.password")
    Optional<String> adminPassword;

    @Inject
    @ConfigProperty(name = "camerata.cors.origins")
    Optional<List<String>> corsOrigins;

    @Inject
    @ConfigProperty(name = "camerata.own.rtmp.module", defaultValue = "false")
    boolean ownRtmpModule;

    @Inject
    @ConfigProperty(name = "camerata.demo", defaultValue = "false")
    boolean demo;

    /**
     * Where the media core answers {@code /stat}, {@code /control} and {@code /epoch}: loopback.
     */
    public URI mediaUrl() {
        return mediaUrl;
    }

    /** Shared with the media core; both sides demand it of each other. */
    public String callbackSecret() {
        return callbackSecret;
    }

    /** Absolute path of the volume that nginx records to. */
    public Path hotVolume() {
        return Path.of(hotVolume);
    }

    /**
     * Absolute path of the folder of live pictures, in memory where the machine has a place for
     * that.
     */
    public Path liveFolder() {
        return Path.of(liveFolder);
    }

    /** Absolute path of the folder of the cameras' latest stills. */
    public Path stillsFolder() {
        return Path.of(stillsFolder);
    }

    /** Absolute path of the folder of exports; the front door sends what lies there. */
    public Path exportsFolder() {
        return Path.of(exportsFolder);
    }

    /** {@code rtmp://HOST[:PORT]/live}; a camera's URL is this, a slash, and its stream key. */
    public URI rtmpBaseUrl() {
        return rtmpBaseUrl;
    }

    /** The front door as others see it, without a slash at its end. */
    public URI publicUrl() {
        return publicUrl;
    }

    /** Signs HLS and footage paths; nginx knows it too. */
    public String urlSigningKey() {
        return urlSigningKey;
    }

    /** 32 bytes from which the keys that protect stream keys are derived (K1). */
    public byte[] streamKeySecret() {
        return Base64.getDecoder().decode(streamKeySecret);
    }

    /** 32 bytes that chain the entries of the audit log (A3). */
    public byte[] auditKey() {
        return Base64.getDecoder().decode(auditKey);
    }

    /** Absolute path of the file of signed checkpoints; its directory exists, the file may not. */
    public Path auditCheckpoints() {
        return Path.of(auditCheckpoints);
    }

    /** A PKCS12 file with an Ed25519 key named {@code camerata}. */
    public Path signingKeystore() {
        return Path.of(signingKeystore);
    }

    /** Opens {@link #signingKeystore} and the key in it. */
    public String signingKeystorePassword() {
        return signingKeystorePassword;
    }

    /** Within so many days all footage is read once and compared; 0 to 365, 0 for never. */
    public int scrubDays() {
        return scrubDays;
    }

    /** The first admin's password; only looked at while there is no user. */
    public Optional<String> adminPassword() {
        return adminPassword;
    }

    /**
     * {@code https?://HOST[:PORT]} of the sites whose scripts may call the API; none by default.
     */
    public Set<String> corsOrigins() {
        return Set.copyOf(corsOrigins.orElse(List.of()));
    }

    /**
     * Whether the media core runs our own build of the RTMP module. Debian's has known faults, and
     * measures less of a stream.
     */
    public boolean ownRtmpModule() {
        return ownRtmpModule;
    }

    /** Whether simulated cameras run, and the login page may say so. */
    public boolean demo() {
        return demo;
    }
}
