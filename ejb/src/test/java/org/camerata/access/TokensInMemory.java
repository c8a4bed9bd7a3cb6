package org.camerata.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camerata.fakes.Identity;
import org.camerata.shared.Cursor;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** The api_token table as a list. */
class TokensInMemory extends ApiTokenRows {

    private final List<ApiToken> rows = new ArrayList<>();
    private final Map<ApiToken, byte[]> hashes = new HashMap<>();

    /** What the database reads from the row by itself. */
    void indexHash(long id, byte[] hash) {
        hashes.put(find(id).orElseThrow(), hash);
    }

    @Override
    void add(ApiToken token) {
        Identity.give(token, rows.size() + 1L);
        rows.add(token);
    }

    @Override
    void remove(ApiToken token) {
        rows.remove(token);
    }

    @Override
    Optional<ApiToken> lock(long id) {
        return find(id); // one thread, nobody to wait for
    }

    @Override
    Optional<ApiToken> find(long id) {
        return rows.stream().filter(token -> token.id() == id).findFirst();
    }

    @Override
    Optional<ApiToken> byHash(byte[] hash) {
        return rows.stream().filter(token -> Arrays.equals(hash, hashes.get(token))).findFirst();
    }

    @Override
    long countOf(UserAccount owner) {
        return of(owner.id()).size();
    }

    @Override
    Page<ApiToken> list(Long owner, PageRequest request) {
        List<ApiToken> found = of(owner);
        return Page.of(found, request, found.size(), token -> new Cursor("", token.id()));
    }

    private List<ApiToken> of(Long owner) {
        return rows.stream().filter(t -> owner == null || t.owner().id() == owner).toList();
    }
}
