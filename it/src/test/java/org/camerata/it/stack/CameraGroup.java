package org.camerata.it.stack;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A camera group that one test made and will remove, with all that was granted for it. */
public final class CameraGroup implements AutoCloseable {

    /** All that can be granted. */
    public static final List<String> EVERYTHING =
            List.of(
                    "camera:read",
                    "camera:write",
                    "live:view",
                    "recording:view",
                    "recording:export",
                    "recording:delete");

    private final long id;
    private final String name;

    private CameraGroup(Response created) {
        created.then().statusCode(201);
        id = created.<Number>path("id").longValue();
        name = created.path("name");
    }

    public static CameraGroup of(TestCamera... cameras) {
        CameraGroup group =
                new CameraGroup(Api.admin(naming("Group " + unique())).post("/camera-groups"));
        group.add(Stream.of(cameras).map(camera -> Long.parseLong(camera.id())).toList());
        return group;
    }

    /** A body that names a group or a team. */
    public static Map<String, Object> naming(String name) {
        return Map.of("name", name, "description", "Made by a test");
    }

    public CameraGroup add(List<Long> more) {
        List<Long> all = new ArrayList<>(members());
        all.addAll(more);
        return put(all);
    }

    public CameraGroup remove(TestCamera camera) {
        List<Long> rest = new ArrayList<>(members());
        rest.remove(Long.valueOf(camera.id()));
        return put(rest);
    }

    private List<Long> members() {
        List<Number> ids = Api.admin().get("/camera-groups/{id}/cameras", id).path("cameraIds");
        return ids.stream().map(Number::longValue).toList();
    }

    private CameraGroup put(List<Long> cameras) {
        Api.admin(Map.of("cameraIds", cameras))
                .put("/camera-groups/{id}/cameras", id)
                .then()
                .statusCode(200);
        return this;
    }

    /**
     * Grants something for its cameras.
     *
     * @param subject {@code userId} or {@code teamId}
     * @param footageHours null for all footage
     * @return the ids of the grants, one for each permission
     */
    public List<Long> grantTo(
            Map<String, ?> subject, List<String> permissions, Integer footageHours) {
        Map<String, Object> body = new LinkedHashMap<>(subject);
        body.put("groupId", id);
        body.put("permissions", permissions);
        if (footageHours != null) {
            body.put("footageHours", footageHours);
        }
        Response response = Api.admin(body).post("/grants");
        response.then().statusCode(201);
        List<Number> ids = response.path("id");
        return ids.stream().map(Number::longValue).toList();
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    @Override
    public void close() {
        Api.admin().delete("/camera-groups/{id}", id);
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 13);
    }
}
