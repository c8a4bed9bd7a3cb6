-- Footage that was taken out of the system, or is to be: docs/design/export.md states the invariants X1 to X5.
--
-- No foreign keys: an export outlives its cameras and who made it.

create table footage_export (
    id               bigint        not null auto_increment primary key,
    node             varchar(64)   not null, -- where the footage is, and the file
    from_at          datetime(3)   not null,
    to_at            datetime(3)   not null,
    reason           varchar(500)  not null,
    requested_by_id  bigint        not null,
    requested_by     varchar(100)  not null, -- as they were called
    requested_at     datetime(3)   not null,
    keep_days        int           not null, -- its file, once it is made
    state            varchar(10)   not null,
    attempts         int           not null, -- how often it was begun
    begun_at         datetime(3)   null,
    finished_at      datetime(3)   null,
    expires_at       datetime(3)   null, -- of READY: when its file goes. Of FAILED and EXPIRED: when its row goes
    done_bytes       bigint        not null,
    total_bytes      bigint        null, -- known once it was planned
    size_bytes       bigint        null, -- of the file
    sha256           varbinary(32) null, -- of its manifest
    failure          varchar(300)  null, -- a sentence
    version          int           not null,

    constraint footage_export_state check (state in ('WAITING', 'RUNNING', 'READY', 'FAILED', 'EXPIRED')),
    constraint footage_export_order check (to_at > from_at),
    constraint footage_export_file check (state <> 'READY' or (size_bytes is not null and sha256 is not null)),
    constraint footage_export_failure check ((state = 'FAILED') = (failure is not null)),
    index footage_export_queue (node, state, id),
    index footage_export_of_user (requested_by_id, state, id),
    index footage_export_end (state, expires_at)
) character set utf8mb4 collate utf8mb4_unicode_ci;

create table footage_export_camera (
    export_id     bigint        not null,
    camera_id     bigint        not null,
    position      int           not null, -- as asked for, from 0
    name          varchar(100)  not null, -- as it was called
    covered_from  datetime(3)   null, -- exact in and out points; null while not known, or without footage
    covered_to    datetime(3)   null,
    gap_ms        bigint        null, -- how much of what was asked for is missing
    left_out      varchar(1000) not null, -- what was recorded and is not in the MP4: a sentence a line

    primary key (export_id, camera_id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

-- The MP4s in the file, each as it lies there: nothing in front of it, not compressed.
create table footage_export_part (
    export_id     bigint        not null,
    number        int           not null, -- 1, 2, 3 … in the export
    camera_id     bigint        not null,
    file          varchar(255)  not null,
    offset_bytes  bigint        not null, -- in the file
    size_bytes    bigint        not null,
    sha256        varbinary(32) not null,
    covered_from  datetime(3)   not null,
    covered_to    datetime(3)   not null,

    primary key (export_id, number)
) character set utf8mb4 collate utf8mb4_unicode_ci;
