package org.camerata.export;

/**
 * The file of an export.
 *
 * @param name in the folder of exports, which the front door reads itself
 * @param fileName for who downloads it
 */
public record ExportFile(long exportId, String name, String fileName) {

    /** The {@code X-Accel-Redirect} header: where the front door finds it. */
    public String place() {
        return "/_exports/" + name;
    }

    /** The {@code Content-Disposition} header. */
    public String disposition() {
        return "attachment; filename=\"" + fileName + "\"";
    }
}
