-- The proof that footage is what was recorded: docs/design/integrity.md states the invariants H1 to H6.
--
-- Nothing here has a foreign key: links outlive their segments, and a lock on a camera's row would make finishing
-- a segment wait for publishers.

-- Where each camera's chain ends. Its row lock lets one writer at a time append (H2).
create table footage_chain (
    camera_id   bigint        not null primary key,
    links       bigint        not null, -- so many; also the number of the last
    hash        varbinary(32) not null, -- of the last link; zeros while there is none
    version     int           not null,

    constraint footage_chain_links check (links >= 0)
) character set utf8mb4 collate utf8mb4_unicode_ci;

-- H1: what a segment was when it was finished, bound to the one before. Only ever added to.
create table footage_link (
    camera_id      bigint        not null,
    seq            bigint        not null, -- 1, 2, 3 … of the camera, in the order in which segments were finished
    recording_id   bigint        not null,
    sha256         varbinary(32) not null, -- of the stored file
    started_at     datetime(3)   not null,
    ended_at       datetime(3)   not null,
    size_bytes     bigint        not null,
    previous_hash  varbinary(32) not null,
    hash           varbinary(32) not null, -- SHA-256 over all of the above: docs/ref/export-format.md has the text
    linked_at      datetime(3)   not null,

    -- "This camera's chain, in order", which is also how the newest is found.
    primary key (camera_id, seq),
    unique index footage_link_recording (recording_id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

-- H3: a segment that was deleted on purpose. Its link stays. Only ever added to.
create table footage_removal (
    recording_id  bigint       not null primary key,
    removed_at    datetime(3)  not null,
    removed_by    varchar(100) not null,
    reason        varchar(200) not null
) character set utf8mb4 collate utf8mb4_unicode_ci;

-- What the scrub knows of each segment that there still is.
create table footage_check (
    recording_id    bigint        not null primary key,
    camera_id       bigint        not null,
    started_at      datetime(3)   not null, -- of the segment: who may see it depends on it
    due_at          datetime(3)   not null, -- when it is to be read again
    checked_at      datetime(3)   null, -- when it was read to its end; null before the first time
    state           varchar(10)   not null check (state in ('UNVERIFIED', 'VERIFIED', 'MISMATCH')),
    mismatch_since  datetime(3)   null,
    found_sha256    varbinary(32) null, -- what was read instead
    found_bytes     bigint        null,
    version         int           not null,

    check ((state = 'MISMATCH') = (mismatch_since is not null)),
    check (state = 'UNVERIFIED' or checked_at is not null),
    -- "What is due, the longest first."
    index footage_check_due (due_at, recording_id),
    -- "What does not match, newest first."
    index footage_check_state (state, mismatch_since, recording_id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

-- H4: where all chains ended on a day, signed, each bound to the day before. Only ever added to.
create table footage_root (
    day            varchar(10)   not null primary key, -- in UTC, such as 2026-11-28
    signed_at      datetime(3)   not null,
    cameras        int           not null,
    links          bigint        not null, -- of all cameras
    heads          mediumtext character set ascii not null, -- a line each: camera, links, hash of the last
    previous_hash  varbinary(32) not null,
    hash           varbinary(32) not null,
    key_id         varchar(16)   not null, -- first hex digits of the SHA-256 of the public key
    signature      varbinary(64) not null -- Ed25519
) character set utf8mb4 collate utf8mb4_unicode_ci;
