-- The audit log: who did what, to what, from where, and how it ended.
--
-- All three tables are only ever added to (A3.5): the application's user may select and insert, no more.
-- Invariants (A3.1 to A3.6) and what they prove against whom: docs/design/audit.md.

create table audit_entry (
    id           bigint        not null auto_increment primary key,
    uid          varchar(32)   not null, -- random hex; part of the MAC, so an entry cannot be copied
    happened_at  datetime(3)   not null,
    action       varchar(40)   not null, -- such as camera.updated
    outcome      varchar(8)    not null check (outcome in ('DONE', 'REFUSED', 'FAILED')),

    actor_kind   varchar(16)   not null
        check (actor_kind in ('ANONYMOUS', 'USER', 'API_TOKEN', 'CAMERA', 'SYSTEM')),
    actor_id     bigint        null, -- no foreign key: an entry outlives whoever it tells of
    actor_name   varchar(100)  null,
    address      varchar(45)   null, -- the client's, IPv4 or IPv6
    request_id   varchar(64)   null,

    target_type  varchar(32)   null,
    target_id    varchar(64)   null,
    target_name  varchar(100)  null,

    before_json  text          null, -- 16 KiB at most
    after_json   text          null,
    detail       varchar(1000) null,

    mac          varbinary(32) not null, -- A3.2: HMAC-SHA256 over all of the above but the id

    unique index audit_entry_uid (uid),
    -- "Newest first", and each of the filters newest first.
    index audit_entry_newest (happened_at, id),
    index audit_entry_actor (actor_name, happened_at, id),
    index audit_entry_action (action, happened_at, id),
    index audit_entry_target (target_type, target_id, happened_at, id),
    index audit_entry_address (address, happened_at, id),
    index audit_entry_request (request_id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

-- A3.3: each entry is sealed once, soon after it was committed. No foreign key to the entry: it would make sealing
-- wait for writers, and what was removed by force must be named by the verifier, not by the database.
create table audit_seal (
    seq       bigint        not null primary key, -- 1, 2, 3 …
    entry_id  bigint        not null,
    hash      varbinary(32) not null, -- SHA-256 over the hash before, the entry's MAC, its id, and seq

    unique index audit_seal_entry (entry_id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

-- A3.4: what the last seal was, hourly, signed with a key that is not in the database.
create table audit_checkpoint (
    number      bigint         not null primary key, -- 1, 2, 3 …
    created_at  datetime(3)    not null,
    seal_seq    bigint         not null, -- 0 where nothing was sealed yet; also how many entries are sealed
    seal_hash   varbinary(32)  not null,
    key_id      varchar(16)    not null, -- first hex digits of the SHA-256 of the public key
    signature   varbinary(64)  not null -- Ed25519, also over the signature before
) character set utf8mb4 collate utf8mb4_unicode_ci;
