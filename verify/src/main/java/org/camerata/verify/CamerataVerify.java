package org.camerata.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The program: {@code java -jar camerata-verify.jar EXPORT.zip|FOLDER [--key KEY.pem] [--json]}.
 */
public final class CamerataVerify {

    static final int INTACT = 0;
    static final int ALTERED = 1;
    static final int UNREADABLE = 2;

    private static final String USAGE =
            """
            Usage: java -jar camerata-verify.jar EXPORT.zip|FOLDER [--key KEY.pem] [--json]
            Checks an export of Camerata, offline, and names what was altered.

              --key KEY.pem  the recorder's public key, from the recorder and not from the export
              --json         for programs

            Exit codes: 0 intact, 1 altered, 2 no export, or not safe to read.""";

    private CamerataVerify() {}

    public static void main(String... words) {
        System.exit(run(words, System.out, System.err));
    }

    /** Never throws, whatever it is given. */
    static int run(String[] words, PrintStream out, PrintStream err) {
        Arguments arguments = Arguments.of(words);
        PrintStream text = new PrintStream(out, true, StandardCharsets.UTF_8);
        if (arguments == null) {
            err.println(USAGE);
            return UNREADABLE;
        }
        try {
            Verdict verdict = check(arguments);
            if (arguments.json()) {
                new Report(text).json(verdict);
            } else {
                new Report(text).sentences(verdict);
            }
            return verdict.isIntact() ? INTACT : ALTERED;
        } catch (IOException | InvalidPathException e) {
            String sentence = FileName.printable(String.valueOf(e.getMessage()));
            if (arguments.json()) {
                new Report(text).jsonUnreadable(sentence);
            } else {
                err.println("Not checked. " + sentence + ".");
            }
            return UNREADABLE;
        }
    }

    private static Verdict check(Arguments arguments) throws IOException {
        PublicKeyFile key = null;
        if (arguments.key() != null) {
            try (var in = Files.newInputStream(Path.of(arguments.key()))) {
                key = PublicKeyFile.of(in.readNBytes(PublicKeyFile.BYTES_MAX));
            }
        }
        try (ExportFiles files = ExportFiles.of(Path.of(arguments.export()))) {
            return new ExportCheck(files, key).run();
        }
    }

    /** What was asked for; the key is null if none was given. */
    private record Arguments(String export, String key, boolean json) {

        /** Null if it makes no sense. */
        static Arguments of(String... words) {
            String export = null;
            String key = null;
            boolean json = false;
            for (int i = 0; i < words.length; i++) {
                if (words[i].equals("--json")) {
                    json = true;
                } else if (words[i].equals("--key") && i + 1 < words.length && key == null) {
                    key = words[++i];
                } else if (!words[i].startsWith("--") && export == null) {
                    export = words[i];
                } else {
                    return null;
                }
            }
            return export == null ? null : new Arguments(export, key, json);
        }
    }
}
