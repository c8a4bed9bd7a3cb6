/**
 * What the machine offers: processes, users, packages, ports, disks. Knows nothing of Camerata's
 * parts.
 */
package org.camerata.cli.machine;
