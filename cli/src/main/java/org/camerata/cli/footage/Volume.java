package org.camerata.cli.footage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camerata.integrity.chain.Digested;
import org.camerata.integrity.chain.ReadingPace;
import org.camerata.integrity.chain.SegmentReading;

/** The segments as they lie on disk. */
public final class Volume {

    /** CAMERA/YYYY/MM/DD/START-SESSION-SEQUENCE.flv */
    private static final Pattern SEGMENT =
            Pattern.compile("\\d{1,19}/\\d{4}/\\d\\d/\\d\\d/\\d{8}T\\d{6}Z-[a-z0-9-]+\\.flv");

    private static final int DEPTH = 5;

    private final Path root;
    private final ReadingPace pace;

    /**
     * @param bytesPerSecond that are read at most
     */
    public Volume(Path root, long bytesPerSecond) {
        this.root = root;
        this.pace = new ReadingPace(bytesPerSecond);
    }

    /** Is given some files at a time, relative to the volume. */
    interface Visitor {
        void visit(List<String> files) throws IOException;
    }

    /** All segments, in no order; what else lies there is not looked at. */
    void forEach(int countMax, Visitor visitor) throws IOException {
        List<String> some = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(root, DEPTH)) {
            Iterator<String> segments =
                    paths.map(path -> root.relativize(path).toString())
                            .filter(path -> SEGMENT.matcher(path).matches())
                            .iterator();
            while (segments.hasNext()) {
                some.add(segments.next());
                if (some.size() == countMax) {
                    visitor.visit(some);
                    some.clear();
                }
            }
        }
        if (!some.isEmpty()) {
            visitor.visit(some);
        }
    }

    /** Empty if there is no such file. */
    OptionalLong sizeBytes(String file) throws IOException {
        Path path = root.resolve(file);
        return Files.isRegularFile(path) ? OptionalLong.of(Files.size(path)) : OptionalLong.empty();
    }

    /** Reads all of it, past the page cache where that can be done. */
    Digested read(String file) throws IOException {
        try (SegmentReading reading = SegmentReading.open(root.resolve(file))) {
            for (int read = reading.readOn(); read > 0; read = reading.readOn()) {
                pace.spend(read);
            }
            return reading.result();
        }
    }
}
