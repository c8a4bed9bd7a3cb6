package org.camerata.cli;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.camerata.audit.chain.SigningKeys;
import org.camerata.cli.footage.Chains;
import org.camerata.cli.footage.FilesAgainstRows;
import org.camerata.cli.footage.Findings;
import org.camerata.cli.footage.FootageTables;
import org.camerata.cli.footage.Looking;
import org.camerata.cli.footage.RepairCall;
import org.camerata.cli.footage.Roots;
import org.camerata.cli.footage.RowsAgainstFiles;
import org.camerata.cli.footage.Volume;
import org.camerata.cli.home.Checkout;
import org.camerata.cli.home.Home;
import org.camerata.cli.home.OwnDatabase;
import org.camerata.cli.home.Secrets;
import org.camerata.cli.home.Settings;
import org.camerata.cli.machine.Refusal;
import org.camerata.cli.node.Node;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "verify",
        description =
                "Compare the rows of footage with its files, both ways, and follow the chains and"
                        + " daily roots. Reads only, unless told to repair; the node may run.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:rows, files, chains and roots agree, or do so now",
            "1:they do not",
            "2:it could not be checked or repaired",
            "3:nothing was repaired, because too much would change"
        })
final class FootageVerifyVerb implements Callable<Integer> {

    private static final int AGREE = 0;
    private static final int DIFFER = 1;
    private static final int NOT_CHECKED = 2;
    private static final int TOO_MUCH = 3;

    private static final long MEGABYTE = 1_000_000;

    @Option(
            names = "--repair",
            description =
                    "have the running application bring rows in line with files; no file is changed")
    private boolean repair;

    @Option(names = "--dry-run", description = "only say what is wrong; the default")
    private boolean dryRun;

    @Option(names = "--hashes", description = "also read all footage and compare its checksums")
    private boolean hashes;

    @Option(
            names = "--rate",
            paramLabel = "MB",
            defaultValue = "100",
            description = "with --hashes: megabytes a second to read at most; ${DEFAULT-VALUE}")
    private int rate;

    @Option(
            names = "--max-change",
            paramLabel = "PERCENT",
            defaultValue = "1",
            description = "repair nothing if more of the recordings would change; ${DEFAULT-VALUE}")
    private double changeMaxPercent;

    @Option(names = "--json", description = "for programs")
    private boolean json;

    private final Console console = new Console();

    @Override
    public Integer call() {
        try {
            if (repair && dryRun) {
                throw new Refusal("--repair and --dry-run exclude each other.");
            }
            if (rate < 1) {
                throw new Refusal("--rate must be at least 1.");
            }
            return run(Installation.resolved(Camerata.settings()));
        } catch (Refusal | IOException | SQLException e) {
            System.err.println("camerata: not checked: " + e.getMessage());
            return NOT_CHECKED;
        }
    }

    private int run(Settings settings) throws IOException, SQLException {
        FootageReport report = new FootageReport(console, json);
        Findings findings = check(settings, report);
        if (findings.isClean() || !repair) {
            report.print(findings, -1);
            return findings.isClean() ? AGREE : DIFFER;
        }
        if (findings.isCut() || findings.changesPercent() > changeMaxPercent) {
            report.print(findings, -1);
            report.tooMuch(findings, changeMaxPercent);
            return TOO_MUCH;
        }
        int repaired = repair(settings, findings, report);
        report.print(findings, repaired);
        return repaired == findings.count() ? AGREE : DIFFER;
    }

    private Findings check(Settings settings, Looking looking) throws IOException, SQLException {
        Home home = new Home(settings.home());
        StatusVerb.requireReadable(home);
        Secrets secrets = new Secrets(home.secrets());
        if (!secrets.hasAuditKeys()) {
            throw new Refusal("There is no footage of " + home.root() + " yet.");
        }
        SigningKeys keys =
                SigningKeys.read(secrets.signingKeystore(), secrets.signingKeystorePassword());
        Checkout checkout = Checkout.current();
        OwnDatabase database = AuditVerifyVerb.database(settings, checkout);
        Volume volume = new Volume(home.hotVolume(), rate * MEGABYTE);
        Findings findings = new Findings();
        try (DatabaseDriver driver = new DatabaseDriver(checkout.driver());
                Connection connection = driver.connect(database, database.application())) {
            FootageTables tables = new FootageTables(connection);
            new RowsAgainstFiles(tables, volume, hashes, looking).run(findings);
            new FilesAgainstRows(tables, volume, looking).run(findings);
            new Chains(tables, looking).run(findings);
            new Roots(tables, keys).run(findings);
        }
        return findings;
    }

    private static int repair(Settings settings, Findings findings, Looking looking)
            throws IOException {
        Secrets secrets = new Secrets(new Home(settings.home()).secrets());
        Node node = Node.of(settings, Checkout.current(), false);
        return new RepairCall(node.api(), secrets.callbackSecret()).run(findings, looking);
    }
}
