package org.camerata.export;

import static org.camerata.access.Permission.RECORDING_EXPORT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.camerata.access.CurrentCaller;
import org.camerata.access.Guard;

/** Decides who knows of an export, and who gets its file (X4). */
@ApplicationScoped
class ExportDoor {

    @Inject Guard guard;
    @Inject CurrentCaller current;

    /** Whether the caller may know of everybody's exports. */
    boolean seesAll() {
        return guard.scope(RECORDING_EXPORT).isEverything();
    }

    /**
     * @throws ExportNotFound if it does not exist for the caller
     */
    FootageExport visible(Optional<FootageExport> export) {
        guard.demand(RECORDING_EXPORT);
        return export.filter(one -> one.isBy(current.get().user().id()) || seesAll())
                .orElseThrow(ExportNotFound::new);
    }

    /**
     * @throws ExportNotFound if it does not exist for the caller
     * @throws ExportNotReady if it has no file
     * @throws org.camerata.access.NotAllowed if the caller may not export the footage any more
     */
    FootageExport open(Optional<FootageExport> export, List<ExportCamera> cameras) {
        FootageExport found = visible(export);
        for (ExportCamera camera : cameras) {
            guard.demand(RECORDING_EXPORT, camera.camera(), found.from(), ExportNotFound::new);
        }
        if (found.state() != ExportState.READY) {
            throw new ExportNotReady(
                    found.state().isFinished()
                            ? "The file of this export is not there any more"
                            : "This export is not finished yet");
        }
        return found;
    }
}
