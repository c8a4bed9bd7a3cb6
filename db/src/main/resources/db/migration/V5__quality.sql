-- How good the streams are that arrive: docs/design/quality.md.

-- What one stream was like in a few seconds; kept for an hour. What is null is not known.
-- Without a foreign key: it is written for each stream all the time, and profiles keep their rows.
create table quality_sample (
    profile_id       bigint      not null,
    sampled_at       datetime(3) not null, -- the end of the span
    span_ms          int         not null,
    bitrate_kbps     int         not null, -- all that came in
    video_codec      varchar(8)  null,
    width            int         null,
    height           int         null,
    fps              double      null, -- frames that arrived a second
    frames           int         null,
    missing_frames   int         null, -- fewer than expected; negative where late ones came
    key_interval_ms  int         null, -- between the last two key frames, by their timestamps
    key_frame_age_ms int         null, -- since the last one arrived
    video_age_ms     int         null,
    b_frames         int         null,
    audio_codec      varchar(12) not null,
    audio_present    boolean     not null,
    audio_age_ms     int         null,
    jitter_ms        int         null,
    jumps            int         null, -- of timestamps
    jump_max_ms      int         null, -- the greatest since the publication began

    primary key (profile_id, sampled_at),
    index quality_sample_time (sampled_at) -- "roll up since", "delete before"
) character set utf8mb4 collate utf8mb4_unicode_ci;

-- The same by minutes, kept for 30 days. Averages are weighted by time.
create table quality_minute (
    profile_id          bigint      not null,
    started_at          datetime(3) not null,
    span_ms             int         not null, -- how much of it was sampled
    bitrate_kbps_min    int         not null,
    bitrate_kbps_avg    double      not null,
    bitrate_kbps_max    int         not null,
    fps_min             double      null,
    fps_avg             double      null,
    fps_max             double      null,
    frames              bigint      null,
    missing_frames      bigint      null,
    key_interval_ms_avg double      null,
    key_interval_ms_max int         null,
    jitter_ms_max       int         null,
    jumps               bigint      null,
    b_frames            bigint      null,
    audio_ms            int         not null, -- how much of it had audio
    width               int         null, -- the widest and the highest picture in it
    height              int         null,

    primary key (profile_id, started_at),
    index quality_minute_time (started_at)
) character set utf8mb4 collate utf8mb4_unicode_ci;

-- The same by hours, kept for two years.
create table quality_hour like quality_minute;

-- What was wrong with a stream, from when to when. Open until it is cleared.
create table stream_trouble (
    id           bigint      not null auto_increment primary key,
    profile_id   bigint      not null,
    camera_id    bigint      not null, -- the profile's: who may see the camera may see this
    profile_kind varchar(4)  not null,
    code         varchar(32) not null, -- as TroubleCode names it
    raised_at    datetime(3) not null,
    cleared_at   datetime(3) null,
    measured     double      null, -- in the unit of the rule
    expected     double      null,
    detail       varchar(40) null,
    version      int         not null,

    constraint stream_trouble_order check (cleared_at is null or cleared_at >= raised_at),

    -- Q1, the guarantee: null for those that are over, unique for open ones.
    open_profile_id bigint generated always as (if(cleared_at is null, profile_id, null)) stored,

    unique index one_open_trouble_per_code (open_profile_id, code),
    index stream_trouble_of_camera (camera_id, cleared_at),
    index stream_trouble_newest (cleared_at, raised_at, id), -- "the open ones, newest first", "delete before"
    constraint stream_trouble_profile foreign key (profile_id) references camera_profile (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
