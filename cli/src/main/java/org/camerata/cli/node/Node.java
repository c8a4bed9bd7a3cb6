package org.camerata.cli.node;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.camerata.cli.home.Checkout;
import org.camerata.cli.home.Home;
import org.camerata.cli.home.Ports;
import org.camerata.cli.home.Secrets;
import org.camerata.cli.home.Settings;
import org.camerata.cli.machine.PidFile;
import org.camerata.cli.machine.Probe;

/** All parts of one node, in the order in which they start. */
public final class Node {

    private static final List<String> PART_NAMES =
            List.of("database", "media", "edge", "liberty", "demo");

    private final Home home;
    private final Secrets secrets;
    private final Ports ports;
    private final Checkout build;
    private final Optional<MariaDb> database;
    private final MediaCore media;
    private final Edge edge;
    private final LibertyServer liberty;

    private Node(
            Home home,
            Secrets secrets,
            Ports ports,
            Checkout build,
            Settings settings,
            boolean demo) {
        this.home = home;
        this.secrets = secrets;
        this.ports = ports;
        this.build = build;
        MariaDb privateDatabase = new MariaDb(home, secrets, ports.database());
        LibertyServer.DatabaseAccess access =
                () -> {
                    return settings.database().isPresent()
                            ? settings.database().get()
                            : privateDatabase.access();
                };
        this.database =
                settings.database().isPresent() ? Optional.empty() : Optional.of(privateDatabase);
        this.media = new MediaCore(build, home, settings, ports, secrets);
        this.edge = new Edge(build, home, settings, ports, secrets);
        this.liberty = new LibertyServer(build, home, settings, ports, secrets, access, demo);
    }

    /**
     * The node of these settings; its home must be prepared.
     *
     * @param build where the programs are that it runs
     * @param demo whether the application is told that this is a demonstration
     */
    public static Node of(Settings settings, Checkout build, boolean demo) throws IOException {
        Home home = new Home(settings.home());
        // While something runs, its ports are taken by ourselves.
        boolean running = isAnythingAlive(home);
        Ports ports =
                Ports.keptIn(
                        home.etc().resolve("ports.properties"),
                        () -> ThreadLocalRandom.current().nextInt(Ports.MIN, Ports.MAX),
                        port -> running || Probe.isFree("127.0.0.1", port));
        return new Node(home, new Secrets(home.secrets()), ports, build, settings, demo);
    }

    /** Where the application answers on this machine, with the last slash. */
    public URI api() {
        return URI.create("http://127.0.0.1:" + ports.liberty() + "/api/v1/");
    }

    /** Whether any part of this home runs, with a supervisor or without. */
    public static boolean isAnythingAlive(Home home) {
        return PART_NAMES.stream()
                .map(name -> new PidFile(home.run().resolve(name + ".pid")))
                .anyMatch(file -> file.living().isPresent());
    }

    public Optional<MariaDb> database() {
        return database;
    }

    /** The parts that always run, first to last. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        database.ifPresent(parts::add);
        Collections.addAll(parts, media, edge, liberty);
        return parts;
    }

    /** Simulated cameras; not part of {@link #parts}. */
    public Part demo(int cameras) {
        return new Demo(build, home, ports, secrets, cameras);
    }

    /** In the order in which they stop: who uses something ends before it. */
    public List<Part> stopOrder() {
        List<Part> parts = new ArrayList<>(List.of(demo(1), edge, media, liberty));
        database.ifPresent(parts::add);
        return parts;
    }

    Secrets secrets() {
        return secrets;
    }
}
