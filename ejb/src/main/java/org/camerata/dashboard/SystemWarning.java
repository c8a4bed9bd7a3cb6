package org.camerata.dashboard;

import java.util.ArrayList;
import java.util.List;
import org.camerata.node.NodeSettings;

/** Something about the node that an operator should change. */
public enum SystemWarning {
    /** The own build could not be made, or the stock one was asked for. */
    STOCK_RTMP_MODULE(
            "This node runs Debian's RTMP module: one malformed packet from anybody ends all streams,"
                    + " and on a full disk it writes into wrong files. Let only networks that you"
                    + " trust reach the RTMP port. ./camerata doctor says why our own module could"
                    + " not be built; mend that, and start the node anew."),
    /** The scrub found a file that is not what was recorded. */
    FOOTAGE_ALTERED(
            "Footage is not what was recorded: the file of a recording was altered, or its disk fails."
                    + " The page Integrity names it. Look after the disk, and put the file back"
                    + " from a copy if there is one.");

    private final String sentence;

    SystemWarning(String sentence) {
        this.sentence = sentence;
    }

    /** Those that hold for a node. */
    static List<SystemWarning> about(NodeSettings settings, boolean footageAltered) {
        List<SystemWarning> warnings = new ArrayList<>();
        if (!settings.ownRtmpModule()) {
            warnings.add(STOCK_RTMP_MODULE);
        }
        if (footageAltered) {
            warnings.add(FOOTAGE_ALTERED);
        }
        return List.copyOf(warnings);
    }

    /** What it is, and what to do. */
    public String sentence() {
        return sentence;
    }
}
