// The countries of those bodies and places in which people were named in a post, and of the events at which commitments were made.
MATCH (thing:Thing)-[link:NAMED_AS|MADE_AT]->(held:Thing)
WITH thing, CASE WHEN coalesce(held.homeBody, false) THEN $home ELSE coalesce(held.code, held.country, held.countries[0], '') END AS code
WHERE code <> ''
RETURN thing.id AS id, min(code) AS code
