package org.camerata.cli.home;

/** Which RTMP module nginx loads. */
public enum RtmpModuleChoice {

    /** Our own build of it; Debian's where that cannot be made. */
    OWN,

    /** Debian's, whatever could be built. */
    STOCK;

    private static final String VARIABLE = "CAMERATA_RTMP_MODULE";

    static RtmpModuleChoice of(Variables variables) {
        return switch (variables.text(VARIABLE).orElse("own")) {
            case "own" -> OWN;
            case "stock" -> STOCK;
            default -> throw new InvalidSetting(VARIABLE + " must be own or stock.");
        };
    }
}
