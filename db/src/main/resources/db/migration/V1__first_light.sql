-- Camerata's first schema: who may log in, which cameras there are, who publishes, what was recorded.
--
-- One dialect for MySQL 8 and MariaDB 10.11: only what both document. Times are UTC in datetime(3).
-- Text is compared without case (utf8mb4_unicode_ci exists on both servers).
-- Invariants (K1, I1, I2, R1 to R5) are stated in docs/design/first-light.md.

create table user_account (
    id             bigint       not null auto_increment primary key,
    username       varchar(64)  not null,
    display_name   varchar(100) not null,
    password_hash  varchar(72)  not null, -- bcrypt, never anything else
    role           varchar(16)  not null check (role in ('ADMIN', 'OPERATOR', 'VIEWER')),
    created_at     datetime(3)  not null,
    version        int          not null,

    unique index user_account_username (username)
) character set utf8mb4 collate utf8mb4_unicode_ci;

-- A refresh token is good for one use. All tokens that descend from one login form a family:
-- a second use of one means that it was stolen, and ends the whole family.
create table refresh_token (
    id          bigint        not null auto_increment primary key,
    user_id     bigint        not null,
    family      varchar(32)   not null,
    token_hash  varbinary(32) not null, -- SHA-256; the token itself is known to its holder only
    expires_at  datetime(3)   not null,
    used_at     datetime(3)   null,
    revoked_at  datetime(3)   null,
    version     int           not null,

    unique index refresh_token_hash (token_hash),
    index refresh_token_family (family),
    index refresh_token_expiry (expires_at), -- "delete what has expired", in bounded batches
    constraint refresh_token_user foreign key (user_id) references user_account (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

-- A removed camera keeps its row, because its footage outlives it; it loses its keys.
create table camera (
    id                  bigint         not null auto_increment primary key,
    name                varchar(100)   not null,
    serial_number       varchar(64)    not null,
    active              boolean        not null,
    recording_enabled   boolean        not null,

    -- Public, opaque, stable: it names the stream in HLS paths and files. Never derived from the key.
    stream_name         varchar(16)    not null,

    -- K1: the key is found by keyed hash and kept encrypted (AES-256-GCM); null once removed.
    stream_key_hash     varbinary(32)  null,
    stream_key_cipher   varbinary(128) null,

    created_at          datetime(3)    not null,
    online_since        datetime(3)    null, -- null while nothing is published
    last_seen_at        datetime(3)    null,
    recording_since     datetime(3)    null, -- null while no segment is open
    removed_at          datetime(3)    null,
    version             int            not null,

    -- A serial number is free again once its camera is removed. Neither server has partial indexes.
    kept_serial_number  varchar(64) generated always as (if(removed_at is null, serial_number, null)) stored,

    check (removed_at is not null or (stream_key_hash is not null and stream_key_cipher is not null)),
    check (removed_at is null or active = false),

    unique index camera_serial_number (kept_serial_number),
    unique index camera_stream_name (stream_name),
    unique index camera_stream_key (stream_key_hash),
    index camera_listing (name, id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

-- One continuous publication of one camera.
create table publish_session (
    id              bigint      not null auto_increment primary key,
    camera_id       bigint      not null,
    stream_name     varchar(16) not null, -- the camera's, which never changes: saves a join each sweep

    -- nginx numbers its connections from 1 at each start; start and number together name a session.
    media_epoch     varchar(32) not null,
    client_id       bigint      not null,

    address         varchar(45) not null, -- the publisher's, IPv4 or IPv6
    started_at      datetime(3) not null,
    last_seen_at    datetime(3) not null,
    ended_at        datetime(3) null,
    end_reason      varchar(16) null
        check (end_reason in ('LEFT', 'REPLACED', 'DEACTIVATED', 'REMOVED', 'LOST')),
    version         int         not null,

    check ((ended_at is null) = (end_reason is null)),
    check (ended_at is null or ended_at >= started_at),

    -- I1, the guarantee: null for ended sessions, unique for live ones.
    live_camera_id  bigint generated always as (if(ended_at is null, camera_id, null)) stored,

    unique index one_live_session_per_camera (live_camera_id),
    -- Not unique: one connection may publish, stop, and publish again.
    index publish_session_client (media_epoch, client_id),
    index publish_session_history (camera_id, started_at),
    constraint publish_session_camera foreign key (camera_id) references camera (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

-- One recorded file of one camera.
create table recording (
    id             bigint       not null auto_increment primary key,
    camera_id      bigint       not null,
    session_id     bigint       null, -- null where a file was adopted and its session is unknown

    -- Where the segment lies once it is finished, relative to its volume. R4: no path is ever reused.
    file_path      varchar(255) not null,
    -- The name under which nginx writes it; null once it was moved to file_path.
    incoming_name  varchar(64)  null,

    started_at     datetime(3)  not null,
    ended_at       datetime(3)  null,
    duration_ms    bigint       null, -- of media, which is not always the time between start and end
    size_bytes     bigint       null,
    sha256         varchar(64)  null, -- lower-case hex

    -- OPEN: being written. COMPLETE: playable. MISSING: its file was not there when looked for.
    -- GARBAGE: being deleted; the file goes first, the row last (R2).
    state          varchar(8)   not null check (state in ('OPEN', 'COMPLETE', 'MISSING', 'GARBAGE')),
    tier           varchar(8)   not null check (tier in ('HOT', 'WARM', 'COLD', 'ARCHIVED')),

    -- False where the camera was not to be recorded when nginx began the file: it will be discarded.
    wanted         boolean      not null,

    video_codec    varchar(16)  null,
    audio_codec    varchar(16)  null,
    width_pixels   int          null,
    height_pixels  int          null,
    version        int          not null,

    -- R1: what is not OPEN has an end and a size.
    check (state = 'OPEN' or (ended_at is not null and size_bytes is not null)),
    check (ended_at is null or ended_at >= started_at),
    check (file_path not like '/%'),

    unique index recording_file (file_path),
    unique index recording_incoming (incoming_name),
    -- "This camera between two instants, newest first", without touching the table for the counts.
    index recording_timeline (camera_id, started_at, ended_at, state, size_bytes),
    -- "All cameras, newest first."
    index recording_newest (started_at, id),
    -- "What is open", "what is to be deleted", in id order.
    index recording_state (state, id),
    constraint recording_camera foreign key (camera_id) references camera (id),
    constraint recording_session foreign key (session_id) references publish_session (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;
