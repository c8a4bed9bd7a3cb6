package org.camerata.console;

import jakarta.enterprise.event.Event;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.Validator;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camerata.access.CreateUser;
import org.camerata.access.InvalidAccess;
import org.camerata.access.LastAdmin;
import org.camerata.access.NewUser;
import org.camerata.access.Role;
import org.camerata.access.UpdateUser;
import org.camerata.access.UserView;
import org.camerata.access.UsernameTaken;
import org.camerata.access.Users;

/** Backs the dialog that adds or edits a user. */
@Named
@ViewScoped
public class UserFormPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject Users users;
    @Inject Validator validator;
    @Inject SecretPage secrets;
    @Inject Event<AccessEdited> edited;

    private Long id; // null while a user is being added
    private String username;
    private String displayName;
    private Role role = Role.VIEWER;
    private boolean person = true;

    /** Opens the dialog empty. */
    public void add() {
        id = null;
        username = null;
        displayName = null;
        role = Role.VIEWER;
        person = true;
    }

    /** Opens the dialog with what is known of a user. */
    public void edit(long userId) {
        UserView user = users.get(userId);
        id = userId;
        username = user.username();
        displayName = user.displayName();
        role = user.role();
        person = role.hasPassword();
    }

    /** Saves, or leaves a message at each field that is not right. */
    public void save() {
        FieldMessages messages = new FieldMessages("userForm");
        try {
            if (id == null ? create(messages) : update(messages)) {
                edited.fire(new AccessEdited());
                return;
            }
        } catch (UsernameTaken taken) {
            messages.add("username", taken.getMessage() + ".");
        } catch (LastAdmin refused) {
            messages.add("role", refused.getMessage() + ".");
        } catch (InvalidAccess refused) {
            messages.add(refused);
        }
        FacesContext.getCurrentInstance().validationFailed();
    }

    private boolean create(FieldMessages messages) {
        CreateUser command = new CreateUser(username, displayName, role, null);
        if (messages.addAll(validator.validate(command))) {
            return false;
        }
        NewUser user = users.create(command);
        if (user.password() == null) {
            Notice.say(user.user().username() + " added. Make a token for it next.");
        } else {
            secrets.show(
                    "Password for " + user.user().username(),
                    "Hand it over on a safe way. It is shown only now, and must be changed at the"
                            + " first login.",
                    user.password());
        }
        return true;
    }

    private boolean update(FieldMessages messages) {
        UpdateUser command = new UpdateUser(displayName, role);
        if (messages.addAll(validator.validate(command))) {
            return false;
        }
        users.update(id, command);
        Notice.say(username + " saved");
        return true;
    }

    /** A person stays one, and so does a program. */
    public List<Role> getRoles() {
        return Stream.of(Role.values())
                .filter(one -> id == null || person || !one.hasPassword())
                .toList();
    }

    public boolean isAdding() {
        return id == null;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}
