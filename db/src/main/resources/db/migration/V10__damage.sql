-- Parts of finished segments that cannot be read, with footage in front and behind: the timeline tells them as gaps.
-- Written when a segment is finished (docs/design/timeline.md); they go with its row.

create table recording_damage (
    id           bigint      not null auto_increment primary key,
    recording_id bigint      not null,
    camera_id    bigint      not null,
    started_at   datetime(3) not null, -- by the server's clock, as the segment's own times
    ended_at     datetime(3) not null,

    constraint recording_damage_order check (ended_at > started_at),
    index recording_damage_of_camera (camera_id, started_at),
    constraint recording_damage_recording foreign key (recording_id) references recording (id) on delete cascade
) character set utf8mb4 collate utf8mb4_unicode_ci;
