package org.camerata.camera;

import java.util.List;

/** Views of cameras that are in no group. */
class ViewsInMemory extends CameraViews {

    ViewsInMemory(CameraTags tags) {
        this.tags = tags;
    }

    @Override
    CameraView of(Camera camera) {
        return camera.view(tags.of(camera.id()), null, List.of());
    }
}
