package org.camerata.simulator;

import java.util.List;

/**
 * What a simulated camera shows, by its number: one of several moving pictures, from the ninth
 * camera on in other colours, with the camera's name and a running clock burnt in.
 */
final class TestPicture {

    static final String SIZE = "640x360";
    static final int FRAMES_PER_SECOND = 15;

    /** From Debian's fonts-dejavu-core. */
    static final String FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";

    private static final String COMMON = "size=" + SIZE + ":rate=" + FRAMES_PER_SECOND;

    private static final String HALF = "size=320x180:rate=" + FRAMES_PER_SECOND;
    private static final String DOUBLED = ",scale=" + SIZE;

    /** All of them cost the same for hours on; mandelbrot, for one, would not. */
    private static final List<String> SOURCES =
            List.of(
                    "testsrc2=" + COMMON,
                    "gradients=" + HALF + ":type=spiral:speed=0.02:nb_colors=5:seed=11" + DOUBLED,
                    "smptehdbars=" + COMMON + ",scroll=horizontal=0.004",
                    "gradients=" + HALF + ":speed=0.03:nb_colors=6:seed=7" + DOUBLED,
                    "testsrc=" + COMMON,
                    "pal75bars=" + COMMON + ",scroll=horizontal=-0.006",
                    "rgbtestsrc=" + COMMON + ",rotate=angle=t/3",
                    "cellauto=size=160x90:rate=15:rule=110:random_seed=5:random_fill_ratio=0.5"
                            + DOUBLED
                            + ":flags=neighbor,colorchannelmixer=rr=0.2:gg=0.8");

    private static final int HUE_STEP_DEGREES = 50;

    private TestPicture() {}

    /**
     * The filter graph that draws it, as ffmpeg's lavfi input takes it.
     *
     * @param number of the camera, from 1 on
     */
    static String graph(int number) {
        int index = Math.floorMod(number - 1, SOURCES.size());
        int round = Math.floorDiv(number - 1, SOURCES.size());
        String hue = round == 0 ? "" : ",hue=h=" + round * HUE_STEP_DEGREES;
        return SOURCES.get(index) + hue + ",format=yuv420p," + clock(number);
    }

    private static String clock(int number) {
        return "drawtext=fontfile="
                + FONT
                + ":text='Demo "
                + number
                + "  %{localtime\\:%F %T}'"
                + ":fontcolor=white:fontsize=24:box=1:boxcolor=black@0.6:boxborderw=8:x=16:y=16";
    }
}
