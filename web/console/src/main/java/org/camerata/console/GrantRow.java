package org.camerata.console;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camerata.access.GrantView;
import org.camerata.access.Permission;

/**
 * What is granted to the same one for the same cameras, with the same window: one row of a list,
 * though each permission is a grant of its own.
 *
 * @param footageHours only footage younger than this; null for all, or where none is about footage
 * @param ids of the grants, by permission
 */
public record GrantRow(
        Long userId,
        Long teamId,
        String subject,
        long groupId,
        String groupName,
        Integer footageHours,
        Map<Permission, Long> ids)
        implements Serializable {

    private record Key(Long userId, Long teamId, long groupId) implements Serializable {}

    public GrantRow {
        ids = new EnumMap<>(ids);
    }

    /** In the order in which they begin; a window that only some have gives a row of its own. */
    static List<GrantRow> of(List<GrantView> grants) {
        Map<Key, Map<Integer, EnumMap<Permission, Long>>> found = new LinkedHashMap<>();
        Map<Key, GrantView> first = new LinkedHashMap<>();
        for (GrantView grant : grants) {
            Key key = new Key(grant.userId(), grant.teamId(), grant.groupId());
            first.putIfAbsent(key, grant);
            found.computeIfAbsent(key, any -> new LinkedHashMap<>())
                    .computeIfAbsent(grant.footageHours(), any -> new EnumMap<>(Permission.class))
                    .put(grant.permission(), grant.id());
        }
        List<GrantRow> rows = new ArrayList<>();
        found.forEach((key, windows) -> rows.addAll(rows(first.get(key), windows)));
        return rows;
    }

    /** What is not about footage has no window, so it joins the one window that there is. */
    private static List<GrantRow> rows(
            GrantView any, Map<Integer, EnumMap<Permission, Long>> windows) {
        EnumMap<Permission, Long> timeless = windows.get(null);
        boolean oneWindow =
                windows.size() == 2
                        && timeless != null
                        && timeless.keySet().stream().noneMatch(Permission::isForFootage);
        if (oneWindow) {
            windows.remove(null);
            windows.values().iterator().next().putAll(timeless);
        }
        return windows.entrySet().stream()
                .map(window -> row(any, window.getKey(), window.getValue()))
                .toList();
    }

    private static GrantRow row(GrantView any, Integer hours, Map<Permission, Long> ids) {
        return new GrantRow(
                any.userId(),
                any.teamId(),
                any.userId() == null ? any.teamName() : any.username(),
                any.groupId(),
                any.groupName(),
                hours,
                ids);
    }

    public Set<Permission> permissions() {
        return ids.keySet();
    }

    /** Whether a window would mean anything. */
    public boolean isAboutFootage() {
        return ids.keySet().stream().anyMatch(Permission::isForFootage);
    }
}
