package org.camerata.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camerata.simulator.FlvReader;
import org.camerata.simulator.FlvTag;

/** What every publisher sends: ten seconds of 720p at 2 Mbit/s, again and again. */
final class Sample {

    private static final String COMMAND =
            "ffmpeg -nostdin -v error -y -f lavfi -i testsrc2=size=1280x720:rate=25"
                    + " -f lavfi -i sine=frequency=440:sample_rate=44100 -t 10"
                    + " -c:v libx264 -preset veryfast -profile:v main -bf 0 -g 25 -sc_threshold 0"
                    + " -pix_fmt yuv420p -b:v 2M -minrate 2M -maxrate 2M -bufsize 1M"
                    + " -x264-params nal-hrd=cbr -c:a aac -b:a 64k -ac 1 -f flv ";

    private Sample() {}

    /** The file itself. */
    static Path file(Path directory) throws IOException, InterruptedException {
        Path file = directory.resolve("sample.flv");
        int code = new ProcessBuilder((COMMAND + file).split(" ")).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException("ffmpeg could not make the sample");
        }
        return file;
    }

    static List<FlvTag> tags(Path directory) throws IOException, InterruptedException {
        Path file = file(directory);
        List<FlvTag> tags = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            FlvReader reader = new FlvReader(in);
            for (Optional<FlvTag> tag = reader.next(); tag.isPresent(); tag = reader.next()) {
                tags.add(tag.get());
            }
        }
        return tags;
    }

    static double megabitsPerSecond(List<FlvTag> tags) {
        double bits = tags.stream().mapToDouble(tag -> tag.body().length * 8.0).sum();
        return bits / 1e6 / (lengthMillis(tags) / 1e3);
    }

    /** Until the same tags may begin again: one video frame after the last tag. */
    static long lengthMillis(List<FlvTag> tags) {
        return tags.stream().mapToLong(FlvTag::timestampMillis).max().orElseThrow() + 40;
    }
}
