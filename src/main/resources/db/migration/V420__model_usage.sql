-- What the language model was asked and what it took, by day: for the bill. Costs are in the currency of the prices set.
create table model_usage (
    day date not null,
    model text not null,
    purpose text not null,
    calls bigint not null,
    kept bigint not null,
    input_tokens bigint not null,
    output_tokens bigint not null,
    cost numeric(16, 8) not null,
    primary key (day, model, purpose)
);
