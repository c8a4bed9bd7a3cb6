package org.camerata.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** CPU time of processes, as Linux counts it. */
final class CpuTime {

    private static final double TICKS_PER_SECOND = 100; // USER_HZ, fixed for /proc

    // Places in /proc/PID/stat, counted from the field after the name in parentheses.
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int USER_OF_ENDED = 13;
    private static final int SYSTEM_OF_ENDED = 14;

    private CpuTime() {}

    /** User and system time of a process and of its living descendants, in seconds. */
    static double seconds(long pid) throws IOException {
        ProcessHandle parent =
                ProcessHandle.of(pid).orElseThrow(() -> new IOException("no process " + pid));
        List<ProcessHandle> tree = Stream.concat(Stream.of(parent), parent.descendants()).toList();
        double sum = 0;
        for (ProcessHandle process : tree) {
            sum += own(process.pid());
        }
        return sum;
    }

    /** Without its descendants. */
    static double own(long pid) throws IOException {
        return seconds(pid, USER, SYSTEM);
    }

    /** Of its descendants, those that have ended included. */
    static double descendants(long pid) throws IOException {
        return seconds(pid) - own(pid) + seconds(pid, USER_OF_ENDED, SYSTEM_OF_ENDED);
    }

    /** Of a Java virtual machine's compilers; a few ended with their threads are left out. */
    static double compiling(long pid) throws IOException {
        double sum = 0;
        try (DirectoryStream<Path> threads =
                Files.newDirectoryStream(Path.of("/proc/" + pid + "/task"))) {
            for (Path thread : threads) {
                if (name(thread).contains("CompilerThre")) { // cut by Linux after 15 characters
                    sum += seconds(thread.resolve("stat"), USER, SYSTEM);
                }
            }
        }
        return sum;
    }

    private static String name(Path thread) throws IOException {
        try {
            return Files.readString(thread.resolve("comm"));
        } catch (IOException e) {
            return ""; // it ended
        }
    }

    private static double seconds(long pid, int user, int system) throws IOException {
        return seconds(Path.of("/proc/" + pid + "/stat"), user, system);
    }

    private static double seconds(Path file, int user, int system) throws IOException {
        try {
            String stat = Files.readString(file);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[user]) + Long.parseLong(fields[system]))
                    / TICKS_PER_SECOND;
        } catch (NoSuchFileException e) {
            return 0; // it ended
        }
    }
}
