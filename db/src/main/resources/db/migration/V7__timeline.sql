-- What is written down when it happens, so that each second without footage has a reason: docs/design/timeline.md.

-- What people decided of a camera, from when on. Each row says all of it; the next one takes its place.
create table recording_plan (
    id                 bigint       not null auto_increment primary key,
    camera_id          bigint       not null,
    decided_at         datetime(3)  not null,
    active             boolean      not null,
    recording_enabled  boolean      not null,
    recording_schedule varchar(900) null, -- null: at all times
    time_zone          varchar(64)  not null,
    decided_by         varchar(100) null, -- as they were called; null: before this was written down

    index recording_plan_history (camera_id, decided_at, id), -- "in this time, and the last one before it"
    constraint recording_plan_camera foreign key (camera_id) references camera (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

-- How it is now is all that is known of how it was.
insert into recording_plan (camera_id, decided_at, active, recording_enabled, recording_schedule, time_zone)
select id, created_at, active, recording_enabled, recording_schedule, time_zone from camera;

-- A profile was kept out, again and again for the same reason: one row, of at most a day.
create table publish_refusal (
    id            bigint      not null auto_increment primary key,
    camera_id     bigint      not null,
    profile_id    bigint      not null,
    reason        varchar(16) not null,
    address       varchar(45) not null, -- of the last attempt, IPv4 or IPv6
    first_at      datetime(3) not null,
    last_at       datetime(3) not null,
    attempt_count bigint      not null,

    constraint publish_refusal_reason check (reason in ('DEACTIVATED', 'ADDRESS', 'KEY_RETIRED', 'TOO_OFTEN', 'NO_ANSWER')),
    constraint publish_refusal_order check (last_at >= first_at),
    unique index publish_refusal_run (profile_id, first_at, reason), -- writing it again makes the same row longer
    index publish_refusal_of_camera (camera_id, first_at),
    constraint publish_refusal_profile foreign key (profile_id) references camera_profile (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

-- Footage that was, and is not any more.
create table recording_removal (
    id         bigint       not null auto_increment primary key,
    camera_id  bigint       not null,
    started_at datetime(3)  not null, -- of the footage
    ended_at   datetime(3)  not null,
    removed_at datetime(3)  not null,
    -- USER: somebody deleted it. RETENTION: it was old enough. NOT_WANTED: recording was off when it began.
    -- EMPTY: a file that should have held footage held none.
    why        varchar(16)  not null,
    removed_by varchar(100) null, -- as they were called

    constraint recording_removal_why check (why in ('USER', 'RETENTION', 'NOT_WANTED', 'EMPTY')),
    constraint recording_removal_order check (ended_at >= started_at),
    index recording_removal_of_camera (camera_id, started_at),
    constraint recording_removal_camera foreign key (camera_id) references camera (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

-- When each node was last alive: one row, written over and over.
create table node_heartbeat (
    node          varchar(64) not null primary key,
    beaten_at     datetime(3) not null,
    media_epoch   varchar(32) null, -- names the run of the media core that answered last
    media_seen_at datetime(3) null
) character set utf8mb4 collate utf8mb4_unicode_ci;

-- When a node could not record, and which part of it was at fault.
create table node_outage (
    id       bigint      not null auto_increment primary key,
    node     varchar(64) not null,
    kind     varchar(16) not null,
    began_at datetime(3) not null,
    ended_at datetime(3) null, -- null while it lasts

    constraint node_outage_kind check (kind in ('SERVER', 'MEDIA_CORE', 'NO_ROOM')),
    constraint node_outage_order check (ended_at is null or ended_at >= began_at),
    unique index node_outage_beginning (node, kind, began_at),
    index node_outage_end (ended_at, began_at) -- "what touches this time": few end after it
) character set utf8mb4 collate utf8mb4_unicode_ci;

-- Moments and stretches of footage that people want to find again.
create table bookmark (
    id         bigint        not null auto_increment primary key,
    camera_id  bigint        not null,
    started_at datetime(3)   not null,
    ended_at   datetime(3)   not null, -- as started_at where it is a moment
    title      varchar(120)  not null,
    note       varchar(2000) not null,
    author_id  bigint        null, -- no foreign key: it outlives who made it
    author     varchar(100)  not null, -- as they were called
    created_at datetime(3)   not null,
    changed_at datetime(3)   not null,
    version    int           not null,

    constraint bookmark_order check (ended_at >= started_at),
    index bookmark_of_camera (camera_id, started_at, id),
    constraint bookmark_camera foreign key (camera_id) references camera (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

-- The timeline reads this index and nothing else of the table: "what of this camera began between two instants",
-- the first of them earlier than asked by the longest segment.
alter table recording
    add column truncated boolean not null default false, -- its file ends in bytes that are no frame
    drop index recording_timeline,
    add index recording_timeline
        (camera_id, started_at, ended_at, state, wanted, truncated, duration_ms, session_id, size_bytes);

-- Troubles of a camera by when they began, for the marks in a timeline.
alter table stream_trouble add index stream_trouble_history (camera_id, raised_at);
