package org.camerata.dashboard;

import java.util.List;
import org.camerata.node.NodeSettings;

/** Something about the node that an operator should change. */
public enum SystemWarning {
    /** The own build could not be made, or the stock one was asked for. */
    STOCK_RTMP_MODULE(
            "This node runs Debian's RTMP module: one malformed packet from anybody ends all streams,"
                    + " and on a full disk it writes into wrong files. Let only networks that you"
                    + " trust reach the RTMP port. ./camerata doctor says why our own module could"
                    + " not be built; mend that, and start the node anew.");

    private final String sentence;

    SystemWarning(String sentence) {
        this.sentence = sentence;
    }

    /** Those that hold for a node. */
    static List<SystemWarning> about(NodeSettings settings) {
        return settings.ownRtmpModule() ? List.of() : List.of(STOCK_RTMP_MODULE);
    }

    /** What it is, and what to do. */
    public String sentence() {
        return sentence;
    }
}
