package org.camerata.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.camerata.node.SettingsByHand;
import org.junit.jupiter.api.Test;

class SystemWarningTest {

    @Test
    void warnsOfTheStockRtmpModule() {
        assertThat(SystemWarning.about(new SettingsByHand(), false))
                .containsExactly(SystemWarning.STOCK_RTMP_MODULE);
    }

    @Test
    void hasNothingToSayOfOurOwn() {
        assertThat(SystemWarning.about(new SettingsByHand().withOwnRtmpModule(), false)).isEmpty();
    }

    @Test
    void warnsOfAlteredFootage() {
        assertThat(SystemWarning.about(new SettingsByHand().withOwnRtmpModule(), true))
                .containsExactly(SystemWarning.FOOTAGE_ALTERED);
    }
}
