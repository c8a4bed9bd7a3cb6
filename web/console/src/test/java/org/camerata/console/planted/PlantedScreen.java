package org.camerata.console.planted;

import jakarta.faces.view.ViewScoped;
import java.io.Serializable;

/** A page under another name. */
@ViewScoped
public class PlantedScreen implements Serializable {
    private static final long serialVersionUID = 1L;
}
