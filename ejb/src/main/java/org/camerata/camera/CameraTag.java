package org.camerata.camera;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camerata.shared.CameraId;
import org.camerata.shared.PlainTextValidator;

/** A word that a camera is found by; kept in lower case, so that each is there once. */
@Entity
@IdClass(CameraTag.Key.class)
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "camera_tag")
@NamedQuery(
        name = "CameraTag.ofCameras",
        query = "select t from CameraTag t where t.cameraId in :cameras order by t.tag")
class CameraTag {

    static final int COUNT_MAX = 20; // of one camera
    static final int LENGTH_MAX = 40; // characters

    /** Both together. */
    record Key(long cameraId, String tag) {}

    @Id private long cameraId;
    @Id private String tag;

    protected CameraTag() {} // JPA

    CameraTag(CameraId camera, String tag) {
        this.cameraId = camera.value();
        this.tag = tag;
    }

    long cameraId() {
        return cameraId;
    }

    String tag() {
        return tag;
    }

    /** As it is kept. */
    static String normal(String tag) {
        return tag.strip().toLowerCase(Locale.ROOT);
    }

    /** Why these cannot be the tags of a camera. */
    static Optional<String> objection(List<String> tags) {
        if (new HashSet<>(tags).size() > COUNT_MAX) {
            return Optional.of("must be " + COUNT_MAX + " at most");
        }
        return tags.stream().flatMap(tag -> objection(tag).stream()).findFirst();
    }

    private static Optional<String> objection(String tag) {
        if (tag.isEmpty() || tag.length() > LENGTH_MAX || tag.contains(",")) {
            return Optional.of(
                    "must each be 1 to %d characters without a comma".formatted(LENGTH_MAX));
        }
        return PlainTextValidator.objection(tag).map(rule -> "each " + rule);
    }
}
