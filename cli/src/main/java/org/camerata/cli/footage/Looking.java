package org.camerata.cli.footage;

/** Told now and then how far a check has come. */
public interface Looking {

    void at(String sentence);
}
