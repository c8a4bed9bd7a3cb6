package org.camerata.cli.machine;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Debian packages, installed by apt when the file that is needed from them is not there. */
public final class Packages {

    /** A package, and the file by which one sees that it is there. */
    public enum DebianPackage {
        DATABASE("mariadb-server-core", "/usr/sbin/mariadbd"),
        DATABASE_CLIENT("mariadb-client-core", "/usr/bin/mariadb"),
        NGINX("nginx", "/usr/sbin/nginx"),
        RTMP_MODULE("libnginx-mod-rtmp", "/usr/lib/nginx/modules/ngx_rtmp_module.so"),
        STREAM_MODULE("libnginx-mod-stream", "/usr/lib/nginx/modules/ngx_stream_module.so"),
        COMPILER("gcc", "/usr/bin/gcc"),
        MAKE("make", "/usr/bin/make"),
        PATCH("patch", "/usr/bin/patch"),
        XZ("xz-utils", "/usr/bin/xz"),
        C_HEADERS("libc6-dev", "/usr/include/stdio.h"),
        PCRE_HEADERS("libpcre2-dev", "/usr/include/pcre2.h"),
        SSL_HEADERS("libssl-dev", "/usr/include/openssl/ssl.h"),
        ZLIB_HEADERS("zlib1g-dev", "/usr/include/zlib.h"),
        FFMPEG("ffmpeg", "/usr/bin/ffmpeg"),
        FONTS("fonts-dejavu-core", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"),
        CHROMIUM("chromium", "/usr/bin/chromium");

        private final String debianName;
        private final Path file;

        DebianPackage(String debianName, String file) {
            this.debianName = debianName;
            this.file = Path.of(file);
        }

        public String debianName() {
            return debianName;
        }

        public Path file() {
            return file;
        }

        public boolean isThere() {
            return Files.exists(file);
        }
    }

    private static final Path LISTS = Path.of("/var/lib/apt/lists");
    private static final Duration LISTS_AGE_MAX = Duration.ofDays(1);
    private static final Path SYSTEMD = Path.of("/run/systemd/system");
    private static final Duration QUICK = Duration.ofSeconds(60);
    private static final int LINES_KEPT = 8;
    private static final int PERCENT_STEP = 20;

    private final Consumer<String> progress;

    public Packages(Consumer<String> progress) {
        this.progress = progress;
    }

    /**
     * Installs what is missing and starts none of it.
     *
     * @throws Refusal naming the packages, if that cannot be done
     */
    public void require(List<DebianPackage> wanted) {
        List<DebianPackage> missing = wanted.stream().filter(each -> !each.isThere()).toList();
        if (missing.isEmpty()) {
            return;
        }
        List<String> names = missing.stream().map(DebianPackage::debianName).toList();
        if (!Account.isRoot() && !Files.isExecutable(Path.of("/usr/bin/sudo"))) {
            throw new Refusal(
                    "Please install "
                            + String.join(" ", names)
                            + " first (apt-get install); this needs root, and there is no sudo.");
        }
        progress.accept("installing " + String.join(", ", names));
        try (NoServices quiet = new NoServices()) {
            quiet.begin();
            if (listsAreOld() || !apt(install(names)).isEmpty()) {
                apt(List.of("update"));
                refuseOn(apt(install(names)), names);
            }
        }
        if (missing.contains(DebianPackage.NGINX) && Files.isDirectory(SYSTEMD)) {
            // Ours to switch off: it was not there before. Camerata runs its own nginx.
            asRoot(List.of("systemctl", "disable", "--now", "nginx")).run(QUICK);
        }
        progress.accept("packages ready");
    }

    private static List<String> install(List<String> names) {
        List<String> words = new ArrayList<>(List.of("install", "--no-install-recommends"));
        words.addAll(names);
        return words;
    }

    private static void refuseOn(List<String> failure, List<String> names) {
        if (!failure.isEmpty()) {
            throw new Refusal(
                    "apt-get could not install "
                            + String.join(" ", names)
                            + ": "
                            + String.join(" / ", failure));
        }
    }

    /** The last lines it said if it failed, nothing if it went well. */
    private List<String> apt(List<String> words) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "env",
                                "DEBIAN_FRONTEND=noninteractive",
                                "apt-get",
                                "-q",
                                "-y",
                                "-o",
                                "DPkg::Lock::Timeout=120",
                                "-o",
                                "APT::Status-Fd=1"));
        all.addAll(words);
        Deque<String> last = new ArrayDeque<>();
        try {
            Process apt = new ProcessBuilder(asRoot(all).words()).redirectErrorStream(true).start();
            follow(apt, last);
            return apt.waitFor() == 0 ? List.of() : List.copyOf(last);
        } catch (IOException e) {
            throw new Refusal("apt-get cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("The installation was interrupted.", e);
        }
    }

    private void follow(Process apt, Deque<String> last) throws IOException {
        AptProgress steps = new AptProgress(PERCENT_STEP);
        try (BufferedReader lines = apt.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (AptProgress.isStatus(line)) {
                    steps.next(line).ifPresent(progress);
                } else if (!line.isBlank()) {
                    last.addLast(line.strip());
                    if (last.size() > LINES_KEPT) {
                        last.removeFirst();
                    }
                }
            }
        }
    }

    private static boolean listsAreOld() {
        try (var lists = Files.newDirectoryStream(LISTS, "*_Packages*")) {
            for (Path list : lists) {
                long ageMillis =
                        System.currentTimeMillis() - Files.getLastModifiedTime(list).toMillis();
                return ageMillis > LISTS_AGE_MAX.toMillis();
            }
            return true;
        } catch (IOException e) {
            return true;
        }
    }

    static Command asRoot(List<String> words) {
        if (Account.isRoot()) {
            return new Command(words);
        }
        List<String> all = new ArrayList<>(List.of("sudo"));
        all.addAll(words);
        return new Command(all);
    }
}
