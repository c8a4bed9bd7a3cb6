package org.camerata.console.planted;

import jakarta.persistence.EntityManager;

/** Goes around the facades. */
public record PlantedStore(EntityManager entities) {}
