package org.camerata.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import org.camerata.audit.chain.EntryContent;
import org.camerata.audit.chain.EntryMac;
import org.camerata.node.NodeSettings;

/** Makes the entry of an event: adds who, when and a MAC (A3.2). */
@ApplicationScoped
class EntryMaker {

    private static final int UID_BYTES = 16;
    private static final int NAME_MAX_CHARS = 100;
    private static final int ADDRESS_MAX_CHARS = 45;
    private static final int REQUEST_ID_MAX_CHARS = 64;
    private static final int TARGET_TYPE_MAX_CHARS = 32;
    private static final int TARGET_ID_MAX_CHARS = 64;
    private static final int DETAIL_MAX_CHARS = 1000;

    private final SecureRandom random = new SecureRandom();

    @Inject CurrentActor currentActor;
    @Inject NodeSettings settings;
    @Inject Clock clock;

    /** By whoever this thread works for. */
    SignedEntry make(AuditEvent event) {
        return make(event, actor());
    }

    SignedEntry make(AuditEvent event, Actor actor) {
        EntryContent content = content(event, actor);
        return new SignedEntry(content, new EntryMac(settings.auditKey()).of(content));
    }

    /** Threads without a request work for Camerata itself. */
    Actor actor() {
        try {
            return currentActor.get();
        } catch (ContextNotActiveException e) {
            return Actor.system();
        }
    }

    private EntryContent content(AuditEvent event, Actor actor) {
        AuditTarget target =
                event.target() == null ? new AuditTarget(null, null, null) : event.target();
        return new EntryContent(
                uid(),
                clock.instant(),
                event.action().code(),
                event.outcome().name(),
                actor.kind().name(),
                actor.id(),
                EntryText.cut(actor.name(), NAME_MAX_CHARS),
                EntryText.cut(actor.address(), ADDRESS_MAX_CHARS),
                EntryText.cut(actor.requestId(), REQUEST_ID_MAX_CHARS),
                EntryText.cut(target.type(), TARGET_TYPE_MAX_CHARS),
                EntryText.cut(target.id(), TARGET_ID_MAX_CHARS),
                EntryText.cut(target.name(), NAME_MAX_CHARS),
                EntryText.values(event.before()),
                EntryText.values(event.after()),
                EntryText.cut(event.detail(), DETAIL_MAX_CHARS));
    }

    private String uid() {
        byte[] bytes = new byte[UID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
