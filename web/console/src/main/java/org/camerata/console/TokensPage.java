package org.camerata.console;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.camerata.access.ApiTokenView;
import org.camerata.access.ApiTokens;
import org.camerata.access.Permission;
import org.camerata.access.UserFilter;
import org.camerata.access.UserView;
import org.camerata.access.Users;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** Backs tokens.xhtml: one's own API tokens; everybody's for those who see users. */
@Named
@ViewScoped
public class TokensPage extends ListPage<ApiTokenView> {

    private static final long serialVersionUID = 1L;

    @Inject ApiTokens tokens;
    @Inject Users users;
    @Inject PageCaller caller;
    @Inject Clock clock;

    private Long ownerId;
    private transient List<UserView> owners;

    @Override
    Page<ApiTokenView> read(PageRequest request) {
        return tokens.list(ownerId, request);
    }

    void onChange(@Observes(notifyObserver = Reception.IF_EXISTS) AccessEdited change) {
        load();
    }

    public void clearFilters() {
        ownerId = null;
        search();
    }

    public void revoke(ApiTokenView token) {
        tokens.revoke(token.id());
        load();
        Notice.say(token.terms().name() + " is revoked");
    }

    public void delete(ApiTokenView token) {
        tokens.remove(token.id());
        load();
        Notice.say(token.terms().name() + " deleted");
    }

    public ApiTokenView.State state(ApiTokenView token) {
        return token.state(clock.instant());
    }

    /** Whether the caller may change it: it is their own, or they manage users. */
    public boolean isChangeable(ApiTokenView token) {
        return caller.may(Permission.USER_WRITE)
                || (token.ownerId() == caller.getId() && caller.may(Permission.TOKEN_WRITE));
    }

    /** Whether more than one's own are listed. */
    public boolean isOfEverybody() {
        return caller.may(Permission.USER_READ);
    }

    /** The first of them; beyond these one starts from the user's own page. */
    public List<UserView> getOwners() {
        if (owners == null) {
            owners =
                    users.list(
                                    new UserFilter(null, null, null, null),
                                    PageRequest.first(PageRequest.SIZE_MAX))
                            .items();
        }
        return owners;
    }

    public Long getOwnerId() {
        return ownerId;
    }

    public void setOwnerId(Long ownerId) {
        this.ownerId = ownerId;
    }
}
