/**
 * What makes tampering with the audit log visible: the MAC of an entry, the chain of seals, signed
 * checkpoints, and how they are verified. Plain Java, because the command verifies without a
 * server.
 */
package org.camerata.audit.chain;
