package org.camerata.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.camerata.meter.Metered;
import org.camerata.meter.Meters;

/** How much room there is where media is written. */
@ApplicationScoped
class VolumeMeters implements Metered {

    @Inject NodeSettings settings;

    private enum Volume {
        /** Recordings. */
        HOT,
        /** HLS, in memory. */
        LIVE
    }

    @Override
    public void describe(Meters meters) {
        meters.gauge(
                "camerata_volume_size_bytes",
                "Size of the file system",
                "volume",
                () -> each(File::getTotalSpace));
        meters.gauge(
                "camerata_volume_free_bytes",
                "What may still be written to it",
                "volume",
                () -> each(File::getUsableSpace));
    }

    private Map<Volume, Long> each(ToLongFunction<File> figure) {
        return Map.of(
                Volume.HOT, figure.applyAsLong(settings.hotVolume().toFile()),
                Volume.LIVE, figure.applyAsLong(settings.liveFolder().toFile()));
    }
}
