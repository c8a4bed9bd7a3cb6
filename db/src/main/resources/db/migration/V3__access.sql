-- Who may do what to which camera.
--
-- Invariants (A1, A2 and their parts) are stated in docs/design/access.md.

-- An API user acts through tokens only, so it has no password.
-- The role moves to a new column, because the old one's check cannot be widened in words that both servers know.
alter table user_account
    modify column password_hash      varchar(72) null, -- bcrypt, never anything else
    add column account_role          varchar(16) null check (account_role in ('ADMIN', 'OPERATOR', 'VIEWER', 'API')),
    add column state                 varchar(8)  not null default 'ACTIVE'
        check (state in ('ACTIVE', 'LOCKED', 'DISABLED')),

    -- True where somebody else chose the password: its owner must choose another before anything else.
    add column password_change_required boolean  not null default false,
    add column password_changed_at   datetime(3) null,
    add column last_login_at         datetime(3) null,

    -- The second factor (RFC 6238): encrypted (AES-256-GCM); it counts once its owner has shown a code.
    add column totp_secret           varbinary(128) null,
    add column totp_confirmed_at     datetime(3) null,
    add column totp_last_step        bigint      null, -- no code is taken twice
    add column wrong_codes           int         not null default 0;
update user_account set account_role = role, password_changed_at = created_at;
alter table user_account
    drop column role,
    modify column account_role varchar(16) not null check (account_role in ('ADMIN', 'OPERATOR', 'VIEWER', 'API'));

-- Codes that stand in, once each, for a lost second factor.
create table recovery_code (
    id        bigint        not null auto_increment primary key,
    user_id   bigint        not null,
    code_hash varbinary(32) not null, -- keyed; the codes are known to their owner only
    used_at   datetime(3)   null,

    index recovery_code_user (user_id),
    constraint recovery_code_user foreign key (user_id) references user_account (id) on delete cascade
) character set utf8mb4 collate utf8mb4_unicode_ci;

create table role_policy (
    account_role           varchar(16) not null primary key
        check (account_role in ('ADMIN', 'OPERATOR', 'VIEWER', 'API')),
    second_factor_required boolean     not null,
    version                int         not null
) character set utf8mb4 collate utf8mb4_unicode_ci;
insert into role_policy (account_role, second_factor_required, version)
values ('ADMIN', false, 0), ('OPERATOR', false, 0), ('VIEWER', false, 0), ('API', false, 0);

-- One login of one person, until it is signed out, taken away or left alone for too long.
create table login_session (
    id           bigint       not null auto_increment primary key,
    sid          varchar(32)  not null, -- names the session in tokens and signed paths; proves nothing
    user_id      bigint       not null,
    channel      varchar(8)   not null check (channel in ('API', 'CONSOLE')),
    address      varchar(45)  not null,
    user_agent   varchar(200) null,
    started_at   datetime(3)  not null,
    last_seen_at datetime(3)  not null, -- to the minute
    expires_at   datetime(3)  not null,
    ended_at     datetime(3)  null,
    end_reason   varchar(16)  null
        check (end_reason in ('SIGNED_OUT', 'REVOKED', 'TOKEN_REUSED', 'PASSWORD', 'ACCOUNT')),
    version      int          not null,

    check ((ended_at is null) = (end_reason is null)),

    unique index login_session_sid (sid),
    -- "Their sessions, newest first", and "did they ever log in from there?"
    index login_session_user (user_id, address, started_at),
    index login_session_expiry (expires_at),
    constraint login_session_user foreign key (user_id) references user_account (id) on delete cascade
) character set utf8mb4 collate utf8mb4_unicode_ci;

-- A refresh token now belongs to a session, which takes the place of its family. Those of the first schema
-- have none: their holders log in again.
drop table refresh_token;
create table refresh_token (
    id         bigint        not null auto_increment primary key,
    session_id bigint        not null,
    token_hash varbinary(32) not null, -- SHA-256; the token itself is known to its holder only
    expires_at datetime(3)   not null,
    used_at    datetime(3)   null,
    version    int           not null,

    unique index refresh_token_hash (token_hash),
    index refresh_token_expiry (expires_at), -- "delete what has expired", in bounded batches
    constraint refresh_token_session foreign key (session_id) references login_session (id) on delete cascade
) character set utf8mb4 collate utf8mb4_unicode_ci;

