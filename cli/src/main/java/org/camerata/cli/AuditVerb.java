package org.camerata.cli;

import picocli.CommandLine.Command;

@Command(
        name = "audit",
        description = "Prove that nobody altered the audit log.",
        synopsisSubcommandLabel = "verify",
        subcommands = AuditVerifyVerb.class)
final class AuditVerb {}
