package org.camerata.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.camerata.cli.home.Checkout;
import org.camerata.cli.home.InvalidSetting;
import org.camerata.cli.home.Settings;
import org.camerata.cli.machine.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code ./camerata}. */
@Command(
        name = "camerata",
        description =
                "Runs Camerata on this machine. Settings are environment variables: docs/ref/configuration.md.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "VERB",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:it did not work; one sentence says why",
            "2:wrong usage or settings",
            "3:status: not running"
        },
        subcommands = {
            UpVerb.class,
            DownVerb.class,
            StatusVerb.class,
            LogsVerb.class,
            DoctorVerb.class,
            AuditVerb.class,
            FootageVerifyVerb.class,
            TestVerb.class,
            SuperviseVerb.class
        })
public final class Camerata {

    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private Camerata() {}

    public static void main(String... words) {
        CommandLine command = new CommandLine(new Camerata());
        command.setExecutionExceptionHandler((e, line, parsed) -> exitCode(e));
        System.exit(command.execute(words));
    }

    /** What the environment says, for every verb alike. */
    static Settings settings() {
        return Settings.of(
                System.getenv(), Checkout.current().root(), Path.of("").toAbsolutePath());
    }

    private static int exitCode(Exception e) throws Exception {
        if (e instanceof InvalidSetting) {
            System.err.println("camerata: " + e.getMessage());
            return WRONG_USAGE;
        }
        if (e instanceof Refusal) {
            System.err.println("camerata: " + e.getMessage());
            return FAILED;
        }
        if (e instanceof IOException) { // a file or folder that is not as it should be
            System.err.println("camerata: " + e.getClass().getSimpleName() + ": " + e.getMessage());
            return FAILED;
        }
        throw e; // a mistake of ours; picocli prints it whole
    }
}
