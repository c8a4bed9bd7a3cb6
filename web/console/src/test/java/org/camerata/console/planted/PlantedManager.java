package org.camerata.console.planted;

/** A name that says nothing. */
public class PlantedManager {}
