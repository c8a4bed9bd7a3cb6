package org.camerata.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camerata.camera.StreamExpectation;

/** Follows one stream, and says when a trouble begins and ends: after it lasted, not at once. */
final class TroubleWatch {

    private final Set<TroubleCode> open = EnumSet.noneOf(TroubleCode.class);

    /** Since when the opposite of what is open, or is not, was found without a break. */
    private final Map<TroubleCode, Instant> turningSince = new EnumMap<>(TroubleCode.class);

    private String size;

    /**
     * @param open what was open when somebody else followed it
     */
    TroubleWatch(Set<TroubleCode> open) {
        this.open.addAll(open);
    }

    List<TroubleChange> follow(StreamFigures figures, StreamExpectation expected) {
        List<TroubleChange> changes = new ArrayList<>();
        for (TroubleCode code : TroubleCode.values()) {
            boolean isOpen = open.contains(code);
            Finding finding =
                    TroubleRules.judge(code, new Situation(figures, expected, size, isOpen));
            if (finding.isPresent() == null || finding.isPresent() == isOpen) {
                turningSince.remove(code);
            } else if (hasTurned(code, figures, isOpen ? code.clearAfter() : code.raiseAfter())) {
                changes.add(turn(code, figures.at(), finding.facts()));
            }
        }
        size = figures.picture().size() == null ? size : figures.picture().size();
        return changes;
    }

    /** The stream is gone: its troubles are over, as nobody can say that they last. */
    List<TroubleChange> end(Instant at) {
        return List.copyOf(open).stream().map(code -> turn(code, at, TroubleFacts.NONE)).toList();
    }

    Set<TroubleCode> open() {
        return Set.copyOf(open);
    }

    boolean hasOpen() {
        return !open.isEmpty();
    }

    private boolean hasTurned(TroubleCode code, StreamFigures figures, Duration delay) {
        Instant spanStart = figures.at().minusMillis(figures.spanMs());
        Instant since = turningSince.computeIfAbsent(code, any -> spanStart);
        return !since.plus(delay).isAfter(figures.at());
    }

    private TroubleChange turn(TroubleCode code, Instant at, TroubleFacts facts) {
        turningSince.remove(code);
        boolean isRaised = open.add(code);
        if (!isRaised) {
            open.remove(code);
        }
        return new TroubleChange(code, isRaised, at, facts);
    }
}
