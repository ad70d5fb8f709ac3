-- Work that waits or runs. The columns up to "priority" are those of db-scheduler (its names; an item's kind is task_name,
-- its key task_instance); the others are ours, and db-scheduler never touches them.
create table work_item (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             integer     not null,
    account_id           bigint      not null,
    submitted_at         timestamptz not null,
    revivals             integer     not null default 0,
    primary key (task_name, task_instance)
);
create index work_item_next on work_item (priority desc, execution_time) where not picked;
create index work_item_turn on work_item (account_id, priority);
create index work_item_heartbeat on work_item (last_heartbeat) where picked;

-- Work that failed too often. It holds why, never what: the payload only names things by their ids.
create table dead_letter (
    id         bigint generated always as identity primary key,
    kind       text        not null,
    key        text        not null,
    account_id bigint      not null,
    payload    text        not null,
    failure    text        not null,
    died_at    timestamptz not null,
    unique (kind, key)
);
