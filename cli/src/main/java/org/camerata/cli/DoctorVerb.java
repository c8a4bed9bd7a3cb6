package org.camerata.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camerata.cli.home.Checkout;
import org.camerata.cli.home.Settings;
import picocli.CommandLine.Command;

@Command(
        name = "doctor",
        description = "Check everything that Camerata needs, and say what to do. Changes nothing.")
final class DoctorVerb implements Callable<Integer> {

    @Override
    public Integer call() {
        Settings settings = Installation.resolved(Camerata.settings());
        AtomicBoolean failed = new AtomicBoolean();
        new Doctor(settings, Checkout.current())
                .examine(
                        finding -> {
                            System.out.println(finding);
                            if (finding.level() == Finding.Level.FAIL) {
                                failed.set(true);
                            }
                        });
        return failed.get() ? 1 : 0;
    }
}
