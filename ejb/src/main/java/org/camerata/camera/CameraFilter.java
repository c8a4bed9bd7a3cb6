package org.camerata.camera;

/**
 * Which cameras; null where it does not matter.
 *
 * @param text part of the name, serial number, make, model, site, location or a tag, without regard
 *     to case
 * @param recording whether a segment is being written
 * @param flapping whether one of its streams comes and goes
 * @param choice what another context picks out
 */
public record CameraFilter(
        String text,
        Boolean active,
        CameraStatus status,
        Boolean recording,
        Boolean flapping,
        Long groupId,
        String site,
        String tag,
        CameraChoice choice) {

    public static final CameraFilter ALL = new CameraFilter(null, null, null);

    public CameraFilter(String text, Boolean active, CameraStatus status) {
        this(text, active, status, null, null, null, null, null);
    }

    public CameraFilter(
            String text,
            Boolean active,
            CameraStatus status,
            Boolean recording,
            Boolean flapping,
            Long groupId,
            String site,
            String tag) {
        this(text, active, status, recording, flapping, groupId, site, tag, null);
    }

    public CameraFilter {
        text = text == null || text.isBlank() ? null : text.strip();
        site = site == null || site.isBlank() ? null : site.strip();
        tag = tag == null || tag.isBlank() ? null : CameraTag.normal(tag);
    }

    /** The same, but of what another context picks out. */
    public CameraFilter with(CameraChoice other) {
        return new CameraFilter(
                text, active, status, recording, flapping, groupId, site, tag, other);
    }
}
