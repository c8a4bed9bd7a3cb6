package org.camerata.console;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.camerata.camera.CameraDetails;

/** What the dialog of a camera says beside its name and serial number. */
public class CameraDetailsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String UTC = "UTC";

    private String make;
    private String model;
    private String site;
    private String location;
    private String notes;
    private String timeZone = UTC;
    private String recordingSchedule;
    private String publisherRanges; // one a line
    private String tags; // with commas between

    static CameraDetailsForm of(CameraDetails details) {
        CameraDetailsForm form = new CameraDetailsForm();
        form.make = details.make();
        form.model = details.model();
        form.site = details.site();
        form.location = details.location();
        form.notes = details.notes();
        form.timeZone = details.timeZone();
        form.recordingSchedule = details.recordingSchedule();
        form.publisherRanges = String.join("\n", details.publisherRanges());
        form.tags = String.join(", ", details.tags());
        return form;
    }

    CameraDetails details() {
        return new CameraDetails(
                text(make),
                text(model),
                text(site),
                text(location),
                text(notes),
                timeZone == null ? UTC : timeZone,
                text(recordingSchedule),
                list(publisherRanges, "[\\s,;]+"),
                list(tags, ","));
    }

    /** A field that was left empty takes the value away. */
    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    private static List<String> list(String typed, String separator) {
        return Arrays.stream(text(typed).split(separator))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    public String getMake() {
        return make;
    }

    public void setMake(String make) {
        this.make = make;
    }

    public String getModel() {
        return model;
    }

    public void setModel(String model) {
        this.model = model;
    }

    public String getSite() {
        return site;
    }

    public void setSite(String site) {
        this.site = site;
    }

    public String getLocation() {
        return location;
    }

    public void setLocation(String location) {
        this.location = location;
    }

    public String getNotes() {
        return notes;
    }

    public void setNotes(String notes) {
        this.notes = notes;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public String getRecordingSchedule() {
        return recordingSchedule;
    }

    public void setRecordingSchedule(String recordingSchedule) {
        this.recordingSchedule = recordingSchedule;
    }

    public String getPublisherRanges() {
        return publisherRanges;
    }

    public void setPublisherRanges(String publisherRanges) {
        this.publisherRanges = publisherRanges;
    }

    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = tags;
    }
}
