package org.camerata.planted.mockito;

/** Stands for the library that this project does without. */
public class Mockito {}
