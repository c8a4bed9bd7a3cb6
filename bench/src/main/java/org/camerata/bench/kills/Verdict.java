package org.camerata.bench.kills;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the {@code camerata} command says of the stack. */
final class Verdict {

    private final Path home;

    Verdict(Path home) {
        this.home = home;
    }

    /** Runs it; anything but 0 is a finding, and all that it says is printed. */
    void demandClean(Findings findings, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(System.getenv().getOrDefault("CAMERATA_IT_COMMAND", "./camerata"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CAMERATA_HOME", home.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String name = String.join(" ", words);
        System.out.println("camerata " + name + ":");
        text.lines().forEach(line -> System.out.println("  " + line));
        int code = process.waitFor();
        if (code != 0) {
            findings.add("camerata " + name, "exit code " + code);
        }
    }
}
