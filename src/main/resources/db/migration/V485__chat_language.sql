-- The language in which a chat is talked to, a two-letter code of ISO 639; unknown until it shows.
alter table chat_link add column language text;
