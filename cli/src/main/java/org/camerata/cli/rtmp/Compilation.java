package org.camerata.cli.rtmp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.camerata.cli.machine.Command;
import org.camerata.cli.machine.Refusal;

/** Makes the module in an empty directory, as Debian's own tools would. */
final class Compilation {

    private static final Duration QUICK = Duration.ofSeconds(30);
    private static final Duration CONFIGURE_MAX = Duration.ofMinutes(2);
    private static final Duration COMPILE_MAX = Duration.ofMinutes(4);
    private static final String HARDENING =
            "-O2 -fPIC -fstack-protector-strong -D_FORTIFY_SOURCE=2 -Wformat -Werror=format-security";

    /** Debian keeps nginx's own options in a file for bash. */
    private static final String CONFIGURE =
            ". ./conf_flags && exec bash ./configure \"${NGX_CONF_FLAGS[@]}\""
                    + " --with-cc-opt='"
                    + HARDENING
                    + "' --with-ld-opt='-Wl,-z,relro -Wl,-z,now -fPIC'"
                    + " --add-dynamic-module=rtmp";

    private final Path work;

    Compilation(Path work) {
        this.work = work;
    }

    /**
     * Unpacks, patches and compiles.
     *
     * @param source the module's, an archive
     * @param headers nginx's, as a package
     * @return the module
     * @throws Refusal saying what went wrong
     */
    Path compile(Path source, Path headers, List<Path> patches) throws IOException {
        run(work, QUICK, "dpkg-deb", "-x", headers.toString(), "debian");
        Path nginx = work.resolve("debian/usr/share/nginx/src");
        Path module = Files.createDirectories(nginx.resolve("rtmp"));
        run(module, QUICK, "tar", "-xJf", source.toString(), "--strip-components=1");
        for (Path patch : patches) {
            run(module, QUICK, "patch", "-p1", "-s", "--fuzz=0", "-i", patch.toString());
        }
        run(nginx, CONFIGURE_MAX, "bash", "-c", CONFIGURE);
        String jobs = "-j" + Runtime.getRuntime().availableProcessors();
        run(nginx, COMPILE_MAX, "nice", "make", "-f", "objs/Makefile", jobs, "modules");
        return nginx.resolve("objs/ngx_rtmp_module.so");
    }

    private static void run(Path directory, Duration max, String... words) {
        List<String> all = new ArrayList<>(List.of("env", "--chdir=" + directory, "LC_ALL=C"));
        all.addAll(List.of(words));
        Command.Outcome outcome = new Command(all).run(max);
        if (!outcome.ok()) {
            throw new Refusal(words[0] + ": " + reason(outcome.output()));
        }
    }

    private static String reason(String output) {
        return output.lines()
                .filter(line -> line.contains("error"))
                .findFirst()
                .or(() -> output.lines().reduce((first, second) -> second))
                .orElse("it failed");
    }
}
