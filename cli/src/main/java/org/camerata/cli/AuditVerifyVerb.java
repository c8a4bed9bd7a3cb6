package org.camerata.cli;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.camerata.audit.chain.AuditVerifier;
import org.camerata.audit.chain.CheckpointFile;
import org.camerata.audit.chain.Finding;
import org.camerata.audit.chain.SigningKeys;
import org.camerata.audit.chain.Verdict;
import org.camerata.cli.audit.JdbcRecords;
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
                "Name the first entry of the audit log that was changed, removed or inserted."
                        + " Reads only; needs the database, not the application.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nobody altered it", "1:somebody did", "2:it could not be checked"})
final class AuditVerifyVerb implements Callable<Integer> {

    private static final int INTACT = 0;
    private static final int ALTERED = 1;
    private static final int NOT_CHECKED = 2;

    @Option(names = "--json", description = "for programs")
    private boolean json;

    private final Console console = new Console();

    @Override
    public Integer call() {
        try {
            Verdict verdict = verify(Installation.resolved(Camerata.settings()));
            if (json) {
                System.out.println(object(verdict).build());
            } else {
                print(verdict);
            }
            return verdict.isIntact() ? INTACT : ALTERED;
        } catch (Refusal | IOException | SQLException e) {
            System.err.println("camerata: not checked: " + e.getMessage());
            return NOT_CHECKED;
        }
    }

    private static Verdict verify(Settings settings) throws IOException, SQLException {
        Home home = new Home(settings.home());
        StatusVerb.requireReadable(home);
        Secrets secrets = new Secrets(home.secrets());
        if (!secrets.hasAuditKeys()) {
            throw new Refusal("There is no audit log of " + home.root() + " yet.");
        }
        Checkout checkout = Checkout.current();
        OwnDatabase database = database(settings, checkout);
        // Before the tables: a checkpoint is written to them first.
        CheckpointFile.Content file = new CheckpointFile(home.auditCheckpoints()).read();
        SigningKeys keys =
                SigningKeys.read(secrets.signingKeystore(), secrets.signingKeystorePassword());
        byte[] key = Base64.getDecoder().decode(secrets.auditKey());
        try (DatabaseDriver driver = new DatabaseDriver(checkout.driver());
                Connection connection = driver.connect(database, database.application())) {
            return new AuditVerifier(new JdbcRecords(connection), key, keys).verify(file);
        }
    }

    static OwnDatabase database(Settings settings, Checkout checkout) throws IOException {
        return settings.database().isPresent()
                ? settings.database().get()
                : Node.of(settings, checkout, false).database().orElseThrow().access();
    }

    private void print(Verdict verdict) {
        String counts =
                String.format(
                        Locale.ROOT,
                        "%d entries with their seals, %d waiting for one, %d checkpoints; %.1f s",
                        verdict.sealed(),
                        verdict.waiting(),
                        verdict.checkpoints(),
                        console.seconds());
        if (verdict.isIntact()) {
            console.say("Nobody altered the audit log: " + counts + ".");
        } else {
            console.say("The audit log was altered. " + verdict.first().sentence());
            console.say("Right up to there: " + counts + ".");
        }
        if (verdict.unreadableLines() > 0) {
            console.say(
                    "Lines of the file of checkpoints that cannot be read: "
                            + verdict.unreadableLines()
                            + ".");
        }
    }

    private JsonObjectBuilder object(Verdict verdict) {
        JsonObjectBuilder object =
                Json.createObjectBuilder()
                        .add("intact", verdict.isIntact())
                        .add("sealed", verdict.sealed())
                        .add("waiting", verdict.waiting())
                        .add("checkpoints", verdict.checkpoints())
                        .add("unreadableLines", verdict.unreadableLines())
                        .add("seconds", console.seconds());
        return verdict.isIntact() ? object : object.add("first", object(verdict.first()));
    }

    private static JsonObjectBuilder object(Finding finding) {
        JsonObjectBuilder object = Json.createObjectBuilder().add("what", finding.what().name());
        if (finding.entryId() != 0) {
            object.add("entryId", finding.entryId());
        }
        if (finding.at() != null) {
            object.add("at", finding.at().toString());
        }
        if (finding.action() != null) {
            object.add("action", finding.action());
        }
        return object.add("sentence", finding.sentence());
    }
}
