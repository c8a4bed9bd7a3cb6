package org.camerata.node;

import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/** What a node is told, without a configuration. */
public class SettingsByHand extends NodeSettings {

    public SettingsByHand() {
        mediaUrl = URI.create("http://127.0.0.1:1");
        callbackSecret = "callback-secret";
        rtmpBaseUrl = URI.create("rtmp://cameras.example.test/live");
        publicUrl = URI.create("http://cameras.example.test:8080");
        auditKey = Base64.getEncoder().encodeToString(new byte[32]);
        corsOrigins = Optional.empty();
        urlSigningKey = "00112233445566778899aabbccddeeff";
        streamKeySecret = Base64.getEncoder().encodeToString(new byte[32]);
    }

    public SettingsByHand withHotVolume(Path folder) {
        hotVolume = folder.toString();
        return this;
    }

    public SettingsByHand withLiveFolder(Path folder) {
        liveFolder = folder.toString();
        return this;
    }

    public SettingsByHand withStillsFolder(Path folder) {
        stillsFolder = folder.toString();
        return this;
    }

    public SettingsByHand withExportsFolder(Path folder) {
        exportsFolder = folder.toString();
        return this;
    }

    public SettingsByHand withStreamKeySecret(byte[] secret) {
        streamKeySecret = Base64.getEncoder().encodeToString(secret);
        return this;
    }

    public SettingsByHand withOwnRtmpModule() {
        ownRtmpModule = true;
        return this;
    }
}
