package org.camerata.export;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.camerata.integrity.ExportProof;
import org.camerata.integrity.chain.Sha256;
import org.camerata.recording.FootageIndexes;

/** Makes the file of an export: docs/ref/export-format.md. */
@ApplicationScoped
class ExportMaker {

    @Inject ExportPlanner planner;
    @Inject FootageIndexes indexes;
    @Inject ExportProof proof;
    @Inject ExportFolder folder;
    @Inject SoftwareVersion software;
    @Inject Clock clock;

    /**
     * Makes it, in the name of the caller.
     *
     * @param unreadable ids of recordings that were found to be damaged
     * @throws ExportFailed if it cannot be made, now or later
     * @throws UnreadableFootage if a recording that is not among those turns out to be damaged
     * @throws ExportProgress.BrokenOff if whoever is told says so
     * @throws org.camerata.shared.DomainException if the caller may not export it
     */
    ExportMade make(ExportOrder order, Set<Long> unreadable, ExportProgress.Told told)
            throws IOException, ExportFailed {
        List<PlannedCamera> cameras = new ArrayList<>();
        for (var camera : order.cameras()) {
            cameras.add(planner.plan(camera, order.range(), unreadable));
        }
        long totalBytes = cameras.stream().mapToLong(PlannedCamera::mediaBytes).sum();
        demandRoom(totalBytes);
        told.progress(0, totalBytes);
        return write(order, cameras, new ExportProgress(totalBytes, told));
    }

    private void demandRoom(long bytes) throws IOException, ExportFailed {
        if (bytes > folder.roomBytes()) {
            throw new ExportFailed("There is not enough room on the disk for it");
        }
    }

    private ExportMade write(
            ExportOrder order, List<PlannedCamera> cameras, ExportProgress progress)
            throws IOException, ExportFailed {
        Instant now = clock.instant();
        try (ExportArchive archive = new ExportArchive(folder.begin(order.id()), now)) {
            List<ExportMade.OfCamera> made = new ArrayList<>();
            for (PlannedCamera camera : cameras) {
                made.add(camera.made(write(camera, archive, progress)));
            }
            List<ArchivedFile> others = new ArrayList<>();
            others.add(
                    archive.add(
                            "roots.json",
                            target -> proof.writeRoots(new OutputStreamWriter(target, UTF_8))));
            ExportManifest manifest = new ExportManifest(order, software.text(), now, proof);
            others.add(
                    archive.add(
                            "index.html",
                            ExportPage.of(order, made, software.text()).getBytes(UTF_8)));
            byte[] bytes = manifest.of(made, others).getBytes(UTF_8);
            archive.add("manifest.json", bytes);
            archive.add("manifest.sig", proof.sign(bytes));
            archive.add("public-key.pem", proof.publicKeyPem().getBytes(US_ASCII));
            String sha256 = HexFormat.of().formatHex(Sha256.digest().digest(bytes));
            return new ExportMade(archive.finish(), sha256, made);
        }
    }

    private List<ExportMade.Part> write(
            PlannedCamera camera, ExportArchive archive, ExportProgress progress)
            throws IOException, ExportFailed {
        List<ExportMade.Part> parts = new ArrayList<>();
        PartNames names = new PartNames(camera.source());
        for (PlannedPart part : camera.parts()) {
            demandRoom(part.mediaBytes());
            ArchivedFile stored =
                    archive.add(
                            names.next(part.from()),
                            target -> part.write(indexes, progress.counting(target)));
            parts.add(
                    new ExportMade.Part(
                            stored, part.from(), part.range().to(), part.recordingIds()));
        }
        return parts;
    }
}
