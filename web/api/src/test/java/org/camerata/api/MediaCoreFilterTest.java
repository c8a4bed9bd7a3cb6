package org.camerata.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.NameBinding;
import org.camerata.node.NodeSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaCoreFilterTest {

    final MediaCoreFilter filter = new MediaCoreFilter();
    final RequestByHand request = new RequestByHand();

    @BeforeEach
    void theMediaCoreHasASecret() {
        filter.settings =
                new NodeSettings() {
                    @Override
                    public String callbackSecret() {
                        return "the-secret";
                    }
                };
    }

    @Test
    void letsTheMediaCorePass() {
        request.headers.put("X-Camerata-Secret", "the-secret");
        filter.filter(request.context());

        assertThat(request.answer).isNull();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"the-secre", "the-secret ", "THE-SECRET"})
    void refusesWhoDoesNotKnowTheSecret(String shown) {
        request.headers.put("X-Camerata-Secret", shown);
        filter.filter(request.context());

        assertThat(request.answer.getStatus()).isEqualTo(403);
        assertThat(request.answer.getMediaType()).hasToString("application/problem+json");
        assertThat(request.answer.getEntity().toString()).doesNotContain("the-secret");
    }

    @Test
    void isBoundToTheCallbacksAndNothingElse() {
        assertThat(MediaCoreFilter.class).hasAnnotation(MediaCoreOnly.class);
        assertThat(MediaCoreOnly.class).hasAnnotation(NameBinding.class);
    }
}
