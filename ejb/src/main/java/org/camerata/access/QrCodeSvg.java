package org.camerata.access;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as an SVG element for a page. It has attributes only, so it needs no exception from a
 * Content-Security-Policy that forbids inline styles. Black on white also on a dark page: many
 * phones do not read the inverse.
 */
final class QrCodeSvg {

    static final int QUIET_ZONE = 4; // modules around the code, as ISO 18004 demands

    private QrCodeSvg() {}

    /**
     * @param text at most about 2,000 bytes
     * @param title what screen readers say; plain text
     */
    static String of(String text, String title) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int size = code.size + 2 * QUIET_ZONE;
        return """
               <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" role="img" \
               shape-rendering="crispEdges"><title>%2$s</title>\
               <rect width="%1$d" height="%1$d" fill="#ffffff"/>\
               <path d="%3$s" fill="#000000"/></svg>"""
                .formatted(size, escaped(title), path(code));
    }

    /** One rectangle for each run of dark modules in a row. */
    private static String path(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            int x = 0;
            while (x < code.size) {
                int length = darkRun(code, x, y);
                if (length > 0) {
                    path.append(
                            "M%d %dh%dv1h-%dz"
                                    .formatted(x + QUIET_ZONE, y + QUIET_ZONE, length, length));
                }
                x += length + 1; // what ends a run is light
            }
        }
        return path.toString();
    }

    private static int darkRun(QrCode code, int x, int y) {
        int end = x;
        while (code.getModule(end, y)) { // light beyond the edge
            end++;
        }
        return end - x;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
