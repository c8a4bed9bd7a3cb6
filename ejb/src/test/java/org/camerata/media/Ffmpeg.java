package org.camerata.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** ffmpeg and ffprobe as judges of what was written. */
final class Ffmpeg {

    private static final int RUN_SECONDS_MAX = 60;

    /** One packet as ffprobe sees it; times in seconds. */
    record Packet(
            String stream, double shown, double decoded, int bytes, boolean key, String hash) {

        static Packet of(String line) {
            String[] fields = line.split(",", -1);
            return new Packet(
                    fields[0],
                    Double.parseDouble(fields[1]),
                    Double.parseDouble(fields[2]),
                    Integer.parseInt(fields[3]),
                    fields[4].startsWith("K"),
                    fields[5]);
        }
    }

    private Ffmpeg() {}

    static boolean isInstalled() {
        try {
            return run(List.of("ffprobe", "-version")).startsWith("ffprobe");
        } catch (IOException absent) {
            return false;
        }
    }

    /** Runs ffmpeg, which must say nothing. */
    static void ffmpeg(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-nostdin"));
        Collections.addAll(command, arguments);
        assertThat(run(command)).as("%s", command).isEmpty();
    }

    /** Makes an FLV file of these arguments, one group after the other. */
    static Path flv(Path file, String[]... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("-y"));
        for (String[] some : arguments) {
            Collections.addAll(all, some);
        }
        Collections.addAll(all, "-f", "flv", file.toString());
        ffmpeg(all.toArray(String[]::new));
        return file;
    }

    /** Decodes every frame and returns the complaints. */
    static String decode(Path file) throws IOException {
        return run(
                List.of(
                        "ffmpeg",
                        "-v",
                        "error",
                        "-nostdin",
                        "-i",
                        file.toString(),
                        "-f",
                        "null",
                        "-"));
    }

    /** Size and hash of every decoded picture, whatever ffmpeg complains about on the way. */
    static List<String> pictures(Path file) throws IOException {
        return run(List.of(
                        "ffmpeg",
                        "-v",
                        "quiet",
                        "-nostdin",
                        "-i",
                        file.toString(),
                        "-autoscale",
                        "0",
                        "-fps_mode",
                        "passthrough",
                        "-f",
                        "framemd5",
                        "-"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("^([^,]*,){4}", ""))
                .toList();
    }

    /** All packets of one type, "v" or "a", in decoding order. */
    static List<Packet> packets(Path file, String type) throws IOException {
        String entries = "packet=codec_type,pts_time,dts_time,size,flags,data_hash";
        return run(List.of(
                        "ffprobe",
                        "-v",
                        "error",
                        "-show_data_hash",
                        "md5",
                        "-select_streams",
                        type,
                        "-show_entries",
                        entries,
                        "-of",
                        "csv=p=0",
                        file.toString()))
                .lines()
                .map(Packet::of)
                .toList();
    }

    private static String run(List<String> command) throws IOException {
        Path output = Files.createTempFile("ffmpeg", ".txt");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        try {
            assertThat(process.waitFor(RUN_SECONDS_MAX, TimeUnit.SECONDS)).as("in time").isTrue();
            return Files.readString(output, StandardCharsets.UTF_8).strip();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException(stop);
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }
}
