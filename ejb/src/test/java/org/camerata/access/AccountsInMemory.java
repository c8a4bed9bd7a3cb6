package org.camerata.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camerata.fakes.Identity;

/** The user_account table as a map. */
class AccountsInMemory extends UserAccounts {

    private final Map<Long, UserAccount> rows = new LinkedHashMap<>();
    private long lastId;

    @Override
    void add(UserAccount user) {
        if (byName(user.username()).isPresent()) {
            throw new UsernameTaken();
        }
        lastId++;
        Identity.give(user, lastId);
        rows.put(lastId, user);
    }

    @Override
    Optional<UserAccount> byName(String username) {
        return rows.values().stream().filter(user -> user.username().equals(username)).findFirst();
    }

    @Override
    Optional<UserAccount> find(long id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    Optional<UserAccount> lock(long id) {
        return find(id); // one thread, nobody to wait for
    }

    @Override
    boolean isOtherAdmin(long id) {
        return rows.values().stream()
                .anyMatch(user -> user.id() != id && user.role() == Role.ADMIN && user.isActive());
    }

    @Override
    List<UserAccount> lockAdmins() {
        return List.of(); // one thread, nobody to wait for
    }

    @Override
    void remove(UserAccount user) {
        rows.remove(user.id());
    }

    @Override
    long count() {
        return rows.size();
    }
}
