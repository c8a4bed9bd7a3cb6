package org.camerata.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.camerata.container.Database;
import org.camerata.container.TestCameras;
import org.camerata.shared.CameraId;
import org.camerata.shared.PageRequest;

/** Says who asks, and makes people, teams and groups that no other test has to do with. */
@ApplicationScoped
public class TestAccess {

    static final String ADMIN = "admin";
    static final LoginOrigin ORIGIN = new LoginOrigin(Channel.API, "192.0.2.7", "test");

    @Inject UserAccounts accounts;
    @Inject LoginSessionRows sessions;
    @Inject CallerLookup lookup;
    @Inject CurrentCaller current;
    @Inject Teams teams;
    @Inject CameraGroups groups;
    @Inject Grants grants;
    @Inject Database database;
    @Inject Clock clock;

    public Caller becomeAdmin() {
        AtomicReference<UserAccount> admin = new AtomicReference<>();
        database.together(() -> admin.set(accounts.byName(ADMIN).orElseThrow()));
        return become(admin.get().id());
    }

    /** From now on this user asks, in a session of their own. */
    public Caller become(long user) {
        Caller caller = lookup.session(begin(user)).orElseThrow();
        current.is(caller);
        return caller;
    }

    /**
     * Starts a session.
     *
     * @return its public id
     */
    String begin(long user) {
        AtomicReference<String> sid = new AtomicReference<>();
        database.together(
                () -> {
                    UserAccount account = accounts.find(user).orElseThrow();
                    sid.set(sessions.start(account, ORIGIN, clock.instant()).sid());
                });
        return sid.get();
    }

    /** The same call, by this caller, in a thread that knows nobody. */
    public <T> Callable<T> as(Caller caller, Callable<T> call) {
        return () -> {
            current.is(caller);
            return call.call();
        };
    }

    /** Somebody to whom nothing is granted, and who has no password. */
    public long person(Role role) {
        String name = TestCameras.mark().toLowerCase(Locale.ROOT);
        UserAccount person = new UserAccount(name, name, role, clock.instant());
        database.together(() -> accounts.add(person));
        return person.id();
    }

    public long team(Long... people) {
        long team = teams.create(new Naming("Team " + TestCameras.mark(), "")).id();
        teams.putUsers(team, Set.of(people));
        return team;
    }

    public long group(CameraId... cameras) {
        long group = groups.create(new Naming("Group " + TestCameras.mark(), "")).id();
        put(group, cameras);
        return group;
    }

    public void put(long group, CameraId... cameras) {
        groups.putCameras(
                group, Arrays.stream(cameras).map(CameraId::value).collect(Collectors.toSet()));
    }

    public void grant(long user, long group, Permission... permissions) {
        grants.give(new GiveGrants(user, null, group, Set.of(permissions), null));
    }

    public void grantRecent(long user, long group, Permission permission, int footageHours) {
        grants.give(new GiveGrants(user, null, group, Set.of(permission), footageHours));
    }

    public void grantTeam(long team, long group, Permission... permissions) {
        grants.give(new GiveGrants(null, team, group, Set.of(permissions), null));
    }

    /** Id of the group that holds every camera. */
    public long allCameras() {
        return groups.list("All cameras", PageRequest.first(10)).items().stream()
                .filter(GroupView::allCameras)
                .findFirst()
                .orElseThrow()
                .id();
    }
}
