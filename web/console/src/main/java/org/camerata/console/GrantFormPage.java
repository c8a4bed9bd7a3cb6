package org.camerata.console;

import jakarta.enterprise.event.Event;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.Validator;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camerata.access.CameraGroups;
import org.camerata.access.GiveGrants;
import org.camerata.access.GrantFilter;
import org.camerata.access.Grants;
import org.camerata.access.GroupView;
import org.camerata.access.InvalidAccess;
import org.camerata.access.Permission;
import org.camerata.access.TeamView;
import org.camerata.access.Teams;
import org.camerata.access.UserFilter;
import org.camerata.access.UserView;
import org.camerata.access.Users;
import org.camerata.shared.PageRequest;

/** Backs the dialog that gives a grant, or changes what one lets do. */
@Named
@ViewScoped
public class GrantFormPage implements Serializable {

    /** Of each kind; who is looking for another one types a part of its name. */
    static final int CHOICES_MAX = 50;

    private static final long serialVersionUID = 1L;

    @Inject Grants grants;
    @Inject CameraGroups groups;
    @Inject Teams teams;
    @Inject Users users;
    @Inject GrantsPage list;
    @Inject Validator validator;
    @Inject Event<AccessEdited> edited;

    private GrantSubject subject; // null until one is chosen
    private Long groupId;
    private String text; // part of the name of what can be chosen
    private String fixed; // name of what is granted while a grant is being changed; else null
    private Map<Permission, Long> before = new EnumMap<>(Permission.class);
    private Permission[] permissions = {};
    private Integer footageHours;
    private transient List<GroupView> groupChoices;
    private transient List<TeamView> teamChoices;
    private transient List<UserView> userChoices;

    /** Opens the dialog for a new grant to, or for, what the page shows. */
    public void add() {
        GrantFilter page = list.filter();
        subject = GrantSubject.of(page.userId(), page.teamId());
        groupId = page.groupId();
        fixed = null;
        before = new EnumMap<>(Permission.class);
        permissions =
                new Permission[] {
                    Permission.CAMERA_READ, Permission.LIVE_VIEW, Permission.RECORDING_VIEW
                };
        footageHours = null;
        text = null;
        choose();
    }

    /** Opens the dialog with a grant. */
    public void edit(GrantRow row) {
        subject = GrantSubject.of(row.userId(), row.teamId());
        groupId = row.groupId();
        fixed = list.isOfGroup() ? row.subject() : row.groupName();
        before = new EnumMap<>(row.ids());
        permissions = row.permissions().toArray(Permission[]::new);
        footageHours = row.footageHours();
    }

    /** Finds what can be chosen. */
    public void choose() {
        PageRequest some = PageRequest.first(CHOICES_MAX);
        if (list.isOfGroup()) {
            teamChoices = teams.list(text, some).items();
            userChoices = users.list(new UserFilter(text, null, null, null), some).items();
        } else {
            groupChoices = groups.list(text, some).items();
        }
    }

    /** Gives what is ticked and withdraws what is not, or leaves a message at a field. */
    public void save() {
        FieldMessages messages = new FieldMessages("grantForm");
        try {
            if (give(messages)) {
                edited.fire(new AccessEdited());
                Notice.say(fixed == null ? "Access granted" : "Grant changed");
                return;
            }
        } catch (InvalidAccess refused) {
            messages.add(refused);
        }
        FacesContext.getCurrentInstance().validationFailed();
    }

    private boolean give(FieldMessages messages) {
        if (subject == null) {
            messages.add("subject", "Choose a user or a team.");
            return false;
        }
        if (groupId == null) {
            messages.add("groupId", "Choose a camera group.");
            return false;
        }
        Set<Permission> wanted = EnumSet.noneOf(Permission.class);
        wanted.addAll(List.of(permissions));
        GiveGrants command =
                new GiveGrants(subject.userId(), subject.teamId(), groupId, wanted, footageHours);
        if (messages.addAll(validator.validate(command))) {
            return false;
        }
        grants.give(command);
        before.forEach(
                (permission, id) -> {
                    if (!wanted.contains(permission)) {
                        grants.withdraw(id);
                    }
                });
        return true;
    }

    public Set<Permission> getPossible() {
        return EnumSet.copyOf(Permission.perCamera());
    }

    public List<GroupView> getGroupChoices() {
        return groupChoices == null ? List.of() : groupChoices;
    }

    public List<TeamView> getTeamChoices() {
        return teamChoices == null ? List.of() : teamChoices;
    }

    public List<UserView> getUserChoices() {
        return userChoices == null ? List.of() : userChoices;
    }

    public String getFixed() {
        return fixed;
    }

    public String getSubject() {
        return subject == null ? null : subject.text();
    }

    public void setSubject(String chosen) {
        subject = GrantSubject.parse(chosen).orElse(null);
    }

    public Long getGroupId() {
        return groupId;
    }

    public void setGroupId(Long groupId) {
        this.groupId = groupId;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Permission[] getPermissions() {
        return permissions.clone();
    }

    public void setPermissions(Permission[] permissions) {
        this.permissions = permissions.clone();
    }

    public Integer getFootageHours() {
        return footageHours;
    }

    public void setFootageHours(Integer footageHours) {
        this.footageHours = footageHours;
    }
}