create table team (
    id          bigint       not null auto_increment primary key,
    name        varchar(100) not null,
    description varchar(500) not null,
    version     int          not null,

    unique index team_name (name)
) character set utf8mb4 collate utf8mb4_unicode_ci;

create table team_member (
    team_id bigint not null,
    user_id bigint not null,

    primary key (team_id, user_id),
    index team_member_user (user_id),
    constraint team_member_team foreign key (team_id) references team (id) on delete cascade,
    constraint team_member_user foreign key (user_id) references user_account (id) on delete cascade
) character set utf8mb4 collate utf8mb4_unicode_ci;

create table camera_group (
    id          bigint       not null auto_increment primary key,
    name        varchar(100) not null,
    description varchar(500) not null,
    all_cameras boolean      not null, -- the one group that holds every camera, also those to come
    version     int          not null,

    unique index camera_group_name (name)
) character set utf8mb4 collate utf8mb4_unicode_ci;
insert into camera_group (name, description, all_cameras, version)
values ('All cameras', 'Every camera, also those to come', true, 0);

create table camera_group_member (
    group_id  bigint not null,
    camera_id bigint not null,

    primary key (group_id, camera_id),
    index camera_group_member_camera (camera_id, group_id),
    constraint camera_group_member_group foreign key (group_id) references camera_group (id) on delete cascade,
    constraint camera_group_member_camera foreign key (camera_id) references camera (id)
) character set utf8mb4 collate utf8mb4_unicode_ci;

-- One person or one team may do one thing to the cameras of one group.
create table access_grant (
    id           bigint      not null auto_increment primary key,
    user_id      bigint      null,
    team_id      bigint      null,
    group_id     bigint      not null,
    permission   varchar(32) not null
        check (permission in ('CAMERA_READ', 'CAMERA_WRITE', 'LIVE_VIEW',
                              'RECORDING_VIEW', 'RECORDING_EXPORT', 'RECORDING_DELETE')),
    footage_hours int        null check (footage_hours > 0), -- only footage younger than this; null: all
    granted_at   datetime(3) not null,
    version      int         not null,

    check (footage_hours is null or permission in ('RECORDING_VIEW', 'RECORDING_EXPORT', 'RECORDING_DELETE')),

    -- Exactly one of user and team is not null (MySQL allows no check on columns that cascade), so one of these holds.
    unique index access_grant_user (user_id, group_id, permission),
    unique index access_grant_team (team_id, group_id, permission),
    index access_grant_group (group_id),
    constraint access_grant_user foreign key (user_id) references user_account (id) on delete cascade,
    constraint access_grant_team foreign key (team_id) references team (id) on delete cascade,
    constraint access_grant_group foreign key (group_id) references camera_group (id) on delete cascade
) character set utf8mb4 collate utf8mb4_unicode_ci;

-- What a program shows instead of a password. It can do what its owner can, and no more than it lists.
create table api_token (
    id                  bigint        not null auto_increment primary key,
    owner_id            bigint        not null,
    name                varchar(100)  not null,
    token_hash          varbinary(32) not null, -- SHA-256; the token itself was shown once
    preview             varchar(16)   not null, -- its first characters, to tell tokens apart
    permissions         varchar(500)  not null, -- names, with commas between
    requests_per_minute int           not null check (requests_per_minute > 0),
    address_ranges      varchar(2000) not null, -- CIDR, with commas between; empty: from anywhere
    created_at          datetime(3)   not null,
    created_by          varchar(64)   not null, -- user name of its maker
    expires_at          datetime(3)   not null,
    last_used_at        datetime(3)   null,     -- to the minute
    last_used_address   varchar(45)   null,
    revoked_at          datetime(3)   null,
    version             int           not null,

    unique index api_token_hash (token_hash),
    index api_token_owner (owner_id, id),
    constraint api_token_owner foreign key (owner_id) references user_account (id) on delete cascade
) character set utf8mb4 collate utf8mb4_unicode_ci;
