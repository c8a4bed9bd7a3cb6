package org.camerata.console;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.camerata.shared.DomainException;

/**
 * Says what went wrong in the reader's terms (C5): a refused action by a message on the page it was
 * asked on, an expired view by the sign-in page, everything else by an error page.
 */
class ConsoleExceptionHandler extends ExceptionHandlerWrapper {

    private static final System.Logger LOG =
            System.getLogger(ConsoleExceptionHandler.class.getName());

    ConsoleExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            ExceptionQueuedEventContext event =
                    (ExceptionQueuedEventContext) events.next().getSource();
            events.remove();
            FacesContext faces = event.getContext();
            if (!faces.getResponseComplete()) {
                answer(faces, event.getPhaseId(), event.getException());
            }
        }
    }

    private void answer(FacesContext faces, PhaseId phase, Throwable thrown) {
        Throwable cause = Causes.telling(thrown);
        try {
            if (cause instanceof DomainException refusal) {
                refuse(faces, phase, refusal);
            } else if (Causes.viewIsUnknown(cause)) {
                startOver(faces);
            } else if (Causes.databaseIsAway(thrown)) {
                LOG.log(System.Logger.Level.WARNING, "The database does not answer: {0}", cause);
                end(faces, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            } else {
                LOG.log(System.Logger.Level.ERROR, "A console page failed", thrown);
                end(faces, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuse(FacesContext faces, PhaseId phase, DomainException refusal)
            throws IOException {
        if (faces.isPostback() && phase.getOrdinal() < PhaseId.RENDER_RESPONSE.getOrdinal()) {
            faces.addMessage(
                    null,
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, refusal.getMessage(), null));
            faces.validationFailed(); // dialogs stay open
            return;
        }
        end(faces, Problem.status(refusal));
    }

    /** The view is gone, with its session or before it: one who is signed in gets a fresh page. */
    private static void startOver(FacesContext faces) throws IOException {
        ExternalContext external = faces.getExternalContext();
        boolean signedIn = ConsoleCaller.of((HttpSession) external.getSession(false)).isPresent();
        String page = external.getRequestContextPath() + external.getRequestServletPath();
        external.redirect(
                signedIn && OwnPath.of(page, external.getRequestContextPath()).isPresent()
                        ? page
                        : external.getRequestContextPath() + "/login.xhtml?notice=expired");
        faces.responseComplete();
    }

    /** A partial request gets the bare status, which the page's script turns into a notice. */
    private static void end(FacesContext faces, int status) throws IOException {
        ExternalContext external = faces.getExternalContext();
        if (!external.isResponseCommitted()) {
            external.responseReset();
            external.responseSendError(status, null);
        }
        faces.responseComplete();
    }
}
