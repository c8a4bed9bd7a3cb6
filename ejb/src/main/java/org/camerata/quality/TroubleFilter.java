package org.camerata.quality;

import org.camerata.shared.CameraId;

/** Which open troubles; what is null is not asked for. */
public record TroubleFilter(TroubleCode code, CameraId camera) {}
