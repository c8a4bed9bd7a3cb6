package org.camerata.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.camerata.cli.home.Checkout;
import org.camerata.cli.machine.Packages;
import org.camerata.cli.machine.Packages.DebianPackage;
import picocli.CommandLine.Command;

@Command(
        name = "test",
        description =
                "Run every test, end to end too, on a node of its own beside one that may run.")
final class TestVerb implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        Console console = new Console();
        new Packages(console::step).require(List.of(DebianPackage.values()));
        return new TestRun(Checkout.current(), console).run() ? 0 : 1;
    }
}
