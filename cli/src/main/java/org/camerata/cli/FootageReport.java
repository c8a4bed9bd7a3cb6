package org.camerata.cli;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import org.camerata.cli.footage.Findings;
import org.camerata.cli.footage.Found;
import org.camerata.cli.footage.Looking;

/** Says what a check of footage has found, and how far it is. */
final class FootageReport implements Looking {

    /** More than fit on a screen are in the JSON. */
    private static final int SENTENCES_MAX = 50;

    private static final double SAY_EVERY_SECONDS = 5;

    private final Console console;
    private final boolean json;
    private double saidAt;

    FootageReport(Console console, boolean json) {
        this.console = console;
        this.json = json;
    }

    @Override
    public void at(String sentence) {
        if (!json && console.seconds() - saidAt > SAY_EVERY_SECONDS) {
            saidAt = console.seconds();
            console.step(sentence);
        }
    }

    /**
     * @param repaired how many were brought in line; less than 0 if that was not tried
     */
    void print(Findings findings, int repaired) {
        if (json) {
            System.out.println(object(findings, repaired).build());
        } else {
            say(findings, repaired);
        }
    }

    void tooMuch(Findings findings, double maxPercent) {
        System.err.println(
                String.format(
                        Locale.ROOT,
                        "camerata: nothing was repaired: %d rows (%.1f %%) would change, and at most"
                                + " %.1f %% may. Is the volume mounted? If this is right, say"
                                + " --max-change %d.",
                        findings.changes(),
                        findings.changesPercent(),
                        maxPercent,
                        (long) Math.ceil(findings.changesPercent())));
    }

    private void say(Findings findings, int repaired) {
        findings.all().stream()
                .limit(SENTENCES_MAX)
                .forEach(one -> console.say(one.problem() + ": " + one.sentence()));
        if (findings.count() > SENTENCES_MAX) {
            console.say("… and " + (findings.count() - SENTENCES_MAX) + " more; see --json.");
        }
        console.say(findings.isClean() ? "Everything agrees." : counts(findings));
        if (repaired >= 0) {
            console.say("Brought in line, or read again soon: " + repaired + ".");
        }
        console.say(
                String.format(
                        Locale.ROOT,
                        "%d recordings (%d known to be missing), %d files, %d links, %d roots,"
                                + " %d bytes read; %.1f s.",
                        findings.recordings(),
                        findings.missing(),
                        findings.files(),
                        findings.links(),
                        findings.roots(),
                        findings.bytes(),
                        console.seconds()));
    }

    private static String counts(Findings findings) {
        StringBuilder text = new StringBuilder("Wrong: ");
        findings.counts()
                .forEach(
                        (problem, count) ->
                                text.append(problem).append(" ").append(count).append(", "));
        return text.substring(0, text.length() - 2) + ".";
    }

    private JsonObjectBuilder object(Findings findings, int repaired) {
        JsonObjectBuilder counts = Json.createObjectBuilder();
        findings.counts().forEach((problem, count) -> counts.add(problem.name(), count));
        JsonArrayBuilder all = Json.createArrayBuilder();
        findings.all().forEach(one -> all.add(object(one)));
        JsonObjectBuilder object =
                Json.createObjectBuilder()
                        .add("clean", findings.isClean())
                        .add("recordings", findings.recordings())
                        .add("missing", findings.missing())
                        .add("files", findings.files())
                        .add("links", findings.links())
                        .add("roots", findings.roots())
                        .add("bytesRead", findings.bytes())
                        .add("seconds", console.seconds())
                        .add("changesPercent", findings.changesPercent())
                        .add("counts", counts)
                        .add("findings", all);
        return repaired < 0 ? object : object.add("repaired", repaired);
    }

    private static JsonObjectBuilder object(Found found) {
        JsonObjectBuilder object =
                Json.createObjectBuilder().add("problem", found.problem().name());
        if (found.recordingId() != 0) {
            object.add("recordingId", found.recordingId());
        }
        if (found.file() != null) {
            object.add("file", found.file());
        }
        return object.add("sentence", found.sentence());
    }
}
