package org.camerata.console;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Set;
import org.camerata.access.InvalidAccess;
import org.camerata.camera.InvalidCamera;

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
            add(property(violation), sentence(violation.getMessage()));
        }
        return !violations.isEmpty();
    }

    /** Beside the field that it is about. */
    void add(InvalidAccess refusal) {
        add(refusal.field(), sentence(refusal.getMessage()));
    }

    /** Beside the field that it is about. */
    void add(InvalidCamera refusal) {
        add(refusal.field(), sentence(refusal.rule()));
    }

    /** Where no such field is shown, the page itself says it. */
    void add(String property, String message) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String clientId = form + ":" + property;
        UIComponent field = faces.getViewRoot().findComponent(":" + clientId);
        faces.addMessage(
                field == null ? null : clientId,
                new FacesMessage(FacesMessage.SEVERITY_ERROR, message, message));
        if (field instanceof EditableValueHolder input) {
            input.setValid(false); // the field is drawn as wrong and announced as such
            if (input.getValue() instanceof String || input.getValue() instanceof Number) {
                input.setSubmittedValue(input.getValue().toString()); // or it would be drawn empty
            }
        }
    }

    /** The innermost, without the elements of a collection: {@code permissions[]} and the like. */
    private static String property(ConstraintViolation<?> violation) {
        String property = "";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PROPERTY) {
                property = node.getName();
            }
        }
        return property;
    }

    /** Bean Validation words a message as the end of a sentence: "must not be blank". */
    private static String sentence(String message) {
        String trimmed = message.strip();
        if (trimmed.isEmpty()) {
            return trimmed;
        }
        return Formats.capitalised(trimmed) + (trimmed.endsWith(".") ? "" : ".");
    }
}
