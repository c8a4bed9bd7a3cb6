-- How people arrange cameras on their wall: docs/design/wall.md.
create table wall_layout (
    id           bigint        not null auto_increment primary key,
    user_id      bigint        not null,
    name         varchar(60)   not null,
    tiles        int           not null, -- on one page
    tour_seconds int           null, -- each page is shown so long; null: nothing turns
    camera_ids   varchar(2000) character set ascii not null, -- in order, between commas; at most 100
    version      int           not null,

    constraint wall_layout_tiles check (tiles in (1, 4, 9, 16, 25)),
    constraint wall_layout_tour check (tour_seconds between 5 and 3600),
    constraint wall_layout_user foreign key (user_id) references user_account (id) on delete cascade,
    unique index wall_layout_name (user_id, name) -- "the layouts of a user, by name"
) character set utf8mb4 collate utf8mb4_unicode_ci;
