package org.camerata.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.camerata.cli.home.Checkout;
import org.camerata.cli.node.Supervisor;
import org.camerata.cli.node.Supervisor.Mode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "supervise", hidden = true, description = "Run the parts of a node until SIGTERM.")
final class SuperviseVerb implements Callable<Integer> {

    @Option(names = "--demo", defaultValue = "0")
    private int demo;

    @Option(names = "--only-database")
    private boolean onlyDatabase;

    @Override
    public Integer call() throws IOException {
        return new Supervisor(Camerata.settings(), Checkout.current(), new Mode(demo, onlyDatabase))
                .run();
    }
}
