package org.camerata.console;

import java.util.List;
import java.util.Locale;
import org.camerata.quality.CodecNames;
import org.camerata.quality.Picture;
import org.camerata.quality.StreamFigures;

/** One figure of a stream now, in words. */
public record QualityFigure(String id, String name, String value) {

    private static final String UNKNOWN = "–";
    private static final double KBPS_PER_MBPS = 1000;
    private static final double MS_PER_SECOND = 1000;

    static List<QualityFigure> of(StreamFigures figures) {
        Picture picture = figures.picture();
        String size = picture.size();
        return List.of(
                of("bitrate", "Bitrate", "%.2f Mbit/s", figures.bitrateKbps() / KBPS_PER_MBPS),
                of("fps", "Frame rate", "%.1f fps", picture.fps()),
                new QualityFigure("size", "Resolution", size == null ? UNKNOWN : size),
                new QualityFigure("codecs", "Codecs", codecs(figures)),
                of("keyInterval", "Key frame every", "%.1f s", seconds(picture.keyIntervalMs())),
                of("keyFrameAge", "Last key frame", "%.1f s ago", seconds(picture.keyFrameAgeMs())),
                of("jitter", "Jitter", "%.0f ms", number(figures.timing().jitterMs())),
                of("missing", "Missing frames", "%.0f", missing(picture)));
    }

    private static QualityFigure of(String id, String name, String form, Double value) {
        return new QualityFigure(
                id, name, value == null ? UNKNOWN : String.format(Locale.ROOT, form, value));
    }

    private static String codecs(StreamFigures figures) {
        String video =
                figures.picture().codec() == null
                        ? UNKNOWN
                        : CodecNames.of(figures.picture().codec());
        return video + ", " + CodecNames.of(figures.sound().codec());
    }

    private static Double missing(Picture picture) {
        return picture.missingFrames() == null
                ? null
                : Double.valueOf(Math.max(0, picture.missingFrames()));
    }

    private static Double seconds(Integer ms) {
        return ms == null ? null : (Double) (ms / MS_PER_SECOND);
    }

    private static Double number(Integer number) {
        return number == null ? null : Double.valueOf(number);
    }
}
