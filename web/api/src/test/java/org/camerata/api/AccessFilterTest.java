package org.camerata.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camerata.access.Permission.CAMERA_READ;
import static org.camerata.access.Permission.CAMERA_WRITE;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

class AccessFilterTest {

    @SuppressWarnings("unused") // looked up by name
    private static class Operations {
        @Public("nothing")
        void open() {}

        @Requires
        void known() {}

        @Requires(CAMERA_READ)
        void read() {}

        @Requires({CAMERA_READ, CAMERA_WRITE})
        void write() {}

        void forgotten() {}
    }

    final RequestByHand request = new RequestByHand();

    @Test
    void letsAnybodyReachWhatIsPublic() {
        assertThat(answer("open")).isNull();
    }

    @Test
    void asksForATokenEverywhereElse() {
        Response answer = answer("known");

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeaderString("WWW-Authenticate"))
                .isEqualTo("Bearer realm=\"camerata\"");
    }

    @Test
    void letsARoleDoWhatItMay() {
        request.token = RequestByHand.token("VIEWER");

        assertThat(answer("known")).isNull();
        assertThat(answer("read")).isNull();
    }

    @Test
    void demandsEveryPermissionThatAnOperationNames() {
        request.token = RequestByHand.token("VIEWER");
        assertThat(answer("write").getStatus()).isEqualTo(403);

        request.token = RequestByHand.token("ADMIN");
        assertThat(answer("write")).isNull();
    }

    @Test
    void refusesWhatNamesNothing() {
        request.token = RequestByHand.token("ADMIN");

        assertThat(answer("forgotten").getStatus()).isEqualTo(403);
    }

    @Test
    void knowsNobodyByARoleThatThereIsNot() {
        request.token = RequestByHand.token("admin", "ROOT");

        assertThat(answer("known").getStatus()).isEqualTo(401);
    }

    private Response answer(String operation) {
        request.answer = null;
        AccessFilter filter = new AccessFilter();
        filter.resource = resource(operation);
        filter.filter(request.context());
        return request.answer;
    }

    private static ResourceInfo resource(String operation) {
        return new ResourceInfo() {
            @Override
            public Method getResourceMethod() {
                try {
                    return Operations.class.getDeclaredMethod(operation);
                } catch (NoSuchMethodException e) {
                    throw new IllegalArgumentException(e);
                }
            }

            @Override
            public Class<?> getResourceClass() {
                return Operations.class;
            }
        };
    }
}
