package org.camerata.console;

import jakarta.enterprise.event.Event;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.Validator;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.camerata.access.ApiTokenTerms;
import org.camerata.access.ApiTokenView;
import org.camerata.access.ApiTokens;
import org.camerata.access.CurrentCaller;
import org.camerata.access.InvalidAccess;
import org.camerata.access.NewApiToken;
import org.camerata.access.Permission;
import org.camerata.access.UserFilter;
import org.camerata.access.UserView;
import org.camerata.access.Users;
import org.camerata.shared.PageRequest;

/** Backs the dialog that makes or changes an API token. */
@Named
@ViewScoped
public class TokenFormPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject ApiTokens tokens;
    @Inject Users users;
    @Inject CurrentCaller current;
    @Inject PageCaller caller;
    @Inject SecretPage secrets;
    @Inject Validator validator;
    @Inject Event<AccessEdited> edited;
    @Inject Clock clock;

    private Long id; // null while a token is being made
    private Long ownerId;
    private String ownerText;
    private String name;
    private Permission[] permissions = {};
    private TokenExpiry expiry = TokenExpiry.DAYS_90;
    private String expiresOn;
    private String zone;
    private Instant expiresAt; // of the token that is being changed
    private Integer requestsPerMinute;
    private String ranges;
    private transient List<UserView> owners;

    /** Opens the dialog empty. */
    public void add() {
        id = null;
        ownerId = caller.getId();
        ownerText = null;
        name = null;
        permissions = new Permission[] {};
        expiry = TokenExpiry.DAYS_90;
        expiresOn = null;
        expiresAt = null;
        requestsPerMinute = ApiTokenTerms.REQUESTS_PER_MINUTE_DEFAULT;
        ranges = null;
        chooseOwner();
    }

    /** Opens the dialog with what is known of a token. */
    public void edit(ApiTokenView token) {
        ApiTokenTerms terms = token.terms();
        id = token.id();
        ownerId = token.ownerId();
        owners = null;
        name = terms.name();
        permissions = terms.permissions().toArray(Permission[]::new);
        expiry = TokenExpiry.KEEP;
        expiresAt = terms.expiresAt();
        expiresOn = null;
        requestsPerMinute = terms.requestsPerMinute();
        ranges = String.join("\n", terms.addressRanges());
    }

    /** Finds users by a part of their name. */
    public void chooseOwner() {
        owners =
                caller.may(Permission.USER_WRITE)
                        ? users.list(
                                        new UserFilter(ownerText, null, null, null),
                                        PageRequest.first(GrantFormPage.CHOICES_MAX))
                                .items()
                        : List.of();
    }

    /** Saves, or leaves a message at each field that is not right. */
    public void save() {
        FieldMessages messages = new FieldMessages("tokenForm");
        try {
            if (save(messages)) {
                edited.fire(new AccessEdited());
                return;
            }
        } catch (InvalidAccess refused) {
            messages.add(refused);
        }
        FacesContext.getCurrentInstance().validationFailed();
    }

    private boolean save(FieldMessages messages) {
        Instant end = expiry.end(clock.instant(), expiresAt, expiresOn, zone).orElse(null);
        if (end == null) {
            messages.add("expiresOn", "Choose a date.");
            return false;
        }
        ApiTokenTerms terms =
                new ApiTokenTerms(name, Set.of(permissions), end, requestsPerMinute, rangesTyped());
        if (messages.addAll(validator.validate(terms))) {
            return false;
        }
        if (id == null) {
            NewApiToken made = tokens.create(ownerId, terms);
            secrets.show(
                    "Token “" + terms.name() + "”",
                    "Whoever has it can do what it is good for, so keep it as secret as a"
                            + " password. It is shown only now.",
                    made.text());
        } else {
            tokens.update(id, terms);
            Notice.say(terms.name() + " saved");
        }
        return true;
    }

    private List<String> rangesTyped() {
        return ranges == null || ranges.isBlank()
                ? List.of()
                : List.of(ranges.strip().split("[\\s,]+"));
    }

    /** What the token can be good for: what both its maker and its owner may ever do. */
    public Set<Permission> getPossible() {
        Set<Permission> possible = EnumSet.noneOf(Permission.class);
        possible.addAll(current.get().ceiling());
        possible.remove(Permission.TOKEN_WRITE);
        if (ownerId != null && ownerId != caller.getId()) {
            possible.retainAll(users.get(ownerId).role().permissions());
        }
        return possible;
    }

    /** Whether the dialog asks whose token it will be. */
    public boolean isOwnerAsked() {
        return id == null && caller.may(Permission.USER_WRITE);
    }

    public boolean isAdding() {
        return id == null;
    }

    public boolean isDateAsked() {
        return expiry == TokenExpiry.DATE;
    }

    public List<TokenExpiry> getExpiries() {
        return TokenExpiry.choices(id == null);
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }

    public List<UserView> getOwners() {
        return owners == null ? List.of() : owners;
    }

    public Long getOwnerId() {
        return ownerId;
    }

    public void setOwnerId(Long ownerId) {
        this.ownerId = ownerId;
    }

    public String getOwnerText() {
        return ownerText;
    }

    public void setOwnerText(String ownerText) {
        this.ownerText = ownerText;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public Permission[] getPermissions() {
        return permissions.clone();
    }

    public void setPermissions(Permission[] permissions) {
        this.permissions = permissions.clone();
    }

    public TokenExpiry getExpiry() {
        return expiry;
    }

    public void setExpiry(TokenExpiry expiry) {
        this.expiry = expiry;
    }

    public String getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(String expiresOn) {
        this.expiresOn = expiresOn;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public Integer getRequestsPerMinute() {
        return requestsPerMinute;
    }

    public void setRequestsPerMinute(Integer requestsPerMinute) {
        this.requestsPerMinute = requestsPerMinute;
    }

    public String getRanges() {
        return ranges;
    }

    public void setRanges(String ranges) {
        this.ranges = ranges;
    }
}
