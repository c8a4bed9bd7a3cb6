package org.camerata.console;

import java.io.Serializable;
import org.camerata.camera.CameraFilter;
import org.camerata.camera.CameraSort;
import org.camerata.camera.CameraStatus;
import org.camerata.quality.CamerasInTrouble;

/** What the filters above the list of cameras say. */
public class CameraFilterForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String text;
    private CameraStatus status;
    private Boolean active;
    private Boolean recording;
    private Boolean flapping;
    private Boolean inTrouble;
    private Long groupId;
    private String site;
    private String tag;
    private CameraSort.Key sort = CameraSort.Key.NAME;
    private boolean descending;

    CameraFilter filter() {
        return CamerasInTrouble.among(
                new CameraFilter(text, active, status, recording, flapping, groupId, site, tag),
                inTrouble);
    }

    CameraSort order() {
        return new CameraSort(sort == null ? CameraSort.Key.NAME : sort, descending);
    }

    /** The order stays. */
    void clear() {
        text = null;
        status = null;
        active = null;
        recording = null;
        flapping = null;
        inTrouble = null;
        groupId = null;
        site = null;
        tag = null;
    }

    boolean isSet() {
        return !filter().equals(CameraFilter.ALL);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public CameraStatus getStatus() {
        return status;
    }

    public void setStatus(CameraStatus status) {
        this.status = status;
    }

    public Boolean getActive() {
        return active;
    }

    public void setActive(Boolean active) {
        this.active = active;
    }

    public Boolean getRecording() {
        return recording;
    }

    public void setRecording(Boolean recording) {
        this.recording = recording;
    }

    public Boolean getFlapping() {
        return flapping;
    }

    public void setFlapping(Boolean flapping) {
        this.flapping = flapping;
    }

    public Boolean getInTrouble() {
        return inTrouble;
    }

    public void setInTrouble(Boolean inTrouble) {
        this.inTrouble = inTrouble;
    }

    public Long getGroupId() {
        return groupId;
    }

    public void setGroupId(Long groupId) {
        this.groupId = groupId;
    }

    public String getSite() {
        return site;
    }

    public void setSite(String site) {
        this.site = site;
    }

    public String getTag() {
        return tag;
    }

    public void setTag(String tag) {
        this.tag = tag;
    }

    public CameraSort.Key getSort() {
        return sort;
    }

    public void setSort(CameraSort.Key sort) {
        this.sort = sort;
    }

    public boolean isDescending() {
        return descending;
    }

    public void setDescending(boolean descending) {
        this.descending = descending;
    }
}
