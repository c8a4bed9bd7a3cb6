package org.camerata.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.camerata.cli.home.Checkout;
import org.camerata.cli.node.Supervisor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "supervise", hidden = true, description = "Run the parts of a node until SIGTERM.")
final class SuperviseVerb implements Callable<Integer> {

    @Option(names = "--demo", defaultValue = "0")
    private int demo;

    @Override
    public Integer call() throws IOException {
        return new Supervisor(Camerata.settings(), Checkout.current(), demo).run();
    }
}
