package org.camerata.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/** What the program answers. */
record Run(int exitCode, String output) {

    static Run of(Object... words) {
        String[] texts = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            texts[i] = words[i].toString();
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, UTF_8);
        return new Run(CamerataVerify.run(texts, stream, stream), said.toString(UTF_8));
    }
}
