package org.camerata.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Consumer;
import org.camerata.cli.home.Checkout;
import org.camerata.cli.home.Home;
import org.camerata.cli.home.RtmpModuleChoice;
import org.camerata.cli.home.Settings;
import org.camerata.cli.machine.Command;
import org.camerata.cli.machine.Packages.DebianPackage;
import org.camerata.cli.node.Node;
import org.camerata.cli.rtmp.OwnModule;

/** Which RTMP module nginx loads, and what to do if it is not our own build. */
record ModuleCheck(Settings settings, Checkout checkout) {

    void at(Consumer<Finding> findings) throws IOException {
        if (!DebianPackage.NGINX.isThere()) {
            return; // another finding says so
        }
        OwnModule own = new OwnModule(checkout, step -> {});
        boolean isOwn = isRunning() ? runsOwn() : own.isCurrent();
        if (settings.rtmpModule() == RtmpModuleChoice.OWN && isOwn) {
            Command.Outcome outcome = NginxVerdict.ofModule(checkout.rtmpModule());
            findings.accept(
                    outcome.ok()
                            ? Finding.ok(
                                    "RTMP module of our own build, with "
                                            + own.patchCount()
                                            + " patches")
                            : Finding.fail(
                                    "nginx does not load our RTMP module: " + outcome.output()));
            return;
        }
        findings.accept(
                Finding.warn(
                        why(own)
                                + ". Debian's RTMP module can be made to restart by one packet from anybody, which"
                                + " ends every stream; let only networks you trust reach port "
                                + settings.rtmpPort()));
    }

    private String why(OwnModule own) throws IOException {
        if (settings.rtmpModule() == RtmpModuleChoice.STOCK) {
            return "CAMERATA_RTMP_MODULE=stock asks for Debian's RTMP module";
        }
        return own.failure()
                .map(
                        reason ->
                                "our own RTMP module could not be built ("
                                        + reason
                                        + "); mend that, then ./camerata down and up")
                .orElse("our own RTMP module is not built yet; ./camerata up builds it");
    }

    private Home home() {
        return new Home(settings.home());
    }

    private boolean isRunning() {
        return Node.isAnythingAlive(home());
    }

    private boolean runsOwn() {
        return Files.exists(new Checkout(home().runtime()).rtmpModule());
    }
}
