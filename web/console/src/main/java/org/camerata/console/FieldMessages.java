package org.camerata.console;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.validation.ConstraintViolation;
import java.util.Set;

/**
 * Puts what is wrong with a value beside the field it came from; fields are named as properties.
 */
final class FieldMessages {

    private final String form;

    FieldMessages(String form) {
        this.form = form;
    }

    /**
     * @return whether there was anything to say
     */
    <T> boolean addAll(Set<ConstraintViolation<T>> violations) {
        for (ConstraintViolation<T> violation : violations) {
            add(violation.getPropertyPath().toString(), sentence(violation.getMessage()));
        }
        return !violations.isEmpty();
    }

    void add(String property, String message) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String clientId = form + ":" + property;
        faces.addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, message, message));
        UIComponent field = faces.getViewRoot().findComponent(":" + clientId);
        if (field instanceof EditableValueHolder input) {
            input.setValid(false); // the field is drawn as wrong and announced as such
        }
    }

    /** Bean Validation words a message as the end of a sentence: "must not be blank". */
    private static String sentence(String message) {
        String trimmed = message.strip();
        if (trimmed.isEmpty()) {
            return trimmed;
        }
        String start = trimmed.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
        return start + trimmed.substring(1) + (trimmed.endsWith(".") ? "" : ".");
    }
}
