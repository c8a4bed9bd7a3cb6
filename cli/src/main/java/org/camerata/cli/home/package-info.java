/**
 * What a node is told and what it keeps: settings from the environment, the directories under
 * CAMERATA_HOME, its secrets and its ports.
 */
package org.camerata.cli.home;
