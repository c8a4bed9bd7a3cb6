/** Reads the audit log past the application, to verify it; writes nothing. */
package org.camerata.cli.audit;
