package org.camerata.console;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.Validator;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camerata.camera.CameraProfiles;
import org.camerata.camera.InvalidCamera;
import org.camerata.camera.KeyRotation;
import org.camerata.camera.ProfileKind;
import org.camerata.camera.ProfileView;
import org.camerata.camera.PublishUrl;
import org.camerata.camera.StreamExpectation;
import org.camerata.ingest.Disconnects;
import org.camerata.shared.CameraId;

/** Backs the panels of a camera's streams: where they are published to, and what is expected. */
@Named
@ViewScoped
public class CameraProfilesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String MASK = "•".repeat(16);

    @Inject CameraProfiles profiles;
    @Inject Disconnects disconnects;
    @Inject CameraPage page;
    @Inject Validator validator;

    private transient List<ProfileView> known;
    private transient List<PublishUrl> revealed; // with keys, for one answer (K1)
    private ProfileKind chosen = ProfileKind.MAIN; // whose dialog is open
    private int overlapMinutes = KeyRotation.OVERLAP_MINUTES_DEFAULT;
    private String videoCodec;
    private Integer fps;
    private Integer bitrateKbpsMin;
    private Integer bitrateKbpsMax;
    private Boolean audio;

    /** What the poll of the page renews. */
    public void refresh() {
        page.refresh();
        known = null;
    }

    public ProfileView getMain() {
        return find(ProfileKind.MAIN).orElseThrow();
    }

    /** Null where the camera has none. */
    public ProfileView getSub() {
        return find(ProfileKind.SUB).orElse(null);
    }

    private Optional<ProfileView> find(ProfileKind kind) {
        if (known == null) {
            known = profiles.list(id());
        }
        return known.stream().filter(profile -> profile.kind() == kind).findFirst();
    }

    /** The address of a stream, its key masked until {@link #reveal}. */
    public String url(ProfileKind kind) {
        return isRevealed()
                ? revealed.stream()
                        .filter(url -> url.profile() == kind)
                        .map(url -> url.url().toString())
                        .findFirst()
                        .orElse("")
                : profiles.rtmpServer() + "/" + MASK;
    }

    /** Shows the addresses with their keys; who did is written to the audit log. */
    public void reveal() {
        revealed = profiles.reveal(id());
    }

    public void mask() {
        revealed = null;
    }

    public void addSub() {
        profiles.addSub(id());
        known = null;
        Notice.say("The camera has a small stream");
    }

    public void removeSub() {
        profiles.removeSub(id());
        known = null;
        Notice.say("The camera has no small stream any more");
    }

    public void disconnect() {
        int ended = disconnects.disconnect(id());
        Notice.say(ended == 0 ? "Nothing was connected" : "Disconnected");
    }

    /** Opens a dialog about one of the streams. */
    public void ask(String kind) {
        chosen = ProfileKind.valueOf(kind.toUpperCase(Locale.ROOT));
        StreamExpectation expected = find(chosen).orElseThrow().expected();
        videoCodec = expected.videoCodec();
        fps = expected.fps();
        bitrateKbpsMin = expected.bitrateKbpsMin();
        bitrateKbpsMax = expected.bitrateKbpsMax();
        audio = expected.audio();
        overlapMinutes = KeyRotation.OVERLAP_MINUTES_DEFAULT;
    }

    /** Exchanges the key, and shows the new address in this answer. */
    public void rotate() {
        profiles.rotate(id(), new KeyRotation(chosen, overlapMinutes));
        known = null;
        reveal();
        Notice.say("There is a new address: set it on the camera");
    }

    public void expect() {
        StreamExpectation expected =
                new StreamExpectation(videoCodec, fps, bitrateKbpsMin, bitrateKbpsMax, audio);
        FieldMessages messages = new FieldMessages("expectForm");
        if (messages.addAll(validator.validate(expected))) {
            FacesContext.getCurrentInstance().validationFailed();
            return;
        }
        try {
            profiles.expect(id(), chosen, expected);
            known = null;
            Notice.say("Saved");
        } catch (InvalidCamera refused) {
            messages.add(refused);
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    /** What is expected of a stream in words, such as {@code H264 · 25 fps · with sound}. */
    public String expectation(ProfileView profile) {
        StreamExpectation expected = profile.expected();
        StringBuilder words = new StringBuilder();
        append(words, expected.videoCodec(), "%s");
        append(words, expected.fps(), "%s fps");
        append(words, expected.bitrateKbpsMin(), "from %s kbit/s");
        append(words, expected.bitrateKbpsMax(), "to %s kbit/s");
        if (expected.audio() != null) {
            append(words, expected.audio() ? "with" : "without", "%s sound");
        }
        return words.isEmpty() ? "Nothing in particular" : words.toString();
    }

    private static void append(StringBuilder words, Object value, String form) {
        if (value != null) {
            words.append(words.isEmpty() ? "" : " · ").append(form.formatted(value));
        }
    }

    private CameraId id() {
        return new CameraId(page.getCamera().id());
    }

    public boolean isRevealed() {
        return revealed != null;
    }

    public ProfileKind getChosen() {
        return chosen;
    }

    public int getOverlapMinutes() {
        return overlapMinutes;
    }

    public void setOverlapMinutes(int overlapMinutes) {
        this.overlapMinutes = overlapMinutes;
    }

    public String getVideoCodec() {
        return videoCodec;
    }

    public void setVideoCodec(String videoCodec) {
        this.videoCodec = videoCodec;
    }

    public Integer getFps() {
        return fps;
    }

    public void setFps(Integer fps) {
        this.fps = fps;
    }

    public Integer getBitrateKbpsMin() {
        return bitrateKbpsMin;
    }

    public void setBitrateKbpsMin(Integer bitrateKbpsMin) {
        this.bitrateKbpsMin = bitrateKbpsMin;
    }

    public Integer getBitrateKbpsMax() {
        return bitrateKbpsMax;
    }

    public void setBitrateKbpsMax(Integer bitrateKbpsMax) {
        this.bitrateKbpsMax = bitrateKbpsMax;
    }

    public Boolean getAudio() {
        return audio;
    }

    public void setAudio(Boolean audio) {
        this.audio = audio;
    }
}
