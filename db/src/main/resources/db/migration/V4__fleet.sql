-- Cameras at fleet scale: what is known of each, up to two profiles with keys of their own, and the history of publications.

-- The rule that spoke of the key's columns has a name of its own on each server: it is found by what it says.
set @rule = (select constraint_name from information_schema.check_constraints
             where constraint_schema = database() and check_clause like '%stream_key_cipher%');
set @statement = concat('alter table camera drop constraint `', @rule, '`');
prepare drop_rule from @statement;
execute drop_rule;
deallocate prepare drop_rule;

alter table camera
    add column make               varchar(64)   not null default '',
    add column model              varchar(64)   not null default '',
    add column site               varchar(100)  not null default '',
    add column location           varchar(200)  not null default '',
    add column notes              varchar(2000) not null default '',
    add column time_zone          varchar(64)   not null default 'UTC', -- IANA name: the schedule's, and that of times shown
    add column recording_schedule varchar(900)  null, -- as RecordingSchedule writes it; null: at all times
    add column publisher_ranges   varchar(1600) null, -- from where it may publish, comma-separated; null: from anywhere
    -- Lists and their counts: only what is not removed, in the order shown, so that a page is read and no more.
    drop index camera_listing,
    add index camera_listing (removed_at, name, id),
    add index camera_by_site (removed_at, site, name, id),
    add index camera_by_creation (removed_at, created_at, name, id);

-- In lower case, and compared as they are: each is there once.
create table camera_tag (
    camera_id bigint      not null,
    tag       varchar(40) not null,

    primary key (camera_id, tag),
    index camera_tag_holders (tag, camera_id),
    constraint camera_tag_camera foreign key (camera_id) references camera (id)
) character set utf8mb4 collate utf8mb4_bin;

-- One stream of a camera. MAIN is recorded; SUB, a small picture for walls, is not.
create table camera_profile (
    id                        bigint      not null auto_increment primary key,
    camera_id                 bigint      not null,
    kind                      varchar(4)  not null check (kind in ('MAIN', 'SUB')),

    -- Public, opaque, stable: it names the stream in HLS paths and files. Never derived from a key.
    stream_name               varchar(16) not null,
    enabled                   boolean     not null, -- a SUB that is given up keeps its row, for its history

    -- What the installer was told to set; null where it does not matter.
    expected_video_codec      varchar(16) null,
    expected_fps              int         null,
    expected_bitrate_kbps_min int         null,
    expected_bitrate_kbps_max int         null,
    expected_audio            boolean     null,

    online_since              datetime(3) null, -- null while nothing is published
    last_seen_at              datetime(3) null,
    flapping_since            datetime(3) null, -- null while it stays connected

    -- When anything last changed that decides who may publish: nodes read again what they remember of it.
    changed_at                datetime(3) not null,
    version                   int         not null,

    unique index camera_profile_kind (camera_id, kind),
    unique index camera_profile_stream (stream_name),
    index camera_profile_changes (changed_at),
    constraint camera_profile_camera foreign key (camera_id) references camera (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

insert into camera_profile
    (camera_id, kind, stream_name, enabled, online_since, last_seen_at, changed_at, version)
select id, 'MAIN', stream_name, removed_at is null, online_since, last_seen_at, utc_timestamp(3), 0 from camera;

-- K1: a key is found by keyed hash and kept encrypted (AES-256-GCM). While a key is exchanged a profile has two.
create table stream_key (
    id         bigint         not null auto_increment primary key,
    profile_id bigint         not null,
    key_hash   varbinary(32)  not null,
    key_cipher varbinary(128) not null,
    created_at datetime(3)    not null,
    retires_at datetime(3)    null, -- worthless from then on; null: until it is exchanged

    unique index stream_key_hash (key_hash),
    index stream_key_profile (profile_id),
    index stream_key_retirement (retires_at),
    constraint stream_key_of_profile foreign key (profile_id) references camera_profile (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

insert into stream_key (profile_id, key_hash, key_cipher, created_at)
select p.id, c.stream_key_hash, c.stream_key_cipher, c.created_at
from camera c join camera_profile p on p.camera_id = c.id
where c.stream_key_hash is not null;

alter table camera
    drop index camera_stream_name,
    drop index camera_stream_key,
    drop column stream_name,
    drop column stream_key_hash,
    drop column stream_key_cipher;

-- Publications now belong to a profile. Made anew and copied, because the rules of the old table have no names.
alter table recording drop foreign key recording_session;

create table profile_session (
    id              bigint       not null auto_increment primary key,
    camera_id       bigint       not null, -- the profile's, for "what happened to this camera"
    profile_id      bigint       not null,
    stream_key_id   bigint       null, -- with which key it came in; null where that is not known any more

    -- nginx numbers its connections from 1 at each start; start and number together name a connection.
    media_epoch     varchar(32)  not null,
    client_id       bigint       not null,

    address         varchar(45)  not null, -- the publisher's, IPv4 or IPv6
    encoder         varchar(100) null, -- as it names itself
    bytes_in        bigint       not null,
    started_at      datetime(3)  not null,
    last_seen_at    datetime(3)  not null,
    ended_at        datetime(3)  null,
    end_reason      varchar(16)  null,
    version         int          not null,

    constraint publish_session_reason check (end_reason in
        ('LEFT', 'REPLACED', 'DEACTIVATED', 'REMOVED', 'LOST', 'DISCONNECTED', 'KEY_RETIRED', 'NOT_ALLOWED')),
    constraint publish_session_end check ((ended_at is null) = (end_reason is null)),
    constraint publish_session_order check (ended_at is null or ended_at >= started_at),

    -- I1, the guarantee: null for ended sessions, unique for live ones.
    live_profile_id bigint generated always as (if(ended_at is null, profile_id, null)) stored,

    unique index one_live_session_per_profile (live_profile_id),
    -- Not unique: one connection may publish, stop, and publish again.
    index publish_session_client (media_epoch, client_id),
    index publish_session_history (camera_id, started_at, id),
    index publish_session_profile_history (profile_id, started_at),
    constraint publish_session_profile foreign key (profile_id) references camera_profile (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

insert into profile_session
    (id, camera_id, profile_id, media_epoch, client_id, address, bytes_in, started_at, last_seen_at, ended_at, end_reason,
     version)
select s.id, s.camera_id, p.id, s.media_epoch, s.client_id, s.address, 0, s.started_at, s.last_seen_at, s.ended_at,
       s.end_reason, s.version
from publish_session s join camera_profile p on p.camera_id = s.camera_id;

drop table publish_session;
rename table profile_session to publish_session;

alter table recording
    add constraint recording_session foreign key (session_id) references publish_session (id);
